import fc from "fast-check";
import type { Locale } from "../../../src/core/data/locale";
import type { SheetPlan, TableBlock, TableColumn } from "../../../src/core/sheets/sheet-plan";

/*
 * Small plans that change from refresh to refresh: rows come, go and return, values, language, unit and columns change.
 */
export const tableIds = ["first", "tasks", "second"] as const;
export type TableId = (typeof tableIds)[number];

/** Keys of plan rows; each table takes some of them, in some order. */
export const keys = ["a", "b", "c", "d", "e"] as const;
export type Key = (typeof keys)[number];

/** Which table stands on which sheet. */
export const sheetOfTable = { first: "performance", tasks: "performance", second: "breakdown" } as const;
export type ReviewSheet = (typeof sheetOfTable)[TableId];
export const reviewSheets = ["performance", "breakdown"] as const;

/** Columns of every table, in the plan's order; `extra` comes and goes. */
export const columnIds = ["name", "target", "actual", "rate", "extra", "note", "state"] as const;
export type ColumnId = (typeof columnIds)[number];
export const inputIds = ["note", "state"] as const satisfies readonly ColumnId[];

/** What one refresh is to write. */
export interface PlanChoice {
  rows: Record<TableId, readonly Key[]>;
  value: number;
  locale: Locale;
  unit: 1 | 10_000;
  extra: boolean;
  /** The second sheet is among the plans. */
  both: boolean;
}

const headers: Record<Locale, Record<ColumnId, string>> = {
  "zh-CN": {
    name: "指标",
    target: "目标值",
    actual: "实际值",
    rate: "达成率",
    extra: "附加",
    note: "差异分析",
    state: "状态",
  },
  "en-US": {
    name: "Metric",
    target: "Target",
    actual: "Actual",
    rate: "Achievement",
    extra: "Extra",
    note: "Analysis",
    state: "State",
  },
};

export const headerOf = (column: ColumnId, locale: Locale): string => headers[locale][column];

/** What the first column says of a row: the only cell by which these tests tell rows apart. */
export const labelOf = (key: string, locale: Locale): string =>
  `${locale === "zh-CN" ? "指标" : "Metric"} ${key}`;

/** What a computed cell must show, worked out without a formula. */
export function expectedValue(
  { rows, value, locale }: PlanChoice,
  table: TableId,
  key: Key,
  column: Exclude<ColumnId, "note" | "state">,
): string | number {
  const index = rows[table].indexOf(key);
  const [target, actual] = [10 + index, value + index];
  return { name: labelOf(key, locale), target, actual, rate: actual / target, extra: value * 2 }[column];
}

export const columnsIn = ({ extra }: PlanChoice): ColumnId[] =>
  columnIds.filter((id) => extra || id !== "extra");

function columnOf(id: ColumnId, locale: Locale): TableColumn {
  const header = headerOf(id, locale);
  switch (id) {
    case "name":
      return { id, header, kind: "computed", format: "text", width: 20 };
    case "target":
    case "actual":
    case "extra":
      return { id, header, kind: "computed", format: "amount", width: 14, align: "right" };
    case "rate":
      return {
        id,
        header,
        kind: "computed",
        format: "percent",
        width: 12,
        formula: "=[@{actual}]/[@{target}]",
      };
    case "note":
      return { id, header, kind: "input", format: "text", width: 40, wrap: true };
    case "state":
      return { id, header, kind: "input", format: "text", width: 12, list: ["未开始", "进行中", "已完成"] };
  }
}

function tableOf(table: TableId, choice: PlanChoice): TableBlock {
  const computed = (["name", "target", "actual", "extra"] as const).filter(
    (id) => choice.extra || id !== "extra",
  );
  return {
    kind: "table",
    id: table,
    columns: columnsIn(choice).map((id) => columnOf(id, choice.locale)),
    rows: choice.rows[table].map((key) => ({
      key,
      cells: Object.fromEntries(computed.map((id) => [id, expectedValue(choice, table, key, id)])),
    })),
    rules: [{ kind: "data-bar", column: "rate", color: "actual" }],
    ...(table === "tasks" ? { open: true, heading: "任务" } : {}),
    ...(table === "first"
      ? {
          footer: [
            ["合计", { formula: "=SUM({table:first}[{actual}])", value: 0, format: "amount" as const }],
          ],
        }
      : {}),
  };
}

/** The plans of one refresh. */
export function plansOf(choice: PlanChoice): SheetPlan[] {
  const sheet = (id: ReviewSheet, name: string): SheetPlan => ({
    id,
    name,
    title: `${name} ${choice.value}`,
    subtitle: choice.locale,
    blocks: tableIds.filter((table) => sheetOfTable[table] === id).map((table) => tableOf(table, choice)),
    charts: [],
    frozenRows: 4,
    landscape: true,
  });
  const plans = [sheet("performance", "业绩复盘"), sheet("breakdown", "维度拆解")];
  return choice.both ? plans : plans.slice(0, 1);
}

/** The plan with which every history begins. */
export const firstChoice: PlanChoice = {
  rows: { first: ["a", "b", "c"], tasks: ["a", "b"], second: ["a", "b"] },
  value: 1,
  locale: "zh-CN",
  unit: 1,
  extra: false,
  both: true,
};

const someKeys = fc.shuffledSubarray([...keys], { minLength: 0, maxLength: 4 });

/** What the data may have become by the next refresh. */
export const planChoice: fc.Arbitrary<PlanChoice> = fc.record({
  rows: fc.record({ first: someKeys, tasks: someKeys, second: someKeys }),
  value: fc.integer({ min: 1, max: 999 }),
  locale: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Locale>("zh-CN") },
    { weight: 1, arbitrary: fc.constant<Locale>("en-US") },
  ),
  unit: fc.constantFrom<1 | 10_000>(1, 1, 1, 10_000),
  extra: fc.constantFrom(false, false, false, true),
  both: fc.constantFrom(true, true, true, false),
});
