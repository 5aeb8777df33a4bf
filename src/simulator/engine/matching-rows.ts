import type { Column } from "./column";
import type { RangeView } from "./column-reader";
import type { Criterion, NumberSpan } from "./criterion";

/** One pair of a criteria function: where to look, and for what. */
export interface Condition {
  range: RangeView;
  criterion: Criterion;
}

/**
 * Visits, row by row, the offsets of a rectangle where every condition holds. All ranges have the shape of the first.
 * Rows below the last used one (of the ranges and of `values`) are not visited: `visitEmpty` gets how many of them match.
 */
export function eachMatch(
  conditions: readonly Condition[],
  visit: (row: number, column: number) => void,
  options: { values?: RangeView; visitEmpty?: (count: number) => void } = {},
): void {
  const first = conditions[0]?.range;
  if (!first) return;
  for (let column = 0; column < first.width; column++) {
    const tests = mergedSpans(
      conditions.map(({ range, criterion }) => ({ column: range.column(column), top: range.top, criterion })),
    );
    const { values, visitEmpty } = options;
    const counted = values ? values.column(column).length - values.top : 0;
    const used = Math.max(counted, ...tests.map((test) => test.column.length - test.top), 0);
    const height = Math.min(first.height, used);
    visitColumn(tests, height, (row) => visit(row, column));
    const allBlank = conditions.every(({ criterion }) => criterion.matchesBlank);
    if (allBlank) visitEmpty?.(first.height - height);
  }
}

interface ColumnTest {
  column: Column;
  top: number;
  criterion: Criterion;
}

/** From-and-to conditions on one column as one condition, so that few rows match it. */
function mergedSpans(tests: readonly ColumnTest[]): ColumnTest[] {
  const merged: ColumnTest[] = [];
  for (const test of tests) {
    const { span } = test.criterion;
    const at = merged.findIndex(
      ({ column, top, criterion }) => span && criterion.span && column === test.column && top === test.top,
    );
    const other = merged[at];
    if (!other?.criterion.span || !span) merged.push(test);
    else
      merged[at] = {
        ...other,
        criterion: bothOf(other.criterion, test.criterion, other.criterion.span, span),
      };
  }
  return merged;
}

function bothOf(a: Criterion, b: Criterion, first: NumberSpan, second: NumberSpan): Criterion {
  const on: Criterion["on"] = (column) => {
    const [isA, isB] = [a.on(column), b.on(column)];
    return (row) => isA(row) && isB(row);
  };
  const low = Math.max(first.low, second.low);
  const high = Math.min(first.high, second.high);
  const isOpen = (key: "low" | "high", value: number) =>
    [first, second].some((span) => span[key] === value && span[`${key}Open`]);
  const span = { low, high, lowOpen: isOpen("low", low), highOpen: isOpen("high", high) };
  return { on, matchesBlank: false, span };
}

/** The condition with the fewest matching rows leads; the others are asked for those rows only. */
function visitColumn(tests: readonly ColumnTest[], height: number, visit: (row: number) => void): void {
  let lead: { rows: ArrayLike<number>; from: number; to: number; test: ColumnTest } | undefined;
  for (const test of tests) {
    const found = indexedRows(test, height);
    if (found && (!lead || found.to - found.from < lead.to - lead.from)) lead = { ...found, test };
  }
  const others = tests
    .filter((test) => test !== lead?.test)
    .map(({ column, top, criterion }) => ({ top, isMatch: criterion.on(column) }));
  const holds = (row: number) => others.every(({ top, isMatch }) => isMatch(top + row));
  if (!lead) {
    for (let row = 0; row < height; row++) if (holds(row)) visit(row);
    return;
  }
  for (let at = lead.from; at < lead.to; at++) {
    const row = (lead.rows[at] ?? 0) - lead.test.top;
    if (holds(row)) visit(row);
  }
}

/** Rows by the column's index, ascending; `undefined` where looking at every row is as good. */
function indexedRows(
  { column, top, criterion }: ColumnTest,
  height: number,
): { rows: ArrayLike<number>; from: number; to: number } | undefined {
  if (height < 16) return undefined;
  if (criterion.key !== undefined) {
    const rows = column.rowsWith(criterion.key);
    return { rows, from: lowerBound(rows, top), to: lowerBound(rows, top + height) };
  }
  if (!criterion.span) return undefined;
  const { low, high, lowOpen, highOpen } = criterion.span;
  const { numbers, rows } = column.orderedNumbers();
  const from = lowOpen ? upperBound(numbers, low) : lowerBound(numbers, low);
  const to = highOpen ? lowerBound(numbers, high) : upperBound(numbers, high);
  if (to - from > height / 8) return undefined;
  if (to <= from) return { rows: [], from: 0, to: 0 };
  const inside = rows.slice(from, to).filter((row) => row >= top && row < top + height);
  return { rows: inside.sort(), from: 0, to: inside.length };
}

/** First index whose value is at least `limit`, in an ascending list. */
export function lowerBound(values: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First index whose value is above `limit`, in an ascending list. */
function upperBound(values: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
