import { createWorkbook } from "../../src/simulator/model/create";
import type { Cell, CellFormat, WorkbookModel } from "../../src/simulator/model/workbook";
import { headers, orderChunks } from "../bench/orders";

const chunkRows = 10_000;
const dateColumn = 1;
const general: CellFormat = { numberFormat: "General" };
const date: CellFormat = { numberFormat: "yyyy-mm-dd" };

/** A workbook with one sheet of so many generated orders, dates shown as dates. */
export function manyOrders(count: number): WorkbookModel {
  const model = createWorkbook("orders.xlsx", ["订单"]);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("a new workbook has a sheet");
  sheet.rows.set(0, { cells: headers.map((value): Cell => ({ value, format: general })) });
  for (const text of orderChunks(count, chunkRows)) {
    for (const row of JSON.parse(text) as (string | number)[][]) {
      const cells = row.map((value, column): Cell => ({
        value,
        format: column === dateColumn ? date : general,
      }));
      sheet.rows.set(sheet.rows.size, { cells });
    }
  }
  return model;
}
