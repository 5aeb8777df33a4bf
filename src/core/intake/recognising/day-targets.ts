import { median } from "../../data/statistics";
import { isSingleSale } from "./last-year-rows";
import type { ColumnProfile } from "./profile-columns";
import type { Reading, TableDraft } from "./reading";
import { readingOf } from "./reading-of";
import { relativeTime } from "./relative-words";

const strong = 0.62;
/** A target this many times what a row sells is no target of the row's day. */
const tooMuch = 5;

/** Targets beside the sales of each day (日期 | 销售额 | 目标) are of that day; a month's target repeated in every row is not. */
export function withDayTargets(draft: TableDraft, readings: readonly Reading[]): Reading[] {
  const [orders] = readings;
  const targets = draft.candidates.find(({ kind }) => kind === "targets");
  if (orders?.kind !== "orders" || orders.wide || !targets || isSingleSale(orders)) return [...readings];
  if (readings.some(({ kind }) => kind !== "orders")) return [...readings];
  const columnOf = (field: string): ColumnProfile | undefined =>
    draft.columns.find(({ index }) => orders.fields.get(index)?.field === field);
  const [date, sold] = [columnOf("date"), columnOf("amount")];
  const found = targets.assigned.find(({ field }) => field === "target");
  const isDated = targets.assigned.some(({ field, column }) => field.startsWith("period") && column !== date);
  if (date?.look !== "date" || !sold || !found || found.score < strong || isDated) return [...readings];
  const { column } = found;
  const span = column.levels.map((level) => relativeTime(level)?.span).find((each) => each !== undefined);
  const isOfDay = span === undefined || span === "day";
  if (column === sold || !isOfDay || typical(column) > tooMuch * typical(sold)) return [...readings];
  const reading = readingOf(targets, draft);
  const kept = [...reading.fields].filter(([, { field }]) => field !== "metric");
  const fields = new Map([...kept, [date.index, { field: "period", score: 0.7 }] as const]);
  return [...readings, { ...reading, fields, ties: [] }];
}

const typical = ({ values }: ColumnProfile): number =>
  median(values.map(Number).filter((value) => value > 0)) ?? 0;
