import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { calculate } from "../src/simulator/engine/calculate";
import { deleteSheet } from "../src/simulator/model/sheets";
import type { CellContent, SheetModel } from "../src/simulator/model/workbook";
import { newWorkbook } from "../src/simulator/xlsx/new-workbook";
import { saveWorkbook } from "../src/simulator/xlsx/save-workbook";
import { Chance } from "./sample/chance";
import { makeCustomers } from "./sample/customers";
import { LEAD_COLUMNS, leadRows, RECEIPT_COLUMNS, receiptRows } from "./sample/flow-rows";
import { writeKpis } from "./sample/kpi-sheet";
import {
  CUSTOMER_COLUMNS,
  customerRows,
  PEOPLE_COLUMNS,
  peopleRows,
  PRODUCT_COLUMNS,
  productRows,
} from "./sample/master-sheets";
import { ORDER_COLUMNS, orderRows } from "./sample/order-rows";
import { LAST_DAY, makeOrders } from "./sample/orders";
import { makeLeads } from "./sample/pipeline";
import { makeReceipts } from "./sample/receipts";
import { SheetWriter, type ColumnLook } from "./sample/sheet-writer";
import { writeTargets } from "./sample/target-sheet";
import { makeTargets } from "./sample/targets";

/** The sample workbook of a made-up sales team, the same bytes at every call. */
export function makeSample(): Uint8Array {
  const chance = new Chance(7);
  const customers = makeCustomers(chance);
  const orders = makeOrders(chance, customers);
  const targets = makeTargets(orders, 2024);
  const receipts = makeReceipts(chance, orders);
  const leads = makeLeads(chance, customers);
  const opened = newWorkbook("sample-sales.xlsx");
  const { model } = opened;
  const [placeholder] = model.sheets;
  const table = (
    name: string,
    tableName: string,
    columns: readonly ColumnLook[],
    rows: readonly (readonly CellContent[])[],
    style: string,
  ): SheetModel => {
    const writer = new SheetWriter(model, name);
    writer.header(0, columns);
    writer.rows(1, columns, rows, false);
    writer.table(tableName, columns.length, rows.length, style);
    return writer.sheet;
  };
  const { rows, hidden } = orderRows(orders);
  const sheet = table("销售订单", "销售订单", ORDER_COLUMNS, rows, "TableStyleMedium2");
  const line = sheet.rows.get(hidden);
  if (line) line.hidden = "user";
  writeTargets(model, "销售目标", 2024, targets, true);
  writeTargets(model, "2023目标", 2023, makeTargets(orders, 2023), false);
  writeKpis(model, orders, targets);
  table("回款记录", "回款记录", RECEIPT_COLUMNS, receiptRows(receipts), "TableStyleLight9");
  table("商机", "商机", LEAD_COLUMNS, leadRows(leads), "TableStyleLight9");
  table("客户", "客户", CUSTOMER_COLUMNS, customerRows(chance, customers, orders), "TableStyleLight11");
  table("人员", "人员", PEOPLE_COLUMNS, peopleRows(targets), "TableStyleLight11");
  table("产品", "产品", PRODUCT_COLUMNS, productRows(), "TableStyleLight11");
  if (placeholder) deleteSheet(model, placeholder);
  fixIds(model.sheets);
  model.activeSheetId = model.sheets[0]?.id ?? "";
  calculate(model, { today: LAST_DAY, full: true });
  return saveWorkbook(opened).bytes;
}

/** Ids are random by nature; here they have to be the same every time. */
function fixIds(sheets: readonly SheetModel[]): void {
  let count = 0;
  const next = () => `{5A3D1E00-0000-4000-8000-${String(++count).padStart(12, "0")}}`;
  for (const sheet of sheets) {
    sheet.id = next();
    for (const table of sheet.tables) table.id = next();
  }
}

if (require.main === module) {
  const target = path.resolve(__dirname, "../assets/sample-sales.xlsx");
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, makeSample());
  console.log(`wrote ${target}`);
}
