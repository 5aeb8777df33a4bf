import type { RangeView } from "./column-reader";
import {
  BLANK,
  errorValue,
  KIND,
  mapScalars,
  scalarOf,
  type EngineFunction,
  type EngineScalar,
  type EngineValue,
} from "./engine-values";
import type { RangeArguments } from "./range-arguments";

/**
 * INDEX over one area: a single index counts along a row or down a column; 0 or nothing means all. Outside the area is #REF!,
 * a negative index #VALUE!.
 */
export function indexFunction(ranges: RangeArguments): EngineFunction {
  return {
    minArity: 2,
    maxArity: 3,
    invoke: ([source = BLANK, first = BLANK, second]) => {
      const view = ranges.view(source);
      const alongRow = second === undefined && view.height === 1 && view.width > 1;
      const row = alongRow ? BLANK : first;
      const column = alongRow ? first : (second ?? BLANK);
      if (row.kind === KIND.array && row.height * row.width > 1)
        return mapScalars(row, (one) => scalarOf(element(view, one, scalarOf(column))));
      return element(view, scalarOf(row), scalarOf(column));
    },
  };
}

function element(view: RangeView, rowIndex: EngineScalar, columnIndex: EngineScalar): EngineValue {
  const row = wholeNumber(rowIndex);
  const column = wholeNumber(columnIndex);
  if (typeof row !== "number") return row;
  if (typeof column !== "number") return column;
  if (row < 0 || column < 0) return errorValue("#VALUE!");
  if (row > view.height || column > view.width) return errorValue("#REF!");
  const at = column === 0 && view.width === 1 ? 1 : column;
  const line = row === 0 && view.height === 1 ? 1 : row;
  if (at > 0 && line > 0) return view.column(at - 1).value(view.top + line - 1);
  const columns = at > 0 ? [at - 1] : Array.from({ length: view.width }, (_, offset) => offset);
  return line > 0 ? table(view, line - 1, line, columns) : table(view, 0, usedHeight(view), columns);
}

function table(view: RangeView, from: number, to: number, columns: readonly number[]): EngineValue {
  const rows = Array.from({ length: to - from }, (_, offset) =>
    columns.map((column) => view.column(column).value(view.top + from + offset)),
  );
  return { kind: KIND.array, rows, height: rows.length, width: columns.length };
}

/** Whole columns of a sheet end at the last used row. */
function usedHeight(view: RangeView): number {
  if (view.height < 100_000) return view.height;
  return Math.max(1, Math.min(view.height, view.column(0).length - view.top));
}

function wholeNumber(value: EngineScalar): number | EngineScalar {
  if (value.kind === KIND.error) return value;
  if (value.kind === KIND.blank) return 0;
  const number = Number(value.value);
  return Number.isFinite(number) ? Math.trunc(number) : errorValue("#VALUE!");
}
