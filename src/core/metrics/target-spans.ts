import type { Day } from "../data/day";
import { kindOfSpan } from "../data/periods";
import type { TargetRow } from "./target-book";

/** The targets of one scope that a period adds up, and how much of the period they cover. */
export interface SpanChoice {
  rows: readonly TargetRow[];
  daysCovered: number;
  /** There are targets, but only for spans that reach beyond the period: they are not split. */
  beyond: boolean;
}

export interface SpanPeriod {
  start: Day;
  end: Day;
}

export interface SpanRules {
  /** `never`: a target for a longer span says nothing of the period; `by-days`: it is shared out by days. */
  split: "never" | "by-days";
  /** A rate is not a quantity: a year's target rate holds for each of its months. */
  rate: boolean;
}

const within = (row: TargetRow, period: SpanPeriod): boolean =>
  row.start >= period.start && row.end <= period.end;
const overlaps = (row: TargetRow, period: SpanPeriod): boolean =>
  row.start <= period.end && row.end >= period.start;

/** Days covered by some spans, overlaps counted once. */
export function coveredDays(rows: readonly SpanPeriod[]): number {
  const sorted = [...rows].sort((a, b) => a.start - b.start);
  let days = 0;
  let reached = -Infinity;
  for (const { start, end } of sorted) {
    if (end <= reached) continue;
    days += end - Math.max(start - 1, reached);
    reached = end;
  }
  return days;
}

function clip(row: TargetRow, period: SpanPeriod): TargetRow {
  const start = Math.max(row.start, period.start);
  const end = Math.min(row.end, period.end);
  const share = (end - start + 1) / (row.end - row.start + 1);
  return { ...row, start, end, value: share === 1 ? row.value : row.value * share };
}

/** Spans of one length; adjacent or equal spans add up, so two rows of the same quarter are both meant. */
function bySpanKind(rows: readonly TargetRow[]): TargetRow[][] {
  const kinds = new Map<string, TargetRow[]>();
  for (const row of rows) {
    const kind = kindOfSpan(row.start, row.end);
    const length = row.end - row.start;
    // A year's first and last weeks may be short.
    const key = kind !== "custom" ? kind : length > 0 && length < 7 ? "week" : `${length}`;
    kinds.set(key, [...(kinds.get(key) ?? []), row]);
  }
  return [...kinds.values()];
}

/**
 * Chooses among one scope's targets those that the period adds up: spans of one length only (a year and its months are not added
 * to each other), the length that covers most days, the finer one on a tie.
 */
export function chooseSpans(rows: readonly TargetRow[], period: SpanPeriod, rules: SpanRules): SpanChoice {
  const near = rows.filter((row) => overlaps(row, period));
  const candidates = bySpanKind(near).flatMap((kind) => {
    const whole = kind.every((row) => within(row, period));
    if (!whole && rules.rate && kind.length === 1) return [kind];
    if (!whole && rules.split === "never") return [];
    return [kind.map((row) => clip(row, period))];
  });
  const ranked = candidates
    .map((kind) => ({ rows: kind, daysCovered: Math.min(coveredDays(kind), period.end - period.start + 1) }))
    .sort((a, b) => b.daysCovered - a.daysCovered || spanLength(a.rows) - spanLength(b.rows));
  return ranked[0] ? { ...ranked[0], beyond: false } : { rows: [], daysCovered: 0, beyond: near.length > 0 };
}

function spanLength([row]: readonly TargetRow[]): number {
  return row ? row.end - row.start : 0;
}
