import type { Cell, CellFormat, SheetModel } from "../../src/simulator/model/workbook";
import { addSheet, deleteSheet } from "../../src/simulator/model/sheets";
import { newWorkbook } from "../../src/simulator/xlsx/new-workbook";
import { saveWorkbook } from "../../src/simulator/xlsx/save-workbook";

type Row = readonly (string | number)[];

const general: CellFormat = { numberFormat: "General" };
const date: CellFormat = { numberFormat: "yyyy-mm-dd" };

/** 2024-01-15 and its like: days by Excel's count. */
const [january23, january24, february24] = [44941, 45306, 45337];

const orders: readonly Row[] = [
  ["订单号", "下单日期", "客户", "区域", "销售", "产品", "渠道", "销售额(元)", "成本(元)"],
  ["D1", january23, "甲公司", "华东", "张三", "网关", "直销", 500, 300],
  ["D2", january24, "甲公司", "华东", "张三", "网关", "直销", 400, 250],
  ["D3", february24 + 13, "甲公司", "华东", "张三", "网关", "直销", 300, 200],
];
const targets: readonly Row[] = [
  ["区域", "月份", "目标(元)"],
  ["华东", "2024-02", 600],
];
const leads: readonly Row[] = [
  ["线索编号", "创建日期", "阶段", "丢单原因", "关闭日期", "预计金额"],
  ["L1", february24, "丢单", "价格偏高", february24 + 5, 900],
];

/** A workbook in which there is one of everything, so that tables have a single row: half of the target is missing. */
export function oneOfEach(): Uint8Array {
  const opened = newWorkbook("one-of-each.xlsx");
  const [placeholder] = opened.model.sheets;
  fill(addSheet(opened.model, "订单"), orders);
  fill(addSheet(opened.model, "目标"), targets);
  fill(addSheet(opened.model, "商机"), leads);
  if (placeholder) deleteSheet(opened.model, placeholder);
  return saveWorkbook(opened).bytes;
}

function fill(sheet: SheetModel, rows: readonly Row[]): void {
  rows.forEach((row, index) => {
    const cells = row.map((value): Cell => ({ value, format: isDay(value) ? date : general }));
    sheet.rows.set(index, { cells });
  });
}

const isDay = (value: string | number): boolean => typeof value === "number" && value > 40_000;
