import type { SheetId } from "../core/sheets/sheet-plan";
import { findSheets } from "./find-sheets";
import { ExcelFailure } from "./host-problem";
import { runInExcel, type CallOptions } from "./run-in-excel";

/** Shows a cell of the workbook. A sheet that is gone rejects with `excel-gone`. Round trips: 2. */
export async function selectCell(sheet: string, address: string, options: CallOptions = {}): Promise<void> {
  await runInExcel(async (call) => {
    const worksheet = call.context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("visibility");
    await call.sync();
    if (worksheet.isNullObject || worksheet.visibility !== "Visible") throw gone(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await call.sync();
  }, options);
}

/** Shows one of our sheets, whatever its name is by now. Round trips: 3. */
export async function selectSheet(id: SheetId, options: CallOptions = {}): Promise<void> {
  await runInExcel(async (call) => {
    const { ours } = await findSheets(call);
    const found = ours.find((sheet) => sheet.id === id);
    if (!found) throw gone(id);
    call.context.workbook.worksheets.getItem(found.worksheetId).activate();
    await call.sync();
  }, options);
}

/** Shows a sheet by its present name. Rejects as Excel refuses it. Round trips: 1. */
export async function showSheet(name: string, options: CallOptions = {}): Promise<void> {
  await runInExcel(async (call) => {
    call.context.workbook.worksheets.getItem(name).activate();
    await call.sync();
  }, options);
}

function gone(sheet: string): ExcelFailure {
  return new ExcelFailure({ code: "excel-gone", sheet, severity: "fatal" });
}
