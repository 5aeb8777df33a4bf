import type { Day } from "./day";

/** Longest span of days that is worth a counting sort. */
const SPAN = 200_000;

const isDated = (day: number): boolean => Math.abs(day) < Infinity;

/** Rows by ascending day, equal days in row order; rows without a date are left out. */
export function dateOrder(dates: Float64Array): Uint32Array {
  let first = Infinity;
  let last = -Infinity;
  let dated = 0;
  let ascending = true;
  for (let row = 0; row < dates.length; row++) {
    const day = dates[row]!;
    if (!isDated(day)) continue;
    dated++;
    if (day < first) first = day;
    if (day >= last) last = day;
    else ascending = false;
  }
  if (dated === 0) return new Uint32Array(0);
  if (ascending && dated === dates.length) return everyRow(dated);
  const span = Math.floor(last) - Math.floor(first) + 1;
  return span <= SPAN ? countingSort(dates, Math.floor(first), span, dated) : compareSort(dates);
}

function everyRow(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

function countingSort(dates: Float64Array, first: Day, span: number, dated: number): Uint32Array {
  const next = new Uint32Array(span + 1);
  for (let row = 0; row < dates.length; row++) {
    if (isDated(dates[row]!)) next[Math.floor(dates[row]!) - first + 1]! += 1;
  }
  for (let i = 1; i <= span; i++) next[i]! += next[i - 1]!;
  const rows = new Uint32Array(dated);
  for (let row = 0; row < dates.length; row++) {
    if (isDated(dates[row]!)) rows[next[Math.floor(dates[row]!) - first]!++] = row;
  }
  return rows;
}

function compareSort(dates: Float64Array): Uint32Array {
  const rows = Uint32Array.from(dates.keys()).filter((row) => isDated(dates[row]!));
  return rows.sort((a, b) => Math.floor(dates[a]!) - Math.floor(dates[b]!) || a - b);
}
