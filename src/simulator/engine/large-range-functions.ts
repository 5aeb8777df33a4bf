import { columnKey, numberInText } from "./column";
import type { RangeView } from "./column-reader";
import { wildcardPattern } from "./criterion";
import {
  BLANK,
  errorValue,
  KIND,
  mapScalars,
  numberValue,
  scalarOf,
  type EngineFunction,
  type EngineScalar,
} from "./engine-values";
import { lowerBound } from "./matching-rows";
import { indexFunction } from "./index-function";
import type { RangeArguments } from "./range-arguments";
import { summarise, type Summary } from "./summary";

/** Prefix of our own names for functions whose arguments are all large ranges. */
export const OWN_PREFIX = "OWN.";

const SUMMARIES: readonly (readonly [string, Summary])[] = [
  ["SUM", "sum"],
  ["COUNT", "count"],
  ["COUNTA", "counta"],
  ["AVERAGE", "average"],
  ["MIN", "min"],
  ["MAX", "max"],
];

/** SUM, COUNT, COUNTA, AVERAGE, MIN, MAX, INDEX and exact MATCH and VLOOKUP over ranges that are not copied for it. */
export function largeRangeFunctions(ranges: RangeArguments): Map<string, EngineFunction> {
  const made = new Map<string, EngineFunction>();
  for (const [name, summary] of SUMMARIES) {
    const invoke: EngineFunction["invoke"] = (args) =>
      summarise(
        summary,
        args.flatMap((arg) => viewValues(ranges.view(arg))),
      );
    made.set(OWN_PREFIX + name, { minArity: 1, maxArity: 255, invoke });
  }
  made.set(`${OWN_PREFIX}MATCH`, {
    minArity: 3,
    maxArity: 3,
    invoke: ([wanted = BLANK, range = BLANK]) => {
      const view = ranges.view(range);
      return mapScalars(wanted, (value) => {
        const row = firstRow(view, value);
        return typeof row === "number" ? numberValue(row + 1) : row;
      });
    },
  });
  made.set(`${OWN_PREFIX}INDEX`, indexFunction(ranges));
  made.set(`${OWN_PREFIX}VLOOKUP`, {
    minArity: 4,
    maxArity: 4,
    invoke: ([wanted = BLANK, range = BLANK, column = BLANK]) => {
      const view = ranges.view(range);
      const offset = scalarOf(column);
      if (offset.kind === KIND.error) return offset;
      const at = offset.kind === KIND.number ? Math.trunc(offset.value) - 1 : -1;
      if (at < 0) return errorValue("#VALUE!");
      if (at >= view.width) return errorValue("#REF!");
      return mapScalars(wanted, (value) => {
        const row = firstRow(view, value);
        return typeof row === "number" ? view.column(at).value(view.top + row) : row;
      });
    },
  });
  return made;
}

function viewValues(view: RangeView): EngineScalar[] {
  const values: EngineScalar[] = [];
  for (let offset = 0; offset < view.width; offset++) {
    const column = view.column(offset);
    const end = Math.min(view.top + view.height, column.length);
    for (let row = view.top; row < end; row++)
      if (column.kind(row) !== KIND.blank) values.push(column.value(row));
  }
  return values;
}

/** Offset of the first row whose first column equals the value (types must agree, texts may have wildcards); else #N/A. */
function firstRow(view: RangeView, wanted: EngineScalar): number | EngineScalar {
  if (wanted.kind === KIND.error) return wanted;
  const column = view.column(0);
  const end = Math.min(view.top + view.height, column.length);
  if (wanted.kind === KIND.text && /[*?~]/.test(wanted.value)) {
    const pattern = wildcardPattern(wanted.value);
    for (let row = view.top; row < end; row++)
      if (column.kind(row) === KIND.text && pattern.test(column.texts[row] ?? "")) return row - view.top;
    return errorValue("#N/A");
  }
  const value = wanted.kind === KIND.blank ? numberValue(0) : wanted;
  const isNumeric = value.kind === KIND.text && numberInText(value.value) !== null;
  const rows = column.rowsWith(columnKey(value));
  for (let at = lowerBound(rows, view.top); at < rows.length && (rows[at] ?? end) < end; at++) {
    const row = rows[at] ?? 0;
    if (column.kind(row) !== value.kind) continue;
    const same = !isNumeric || column.texts[row]?.toLowerCase() === value.value.toLowerCase();
    if (same) return row - view.top;
  }
  return errorValue("#N/A");
}
