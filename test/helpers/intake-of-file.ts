import { readFileSync } from "node:fs";
import { createIntake, type IntakeResult } from "../../src/core/intake/create-intake";
import type { WorkbookMapping } from "../../src/core/intake/mapping";
import type { Box, CellValue, SheetOutline, WorkbookOutline } from "../../src/core/intake/outline";
import { planColumnReads } from "../../src/core/intake/plan-column-reads";
import { recogniseWorkbook } from "../../src/core/intake/recognise-workbook";
import type { Recognition } from "../../src/core/intake/recognition";
import { cellText } from "../../src/simulator/engine/cell-text";
import type { Cell, SheetModel, WorkbookModel } from "../../src/simulator/model/workbook";
import { openWorkbook } from "../../src/simulator/xlsx/open-workbook";

/** Limits of the real reader: `src/excel/read-workbook.ts`. */
const wholeCells = 20_000;
const headRows = 200;
const textRows = 60;

const filled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.value !== null;

function usedBox(sheet: SheetModel): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, { cells }] of sheet.rows) {
    cells.forEach((cell, column) => {
      if (!filled(cell)) return;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    });
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function valueOf(cell: Cell | undefined): CellValue {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
}

function readBox<T>(sheet: SheetModel, box: Box, of: (cell: Cell | undefined) => T): T[][] {
  return Array.from({ length: box.rows }, (_, r) => {
    const cells = sheet.rows.get(box.row + r)?.cells;
    return Array.from({ length: box.columns }, (_, c) => of(cells?.[box.column + c]));
  });
}

const boxOf = ({ top, left, bottom, right }: SheetModel["merges"][number]): Box => ({
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

function outlineOfSheet(sheet: SheetModel, model: WorkbookModel): SheetOutline {
  const used = usedBox(sheet);
  const whole = used === null || used.rows * used.columns <= wholeCells;
  const head = used && { ...used, rows: whole ? used.rows : Math.min(used.rows, headRows) };
  const shown = head && { ...head, rows: Math.min(head.rows, textRows) };
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    used,
    whole,
    head: head ? readBox(sheet, head, valueOf) : [],
    headText: shown ? readBox(sheet, shown, (cell) => (cell ? cellText(cell, model) : "")) : [],
    headFormats: shown ? readBox(sheet, shown, (cell) => cell?.format.numberFormat ?? "General") : [],
    merges: sheet.merges.map(boxOf),
    tables: sheet.tables.map((table) => ({
      id: table.id,
      name: table.name,
      box: boxOf(table.area),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
    })),
    hiddenRows: [...sheet.rows.values()].filter(({ hidden }) => hidden !== undefined).length,
  };
}

/** The outline that the add-in would read of a workbook. */
export function outlineOfModel(model: WorkbookModel): WorkbookOutline {
  return { sheets: model.sheets.map((sheet) => outlineOfSheet(sheet, model)), date1904: model.date1904 };
}

export interface FileIntake extends IntakeResult {
  recognition: Recognition;
}

/** From models (the first may be several files opened as one workbook) through recognition and intake to data sets. */
export function intakeOfModel(model: WorkbookModel, mapping: WorkbookMapping | null = null): FileIntake {
  const recognition = recogniseWorkbook(outlineOfModel(model), mapping);
  const intake = createIntake(recognition);
  for (const read of planColumnReads(recognition)) {
    const sheet = model.sheets.find(({ id }) => id === read.sheetId);
    if (!sheet) throw new Error(`no sheet ${read.sheetId}`);
    for (let from = 0; from < read.box.rows; from += 5000) {
      const box = { ...read.box, row: read.box.row + from, rows: Math.min(5000, read.box.rows - from) };
      intake.addChunk({ read, firstRow: box.row, values: readBox(sheet, box, valueOf) });
    }
  }
  return { ...intake.finish(), recognition };
}

/** A workbook file from disk through recognition and intake; `answers` are what a user said to its questions. */
export function intakeOfFile(path: string, answers: Readonly<Record<string, string>> = {}): FileIntake {
  const { model } = openWorkbook(readFileSync(path), "workbook.xlsx");
  if (Object.keys(answers).length === 0) return intakeOfModel(model);
  return intakeOfModel(model, { version: 1, tables: [], joins: [], answers: { ...answers } });
}
