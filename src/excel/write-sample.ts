import type { SampleTable } from "../core/sample/sample-sales";
import { findSheets } from "./find-sheets";
import { styleLook, widthInPoints } from "./looks";
import { freeSheetName, freeTableName } from "./merge/free-names";
import { asTypedText } from "./merge/text-as-text";
import { refuseWithoutRoom, syncNewSheets } from "./new-sheets";
import { queueLook } from "./queue-look";
import { rangeOf } from "./range-of";
import { runInExcel, type CallOptions, type ExcelCall } from "./run-in-excel";

/** Zero-based row of the header, below the notice and a blank row. */
const headerRow = 2;

/**
 * Adds a sheet for each table of a sample, and shows the first. Nothing that is there is touched; names that are taken get a
 * number. The sheets are the user's from then on. After a failure the new sheets are taken away again.
 *
 * Round trips: 1. names, protection  2. marks  3. the sheets.
 */
export async function writeSample(
  tables: readonly SampleTable[],
  options: CallOptions = {},
): Promise<{ sheets: readonly string[] }> {
  return runInExcel(
    async (call) => {
      const surroundings = await findSheets(call);
      refuseWithoutRoom(surroundings);
      const [takenSheets, takenTables] = [new Set(surroundings.sheetNames), new Set(surroundings.tableNames)];
      call.context.runtime.enableEvents = false; // our own writing raises no badge
      const sheets = tables.map((table) => {
        const name = freeSheetName(table.sheet, takenSheets);
        queueSheet(call, name, freeTableName(table.table, takenTables), table);
        return name;
      });
      if (sheets[0] !== undefined) call.context.workbook.worksheets.getItem(sheets[0]).activate();
      call.context.runtime.enableEvents = true;
      await syncNewSheets(call, sheets);
      return { sheets };
    },
    options,
    true,
  );
}

function queueSheet(call: ExcelCall, name: string, tableName: string, table: SampleTable): void {
  const { columns, rows } = table;
  const sheet = call.context.workbook.worksheets.add(name);
  const notice = sheet.getRange("A1");
  notice.values = [[asTypedText(table.notice)]];
  queueLook(notice, styleLook("note"));
  const body = rangeOf(sheet, { row: headerRow + 1, column: 0, rows: rows.length, columns: columns.length });
  body.numberFormat = rows.map(() => columns.map(({ format }) => format));
  body.values = rows.map((row) => [...row]);
  const header = rangeOf(sheet, { row: headerRow, column: 0, rows: 1, columns: columns.length });
  header.values = [columns.map((column) => asTypedText(column.header))];
  columns.forEach(({ width }, at) => {
    rangeOf(sheet, { row: headerRow, column: at, rows: 1, columns: 1 }).format.columnWidth =
      widthInPoints(width);
  });
  const whole = { row: headerRow, column: 0, rows: rows.length + 1, columns: columns.length };
  const added = sheet.tables.add(rangeOf(sheet, whole), true);
  added.name = tableName;
  added.style = "TableStyleLight1";
}
