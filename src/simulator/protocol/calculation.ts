import { eachCell } from "../model/cells";
import { WHOLE_SHEET } from "../model/area";
import type { Cell, SheetModel, WorkbookModel } from "../model/workbook";

/** Brings formula results up to date and clears `stale`. */
export type Calculate = (model: WorkbookModel) => void;

/** A copy that is deep enough to calculate on. */
function scratch(model: WorkbookModel): WorkbookModel {
  const copy = (sheet: SheetModel): SheetModel => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, line]) => [
        row,
        { ...line, cells: line.cells.map((cell) => ({ ...cell })) },
      ]),
    ),
  });
  return { ...model, sheets: model.sheets.map(copy) };
}

const isNew = (cell: Cell): boolean => cell.formula !== undefined && cell.value === null;

/** In manual mode a formula is worked out when it is entered; everything else keeps its old result. */
export function calculateNewFormulas(model: WorkbookModel, calculate: Calculate): void {
  const added: [number, number, number][] = [];
  model.sheets.forEach((sheet, index) =>
    eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
      if (isNew(cell)) added.push([index, row, column]);
    }),
  );
  if (added.length === 0) return;
  const worked = scratch(model);
  calculate(worked);
  for (const [index, row, column] of added) {
    const cell = model.sheets[index]?.rows.get(row)?.cells[column];
    if (cell) cell.value = worked.sheets[index]?.rows.get(row)?.cells[column]?.value ?? null;
  }
}
