import type { CellValue } from "../core/intake/outline";
import type { OwnSheet } from "./merge/own-sheet";
import { boxOf, boxProperties } from "./range-of";
import { readChunks } from "./read-chunks";
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
  const guards = standing.map(({ own }) => ({ own, isInPlace: queueGuard(call, own) }));
  const changed = new Set<OwnSheet>();
  const requests = standing.map(({ own, box }) => ({
    own,
    box,
    sheetId: own.worksheetId,
    families: ["formulas"] as const,
  }));
  await readChunks(call, requests, ({ request: { own }, box, cells }) => {
    if (!hasContents(own, box, cells.formulas)) changed.add(own);
  });
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
