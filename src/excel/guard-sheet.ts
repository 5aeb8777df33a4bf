import type { Box, CellValue } from "../core/intake/outline";
import { errorLocation, hostErrorCode } from "./host-problem";
import type { TableRef } from "./merge/edit";
import type { OwnSheet } from "./merge/own-sheet";
import { boxOf, boxProperties } from "./range-of";
import { defaultTuning, readChunks, type Chunk } from "./read-chunks";
import type { ExcelCall } from "./run-in-excel";

/**
 * Whether sheets of ours are still what they were when they were read: where the used range ends, where each table stands, and
 * what every cell holds, so that nobody's word is written over unseen. Answers the first that is not, or `null`.
 * Round trips: 1, one more for every 4 MB; none for new sheets only.
 */
export async function changedMeanwhile(
  call: ExcelCall,
  sheets: readonly OwnSheet[],
): Promise<OwnSheet | null> {
  const standing = sheets.flatMap((own) => (own.used ? [{ own, box: own.used }] : []));
  let guards: { own: OwnSheet; isInPlace: () => boolean }[] = [];
  const queueGuards = (): void => {
    guards = standing.map(({ own }) => ({ own, isInPlace: queueGuard(call, own) }));
  };
  const changed = new Set<OwnSheet>();
  const requests = standing.map(({ own, box }) => ({
    own,
    box,
    sheetId: own.worksheetId,
    families: ["formulas"] as const,
  }));
  const compare = ({ request: { own }, box, cells }: Chunk<(typeof requests)[number]>): void => {
    if (!hasContents(own, box, cells.formulas)) changed.add(own);
  };
  await readChunks(call, requests, compare, defaultTuning, queueGuards);
  return guards.find(({ own, isInPlace }) => changed.has(own) || !isInPlace())?.own ?? null;
}

/** Asks, to travel with the next round trip, for where things stand. */
function queueGuard(call: ExcelCall, own: OwnSheet): () => boolean {
  const sheet = call.context.workbook.worksheets.getItem(own.worksheetId);
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  const tables = own.tables.map(({ id, box }) => ({
    box,
    range: sheet.tables.getItem(id).getRange().load(boxProperties),
  }));
  return () =>
    !used.isNullObject &&
    used.rowIndex + used.rowCount === own.usedEnd &&
    tables.every(({ box, range }) => JSON.stringify(boxOf(range)) === JSON.stringify(box));
}

function hasContents(
  own: OwnSheet,
  { row, column }: { row: number; column: number },
  formulas: readonly (readonly CellValue[])[],
): boolean {
  return formulas.every((line, index) =>
    line.every((cell, offset) => {
      const content = own.at(row + index, column + offset);
      return cell === (typeof content === "object" ? content.formula : content);
    }),
  );
}

/** Last row and column of a sheet, zero-based. */
const lastCell = { row: 1_048_575, column: 16_383 };

/**
 * Queued in front of all writing: Excel refuses the whole request, before anything is done, when a table or the end of the used
 * range has moved since it was read. A range that is moved beyond the grid is refused; from its place to the grid's edge is no
 * step too many only while it stands there. Round trips: none.
 */
export function queueStandstill(call: ExcelCall, sheets: readonly OwnSheet[]): void {
  for (const own of sheets) {
    const { used, usedEnd, tables, isNew } = own;
    if (isNew || !used) continue;
    const sheet = call.context.workbook.worksheets.getItem(own.worksheetId);
    for (const { id, box } of tables) {
      const range = sheet.tables.getItem(id).getRange();
      holdAt(range.getCell(0, 0), box.row, box.column);
      holdAt(range.getLastCell(), box.row + box.rows - 1, box.column + box.columns - 1);
    }
    // of a large used range only our part was read, and its right edge is not known
    const isWhole = used.row + used.rows === usedEnd;
    const end = sheet.getUsedRange(true).getLastCell();
    holdAt(end, usedEnd - 1, isWhole ? used.column + used.columns - 1 : null);
  }
}

/** The same for the tables of one sheet in the midst of a run: they must stand where the run has brought them. Round trips: none. */
export function queueTableHold(
  call: ExcelCall,
  worksheet: string,
  tables: readonly { table: TableRef; box: Box }[],
): void {
  const sheet = call.context.workbook.worksheets.getItem(worksheet);
  for (const { table, box } of tables) {
    const range = sheet.tables.getItem("id" in table ? table.id : table.name).getRange();
    holdAt(range.getCell(0, 0), box.row, box.column);
    holdAt(range.getLastCell(), box.row + box.rows - 1, box.column + box.columns - 1);
  }
}

function holdAt(cell: Excel.Range, row: number, column: number | null): void {
  cell.getOffsetRange(-row, column === null ? 0 : -column);
  cell.getOffsetRange(lastCell.row - row, column === null ? 0 : lastCell.column - column);
}

/** Whether Excel refused a request because something had moved. */
export function hasMoved(error: unknown): boolean {
  return hostErrorCode(error) === "InvalidArgument" && errorLocation(error) === "Range.getOffsetRange";
}
