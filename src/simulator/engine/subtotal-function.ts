import type { SheetModel } from "../model/workbook";
import {
  BLANK,
  engineScalar,
  errorValue,
  KIND,
  scalarOf,
  type EngineFunction,
  type EngineScalar,
  type EngineValue,
} from "./engine-values";
import type { RangeArguments, SheetArea } from "./range-arguments";
import { summarise, type Summary } from "./summary";

/** By SUBTOTAL's first argument, 1 to 11. */
const SUMMARIES: readonly Summary[] = [
  "average",
  "count",
  "counta",
  "max",
  "min",
  "product",
  "stdev",
  "stdevp",
  "sum",
  "var",
  "varp",
];

/**
 * SUBTOTAL as Excel calculates it: rows hidden by a filter never count, rows that a user hid count with 1–11 and not with 101–111,
 * cells that are SUBTOTAL or AGGREGATE themselves never count.
 */
export function subtotalFunction(ranges: RangeArguments): EngineFunction {
  return {
    minArity: 2,
    maxArity: 255,
    invoke: ([which = BLANK, ...args]) => {
      const number = scalarOf(which);
      if (number.kind === KIND.error) return number;
      const code = number.kind === KIND.number ? Math.trunc(number.value) : Number.NaN;
      const summary = SUMMARIES[(code > 100 ? code - 100 : code) - 1];
      if (!summary || (code > 11 && code < 101)) return errorValue("#VALUE!");
      const values = args.flatMap((arg) => {
        const found = ranges.areaOf(arg);
        return found ? sheetValues(found, code > 100) : arrayValues(arg, code > 100);
      });
      return summarise(summary, values);
    },
  };
}

/** True for a formula whose own result a subtotal around it skips. */
export const isSubtotalFormula = (formula: string | undefined): boolean =>
  formula !== undefined && /^=\s*\+?(?:_xlfn\.)?(?:SUBTOTAL|AGGREGATE)\(/i.test(formula);

function sheetValues({ sheet, area }: SheetArea, skipHidden: boolean): EngineScalar[] {
  const values: EngineScalar[] = [];
  for (const [row, { cells, hidden }] of rowsOf(sheet, area.top, area.bottom)) {
    if (row < area.top || row > area.bottom || hidden === "filter" || (hidden && skipHidden)) continue;
    const last = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= last; column++) {
      const cell = cells[column];
      if (!cell || isSubtotalFormula(cell.formula)) continue;
      if (cell.value !== null) values.push(engineScalar(cell.value));
    }
  }
  return values;
}

/** The rows between, by lookup or by walking all rows, whichever is less. */
function* rowsOf(
  sheet: SheetModel,
  top: number,
  bottom: number,
): Iterable<[number, NonNullable<ReturnType<SheetModel["rows"]["get"]>>]> {
  if (bottom - top >= sheet.rows.size) {
    yield* sheet.rows;
    return;
  }
  for (let row = top; row <= bottom; row++) {
    const line = sheet.rows.get(row);
    if (line) yield [row, line];
  }
}

function arrayValues(value: EngineValue, skipHidden: boolean): EngineScalar[] {
  if (value.kind !== KIND.array) return [value];
  return value.rows.flatMap((row, at) =>
    skipHidden && value.hiddenRowMask?.[at]
      ? []
      : row.filter((_, column) => !value.subtotalMask?.[at]?.[column]),
  );
}
