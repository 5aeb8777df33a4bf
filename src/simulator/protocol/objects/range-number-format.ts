import { cellCount, columnCount, rowCount } from "../../model/area";
import { ensureCell, formatAt } from "../../model/cells";
import { announce } from "../../model/changes";
import { invalidArgument } from "../../model/excel-error";
import { changeFormat } from "../../model/formats";
import { assertAllowed } from "../../model/protection";
import type { Area } from "../../model/workbook";
import type { HostContext } from "../context";
import type { Scalar } from "../host-class";
import { areaOf, isUnbounded, matrix } from "../ranges";
import type { RangeState } from "../states";

/**
 * A value for a whole range: a matrix of its exact size, or one plain value for all cells. Plain data only: dates and
 * objects are refused.
 */
export function inputMatrix(
  value: unknown,
  area: Area,
  broadcast = false,
): (string | number | boolean | null)[][] {
  const rows = rowCount(area);
  const columns = columnCount(area);
  if (value === null || value === undefined) throw invalidArgument("no value");
  if (!Array.isArray(value))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => plain(value)));
  if (broadcast && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1) {
    return inputMatrix(value[0][0], area);
  }
  const sized =
    value.length === rows && value.every((line) => Array.isArray(line) && line.length === columns);
  if (!sized) throw invalidArgument("the array's size is not the range's");
  return (value as unknown[][]).map((line) => line.map(plain));
}

function plain(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw invalidArgument("a cell takes text, a number, true, false or null");
}

function set(range: RangeState, value: unknown, context: HostContext): void {
  const area = areaOf(range);
  if (isUnbounded(area)) throw invalidArgument("cells of an unbounded range can't be set");
  assertAllowed(context.model, range.sheet, "allowFormatCells");
  inputMatrix(value, area, true).forEach((line, i) =>
    line.forEach((code, j) => {
      if (code === null) return;
      const numberFormat = code === "" ? "General" : String(code);
      if (!isNumberFormat(numberFormat)) throw invalidArgument(`no number format: ${numberFormat}`);
      const cell = ensureCell(range.sheet, area.top + i, area.left + j);
      cell.format = changeFormat(cell.format, { numberFormat });
    }),
  );
  announce(context.model, { kind: "format", sheet: range.sheet, area });
}

/** At most four sections, quotes and brackets closed, no more than 255 characters. */
export function isNumberFormat(code: string): boolean {
  const bare = code.replace(/\\.|_.|\*./gsu, "").replace(/"[^"]*"/gu, "");
  if (code.length > 255 || bare.includes('"')) return false;
  const sections = bare.replace(/\[[^\]]*\]/gu, "").split(";");
  return sections.length <= 4 && !/[[\]]/u.test(sections.join(""));
}

/** `Range.numberFormat`: US codes, one per cell; `''` is General, `null` leaves a cell. */
export const numberFormatScalar: Scalar<RangeState> = {
  get: (range, context) => {
    const area = areaOf(range);
    if (isUnbounded(area) || context.readsNull(cellCount(area))) return null;
    return matrix(area, (row, column) => formatAt(range.sheet, row, column).numberFormat);
  },
  set,
};
