import { areaAt, cellCount, WHOLE_SHEET } from "../../model/area";
import { cellAt, isBlank } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import type { Area, SheetModel } from "../../model/workbook";
import { writeInputs } from "../../model/write";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import type { HostClass } from "../host-class";
import { areaOf } from "../ranges";
import type { AnyObject, RangeState } from "../states";

interface Criteria {
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
}

function criteriaOf(args: Arguments, index: number): Criteria {
  const given = new Map(Object.entries(args.at(index) ?? {}));
  return {
    completeMatch: given.get("completeMatch") === true,
    matchCase: given.get("matchCase") === true,
    backwards: given.get("searchDirection") === "Backwards",
  };
}

/** `*`, `?` and `~` as in Excel's find. */
function pattern(text: string, { completeMatch, matchCase }: Criteria): RegExp {
  if (text === "") throw invalidArgument("nothing to look for");
  const source = text.replace(/~([*?~])|\*|\?|[\\^$.|+()[\]{}]/gu, (found, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (found === "*") return "[\\s\\S]*";
    return found === "?" ? "[\\s\\S]" : `\\${found}`;
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, matchCase ? "gu" : "giu");
}

/** Cells whose shown text matches, row by row; a single cell is searched with the whole sheet, as in Excel's own find. */
export function findCells(
  sheet: SheetModel,
  area: Area,
  args: Arguments,
  context: HostContext,
): [number, number][] {
  const criteria = criteriaOf(args, 1);
  const wanted = pattern(args.text(0), criteria);
  context.calculated();
  const found: [number, number][] = [];
  const rows = [...sheet.rows.keys()]
    .filter((row) => row >= area.top && row <= area.bottom)
    .sort((a, b) => a - b);
  for (const row of rows) {
    const last = Math.min(area.right, (sheet.rows.get(row)?.cells.length ?? 0) - 1);
    for (let column = area.left; column <= last; column += 1) {
      const cell = cellAt(sheet, row, column);
      wanted.lastIndex = 0;
      if (cell && !isBlank(cell) && wanted.test(context.text(cell))) found.push([row, column]);
    }
  }
  return criteria.backwards ? found.reverse() : found;
}

/** The first match in a range; from a single cell the whole sheet is searched, starting after that cell. */
function find(range: RangeState, args: Arguments, context: HostContext): AnyObject | null {
  const area = areaOf(range);
  const single = cellCount(area) === 1;
  const found = findCells(range.sheet, single ? WHOLE_SHEET : area, args, context);
  const backwards = criteriaOf(args, 1).backwards;
  const after = ([row, column]: [number, number]): boolean =>
    backwards
      ? row < area.top || (row === area.top && column < area.left)
      : row > area.top || (row === area.top && column > area.left);
  const first = (single ? found.find(after) : undefined) ?? found[0];
  return first ? context.range(range.sheet, areaAt(first[0], first[1])) : null;
}

/** Replaces in constants and formulas; gives the number of cells changed. */
export function replaceAll(sheet: SheetModel, area: Area, args: Arguments, context: HostContext): number {
  const criteria = criteriaOf(args, 2);
  const wanted = pattern(args.text(0), criteria);
  const replacement = args.text(1);
  let count = 0;
  for (const [row, column] of findCellsForReplace(sheet, area, wanted)) {
    const cell = cellAt(sheet, row, column);
    const value = cell?.value ?? "";
    const before = cell?.formula ?? (typeof value === "object" ? value.error : String(value));
    const spot = { top: row, bottom: row, left: column, right: column };
    writeInputs(context.model, sheet, spot, [[before.replace(wanted, () => replacement)]], context.settings);
    count += 1;
  }
  return count;
}

function findCellsForReplace(sheet: SheetModel, area: Area, wanted: RegExp): [number, number][] {
  const found: [number, number][] = [];
  for (const [row, line] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    line.cells.forEach((cell, column) => {
      wanted.lastIndex = 0;
      if (column < area.left || column > area.right || isBlank(cell) || typeof cell.value === "object")
        return;
      if (wanted.test(cell.formula ?? String(cell.value))) found.push([row, column]);
    });
  }
  return found;
}

/** Finding in a range. */
export const searchObjects: NonNullable<HostClass<"Range">["objects"]> = {
  Find: (range, args, context) => {
    const found = find(range, args, context);
    if (!found) throw itemNotFound("nothing found");
    return found;
  },
  FindOrNullObject: find,
};

/** Replacing in a range. */
export const searchCalls: NonNullable<HostClass<"Range">["calls"]> = {
  ReplaceAll: (range, args, context) => replaceAll(range.sheet, areaOf(range), args, context),
};
