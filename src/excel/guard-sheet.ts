import type { OwnSheet } from "./merge/own-sheet";
import { boxOf, boxProperties, rangeOf } from "./range-of";
import type { ExcelCall } from "./run-in-excel";

/**
 * Asks, to travel with the next round trip, for all by which a sheet's rows and columns would show that somebody moved them since
 * they were read: the identities in the hidden column, where the used range ends, where each table stands and its headers.
 * The answer is whether everything is where it was; a read that Excel answers with `null` confirms nothing.
 */
export function queueGuard(call: ExcelCall, own: OwnSheet): () => boolean {
  if (!own.used) return () => true;
  const sheet = call.context.workbook.worksheets.getItem(own.worksheetId);
  const identities = rangeOf(sheet, { ...own.used, column: own.left, columns: 1 }).load("formulas");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  const tables = own.tables.map((table) => {
    const range = sheet.tables.getItem(table.id).getRange().load(boxProperties);
    const header = rangeOf(sheet, { ...table.box, rows: 1 }).load("values");
    return { table, range, header };
  });
  return () =>
    !used.isNullObject &&
    used.rowIndex + used.rowCount === own.usedEnd &&
    hasIdentities(own, identities.formulas) &&
    tables.every(
      ({ table, range, header }) =>
        JSON.stringify(boxOf(range)) === JSON.stringify(table.box) &&
        hasHeaders(
          table.columns.map((column) => column.header),
          header.values,
        ),
    );
}

/** The hidden column still holds the same identities in the same rows. */
function hasIdentities(own: OwnSheet, formulas: unknown[][] | null): boolean {
  const { used, left } = own;
  if (!used || formulas?.length !== used.rows) return false;
  return formulas.every(([cell], index) => {
    const content = own.at(used.row + index, left);
    return cell === (typeof content === "object" ? content.formula : content);
  });
}

function hasHeaders(headers: readonly string[], values: unknown[][] | null): boolean {
  const present = values?.[0];
  return present !== undefined && headers.every((header, index) => header === String(present[index]));
}
