import { intersect } from "../../model/area";
import { eachCell, isBlank, usedArea } from "../../model/cells";
import { itemNotFound } from "../../model/excel-error";
import type { Area, Cell, SheetModel } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import type { HostClass } from "../host-class";
import { areaOf } from "../ranges";
import { make, type AnyObject, type RangeState } from "../states";

const TYPES = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
] as const;
const VALUE_TYPES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

const kindOf = ({ value }: Cell): string => {
  if (typeof value === "boolean") return "logical";
  if (typeof value === "number") return "number";
  return typeof value === "object" ? "error" : "text";
};

/** Joins cells of one row into runs, then equal runs of neighbouring rows into rectangles. */
export function rectangles(cells: readonly (readonly [number, number])[]): Area[] {
  const runs: Area[] = [];
  const sorted = [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1) last.right = column;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const joined: Area[] = [];
  for (const run of runs) {
    const above = joined.find(
      (area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right,
    );
    if (above) above.bottom = run.bottom;
    else joined.push(run);
  }
  return joined;
}

function cellsOf(sheet: SheetModel, area: Area, type: (typeof TYPES)[number], valueType: string): Area[] {
  const wanted = valueType.toLowerCase();
  const fits = (cell: Cell): boolean => wanted === "all" || wanted.includes(kindOf(cell));
  const found: [number, number][] = [];
  if (type === "Constants" || type === "Formulas") {
    eachCell(sheet, area, (cell, row, column) => {
      const formula = cell.formula !== undefined;
      if (!isBlank(cell) && formula === (type === "Formulas") && fits(cell)) found.push([row, column]);
    });
    return rectangles(found);
  }
  if (type === "ConditionalFormats" || type === "DataValidations") {
    const rules = type === "ConditionalFormats" ? sheet.conditionalFormats : sheet.validations;
    return rules.flatMap((rule) => rule.areas.flatMap((own) => intersect(own, area) ?? []));
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = sheet.rows.get(row);
    if (type === "Visible" && line?.hidden) continue;
    for (let column = area.left; column <= area.right; column += 1) {
      const visible = sheet.columns.get(column)?.hidden !== true;
      if (type === "Visible" ? visible : isBlank(line?.cells[column])) found.push([row, column]);
    }
  }
  return rectangles(found);
}

function special(range: RangeState, args: Arguments, context: HostContext): AnyObject | null {
  const type = args.word(0, TYPES);
  const valueType = args.word(1, VALUE_TYPES, "All");
  context.calculated();
  const used = usedArea(range.sheet, false);
  const within = used && intersect(areaOf(range), used);
  const areas = within ? cellsOf(range.sheet, within, type, valueType) : [];
  if (areas.length === 0) return null;
  return make("RangeAreas", {
    sheet: range.sheet,
    parts: areas.map((area) => context.track(range.sheet, area)),
  });
}

/** Cells of a kind. */
export const specialObjects: NonNullable<HostClass<"Range">["objects"]> = {
  GetSpecialCells: (range, args, context) => {
    const found = special(range, args, context);
    if (!found) throw itemNotFound("no such cells");
    return found;
  },
  GetSpecialCellsOrNullObject: special,
};
