import {
  areaAt,
  columnCount,
  contains,
  intersect,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  WHOLE_SHEET,
} from "./area";
import { areaName, parseArea } from "./address";
import { eachCell, ensureCell, hasContent } from "./cells";
import { announce } from "./changes";
import { ExcelError } from "./excel-error";
import { shiftFormula } from "./formula-references";
import { rewriteFormulas } from "./formula-users";
import { moveCells } from "./move-cells";
import { shiftArea, type Shift } from "./shift";
import { shiftObjects } from "./shift-objects";
import type { Area, SheetModel, WorkbookModel } from "./workbook";

export type InsertShift = "Down" | "Right";
export type DeleteShift = "Up" | "Left";

function shiftOf(area: Area, kind: Shift["kind"], vertical: boolean): Shift {
  return vertical
    ? { kind, axis: "row", at: area.top, count: rowCount(area), from: area.left, to: area.right }
    : { kind, axis: "column", at: area.left, count: columnCount(area), from: area.top, to: area.bottom };
}

/** The part of the sheet that the shift moves or removes. */
const swept = (shift: Shift): Area =>
  shift.axis === "row"
    ? { top: shift.at, bottom: MAX_ROWS - 1, left: shift.from, right: shift.to }
    : { left: shift.at, right: MAX_COLUMNS - 1, top: shift.from, bottom: shift.to };

/** Tables and merged cells can't be torn: the band covers the whole of each one that it moves, or nothing of it. */
function refuseTearing(sheet: SheetModel, shift: Shift): void {
  const moving = swept(shift);
  const torn = (area: Area): boolean =>
    shift.axis === "row"
      ? area.left < shift.from || area.right > shift.to
      : area.top < shift.from || area.bottom > shift.to;
  if (sheet.tables.some(({ area }) => intersect(area, moving) && torn(area))) {
    throw new ExcelError(
      "InsertDeleteConflict",
      "The insert or delete operation attempted resulted in a conflict. (it would tear a table)",
    );
  }
  if (sheet.merges.some((area) => intersect(area, moving) && torn(area))) {
    throw new ExcelError(
      "InsertDeleteConflict",
      "The insert or delete operation attempted resulted in a conflict. (it would tear merged cells)",
    );
  }
}

/** A table keeps its header row and at least one row and column. */
function refuseBeheading(sheet: SheetModel, shift: Shift): void {
  const gone = {
    ...swept(shift),
    ...(shift.axis === "row"
      ? { bottom: shift.at + shift.count - 1 }
      : { right: shift.at + shift.count - 1 }),
  };
  for (const { area, showHeaders } of sheet.tables) {
    if (contains(gone, area) || !intersect(gone, area)) continue;
    const header = { ...area, bottom: area.top };
    if (shift.axis === "row" && showHeaders && intersect(gone, header)) {
      throw new ExcelError(
        "InsertDeleteConflict",
        "The insert or delete operation attempted resulted in a conflict. (a table can't lose its header row)",
      );
    }
  }
}

function refusePushingOff(sheet: SheetModel, shift: Shift): void {
  const edge =
    shift.axis === "row"
      ? { top: MAX_ROWS - shift.count, bottom: MAX_ROWS - 1, left: shift.from, right: shift.to }
      : { left: MAX_COLUMNS - shift.count, right: MAX_COLUMNS - 1, top: shift.from, bottom: shift.to };
  if (!hasContent(sheet, edge)) return;
  throw new ExcelError(
    "NonBlankCellOffSheet",
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  );
}

function apply(model: WorkbookModel, sheet: SheetModel, shift: Shift, area: Area): void {
  if (shift.kind === "delete") shiftObjects(sheet, shift);
  moveCells(sheet, shift);
  if (shift.kind === "insert") shiftObjects(sheet, shift);
  repairCells(sheet, shift);
  rewriteFormulas(model, (formula, place) =>
    shiftFormula(formula, place.sheet?.name ?? "", sheet.name, shift),
  );
  announce(model, { kind: "shift", sheet, shift, area });
}

/** Table columns that came in between get their header; areas of array formulas follow. */
function repairCells(sheet: SheetModel, shift: Shift): void {
  for (const { area, columns, showHeaders } of sheet.tables) {
    if (!showHeaders) continue;
    columns.forEach(({ name }, index) => {
      const cell = ensureCell(sheet, area.top, area.left + index);
      if (cell.value !== name) cell.value = name;
    });
  }
  eachCell(sheet, WHOLE_SHEET, (cell) => {
    const before = cell.arrayRef === undefined ? null : parseArea(cell.arrayRef);
    const after = before && shiftArea(before, shift);
    if (after) cell.arrayRef = areaName(after);
  });
}

/** Inserts blank cells at the area, pushing what is there; returns the inserted area. */
export function insertCells(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  direction: InsertShift,
): Area {
  const vertical = isEntireRow(area) || (!isEntireColumn(area) && direction === "Down");
  const shift = shiftOf(area, "insert", vertical);
  refuseTearing(sheet, shift);
  refusePushingOff(sheet, shift);
  apply(model, sheet, shift, area);
  return area;
}

/** Deletes the area's cells, pulling up or left what lies behind; references to them become `#REF!`. */
export function deleteCells(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  direction: DeleteShift,
): void {
  const vertical = isEntireRow(area) || (!isEntireColumn(area) && direction === "Up");
  const shift = shiftOf(area, "delete", vertical);
  refuseTearing(sheet, shift);
  refuseBeheading(sheet, shift);
  apply(model, sheet, shift, area);
}

/** Inserts entire rows. */
export const insertRows = (model: WorkbookModel, sheet: SheetModel, row: number, count = 1): Area =>
  insertCells(model, sheet, areaAt(row, 0, count, MAX_COLUMNS), "Down");

/** Deletes entire rows. */
export const deleteRows = (model: WorkbookModel, sheet: SheetModel, row: number, count = 1): void =>
  deleteCells(model, sheet, areaAt(row, 0, count, MAX_COLUMNS), "Up");
