import type { Phrase } from "../data/locale";
import { milestoneState } from "../planning/milestone";
import type { MilestoneRow } from "../review/sections";
import { columnMaker } from "./column-maker";
import { frameSheet, type SheetContext } from "./frame";
import { lightShapes } from "./light-formula";
import { milestoneFormulas, type MilestoneFormulas } from "./milestones/milestone-formulas";
import { timeScale, type TimeScale } from "./milestones/time-scale";
import { noDataBlock } from "./no-data-block";
import { rowsAboveBody } from "./sheet-layout";
import type { CellsBlock, SheetPlan, TableBlock, TableRow } from "./sheet-plan";
import { typedNumber, typedRows, type TypedRow } from "./typed-table";

const headers = {
  name: { zh: "里程碑", en: "Milestone" },
  owner: { zh: "负责人", en: "Owner" },
  start: { zh: "开始", en: "Start" },
  due: { zh: "截止", en: "Due" },
  planned: { zh: "计划%", en: "Planned %" },
  actual: { zh: "实际%", en: "Actual %" },
  lag: { zh: "滞后%", en: "Lag %" },
  light: { zh: "灯", en: "Light" },
} as const satisfies Record<string, Phrase>;

interface KeyedMilestone extends MilestoneRow {
  key: string;
}

/** OUT11 里程碑: how far each milestone should be and is, and a Gantt chart drawn in cells. */
export function milestonesSheet(context: SheetContext): SheetPlan {
  const rows = keyed(context.review.milestones ?? []);
  if (rows.length === 0)
    return frameSheet("milestones", context, {
      frozenRows: 2,
      blocks: [noDataBlock("milestones", context.locale)],
    });
  return frameSheet("milestones", context, {
    frozenRows: rowsAboveBody,
    blocks: [table(rows, context), legend(context)],
  });
}

/** Milestones of the same name are told apart by a number, so that what people type stays with its own. */
function keyed(rows: readonly MilestoneRow[]): KeyedMilestone[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.name) ?? 0) + 1;
    seen.set(row.name, count);
    return { ...row, key: count === 1 ? row.name : `${row.name} (${count})` };
  });
}

function table(rows: readonly KeyedMilestone[], context: SheetContext): TableBlock {
  const { locale, review } = context;
  const { asOf } = review.window;
  const { word, number, input } = columnMaker(headers, locale);
  const formulas = milestoneFormulas(asOf, review.settings);
  const scale = scaleOf(rows, asOf);
  return {
    kind: "table",
    id: "milestones",
    columns: [
      word("name", 30, { wrap: true }),
      word("owner", 10),
      number("start", 12, { format: "date" }),
      number("due", 12, { format: "date" }),
      number("planned", 9, { format: "percent", formula: formulas.planned }),
      input("actual", 9, { format: "percent", align: "right", wrap: false }),
      number("lag", 9, { format: "percent", formula: formulas.lag }),
      word("light", 6, { align: "center", formula: formulas.light }),
      ...scale.columns,
    ],
    rows: rows.map((row) => milestoneRow(row, formulas, context)),
    rules: [{ kind: "light", column: "light" }, gantt(scale, asOf)],
  };
}

function scaleOf(rows: readonly MilestoneRow[], asOf: number): TimeScale {
  const from = Math.min(...rows.map(({ start, due }) => Math.min(start ?? due, due)));
  const last = Math.max(...rows.map(({ due }) => due));
  const late = rows.some(({ overdue }) => overdue);
  return timeScale(from, late ? Math.max(last, asOf) : last, asOf);
}

function gantt({ columns, step, first }: TimeScale, asOf: number): TableBlock["rules"][number] {
  const ids = columns.map(({ id }) => id);
  return {
    kind: "gantt",
    columns: ids,
    step,
    first,
    today: asOf,
    start: "start",
    due: "due",
    done: "actual",
  };
}

function milestoneRow(
  row: KeyedMilestone,
  formulas: MilestoneFormulas,
  { review, typed }: SheetContext,
): TableRow {
  const standing = typedRows(typed, "milestones", "milestones").find(({ key }) => key === row.key);
  const progress = standing ? typedNumber(standing, "actual") : row.actual;
  const dates = { start: row.start ?? NaN, due: row.due, progress: progress ?? NaN };
  const state = milestoneState(dates, review.window.asOf, review.settings);
  return {
    key: row.key,
    cells: {
      name: row.name,
      owner: row.owner,
      start: row.start,
      due: row.due,
      planned: { formula: formulas.planned, value: state.planned ?? "—" },
      actual: row.actual,
      lag: { formula: formulas.lag, value: state.lag ?? "—" },
      light: { formula: formulas.light, value: lightShapes[state.flag] },
    },
  };
}

function legend({ locale, review, typed }: SheetContext): CellsBlock {
  const zh = locale === "zh-CN";
  const bars = zh
    ? "图例：深色 已完成，浅色 计划，红色 逾期，▼ 与浅黄列 为截至日所在。计划% = 已过时间 ÷ 全程；滞后% = (计划 − 实际) ÷ 计划。"
    : "Bars: dark done, light planned, red late; ▼ and the pale yellow column hold the as-of day. Planned % = time passed ÷ whole span; lag % = (planned − actual) ÷ planned.";
  const differing = differingRows(review.milestones ?? [], typedRows(typed, "milestones", "milestones"));
  const differ = zh
    ? `${differing} 个里程碑的实际% 与来源表不同：以本表填写的为准。`
    : `Actual % of ${differing} milestones differs from the source table: what stands here counts on this sheet.`;
  return { kind: "cells", id: "legend", rows: differing > 0 ? [[bars], [differ]] : [[bars]], style: "note" };
}

function differingRows(rows: readonly MilestoneRow[], standing: readonly TypedRow[]): number {
  const byKey = new Map(standing.map((row) => [row.key, row]));
  return keyed(rows).filter(({ key, actual }) => {
    const row = byKey.get(key);
    return row !== undefined && actual !== null && typedNumber(row, "actual") !== actual;
  }).length;
}
