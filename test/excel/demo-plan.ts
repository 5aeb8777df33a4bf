import type { PlanCell, SheetPlan, TableBlock, TableRow } from "../../src/core/sheets/sheet-plan";

export interface DemoRow {
  key: string;
  target: number | null;
  actual: number | null;
}

export const demoRows: readonly DemoRow[] = [
  { key: "sales", target: 5_000_000, actual: 3_800_000 },
  { key: "customers", target: 20, actual: 12 },
  { key: "repurchase", target: 0.6, actual: 0.65 },
];

export const demoRegions: readonly DemoRow[] = [
  { key: "华东", target: 3_000_000, actual: 2_500_000 },
  { key: "华南", target: 2_000_000, actual: 1_300_000 },
];

function rate(): PlanCell {
  return { formula: '=IF([@{target}]=0,"—",[@{actual}]/[@{target}])', value: null };
}

function row({ key, target, actual }: DemoRow): TableRow {
  return { key, cells: { name: `指标 ${key}`, target, actual, rate: rate() } };
}

export function demoTable(id: string, rows: readonly DemoRow[], rest: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: "table",
    id,
    columns: [
      { id: "name", header: "指标", kind: "computed", format: "text", width: 20 },
      { id: "target", header: "目标值", kind: "computed", format: "amount", width: 14, align: "right" },
      { id: "actual", header: "实际值", kind: "computed", format: "amount", width: 14, align: "right" },
      { id: "rate", header: "达成率", kind: "computed", format: "percent", width: 12, align: "right" },
      { id: "note", header: "差异分析", kind: "input", format: "text", width: 40, wrap: true },
      {
        id: "state",
        header: "状态",
        kind: "input",
        format: "text",
        width: 12,
        list: ["未开始", "进行中", "已完成"],
      },
    ],
    rows: rows.map(row),
    rules: [{ kind: "data-bar", column: "rate", color: "actual" }],
    ...rest,
  };
}

/** Title, one table, a stacked second table with a reconciliation line, rules and a chart. */
export function demoPlan(
  rows: readonly DemoRow[] = demoRows,
  regions: readonly DemoRow[] = demoRegions,
  rest: Partial<SheetPlan> = {},
): SheetPlan {
  return {
    id: "performance",
    name: "业绩复盘",
    title: "业绩复盘 · 2024Q3",
    subtitle: "截至 2024-09-30",
    blocks: [
      demoTable("performance", rows),
      demoTable("by-region", regions, {
        heading: { value: "区域", style: "heading" },
        footer: [
          [
            { value: "合计", style: "total" },
            { formula: "=SUM({table:by-region}[{target}])", value: 0, format: "amount" },
          ],
        ],
      }),
      { kind: "cells", id: "legend", rows: [["浅黄色列由人填写"]], style: "note" },
    ],
    charts: [
      {
        id: "achievement",
        title: "目标与实际",
        type: "ColumnClustered",
        source: {
          block: "by-region",
          category: "name",
          series: [
            { column: "target", name: "目标", role: "plan" },
            { column: "actual", name: "实际", role: "actual" },
          ],
        },
        place: { row: 20, column: 0, rows: 12, columns: 5 },
      },
    ],
    frozenRows: 4,
    landscape: true,
    ...rest,
  };
}
