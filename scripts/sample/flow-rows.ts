import type { CellContent } from "../../src/simulator/model/workbook";
import type { Lead } from "./pipeline";
import type { Receipt } from "./receipts";
import type { ColumnLook } from "./sheet-writer";

const DATE = { format: "yyyy-mm-dd", width: 70, center: true } as const;

export const RECEIPT_COLUMNS: readonly ColumnLook[] = [
  { title: "回款单号", width: 76 },
  { title: "订单号", width: 90 },
  { title: "客户名称", width: 170 },
  { title: "回款日期", ...DATE },
  { title: "回款金额(元)", format: "#,##0.00", width: 82 },
  { title: "到期日", ...DATE },
];

export const receiptRows = (receipts: readonly Receipt[]): CellContent[][] =>
  receipts.map(({ order, paidOn, amount, due }, at) => [
    `HK${String(at + 1).padStart(5, "0")}`,
    order.id,
    order.customer.name,
    paidOn,
    amount,
    due,
  ]);

export const LEAD_COLUMNS: readonly ColumnLook[] = [
  { title: "商机编号", width: 70 },
  { title: "创建日期", ...DATE },
  { title: "客户名称", width: 170 },
  { title: "销售员", width: 54, center: true },
  { title: "来源", width: 84, center: true },
  { title: "阶段", width: 62, center: true },
  { title: "预计金额(元)", format: "#,##0", width: 82 },
  { title: "关闭日期", ...DATE },
  { title: "丢单原因", width: 84, center: true },
];

export const leadRows = (leads: readonly Lead[]): CellContent[][] =>
  leads.map((lead) => [
    lead.id,
    lead.createdOn,
    lead.customer,
    lead.rep.name,
    lead.source,
    lead.stage,
    lead.amount,
    lead.closedOn,
    lead.lostReason || null,
  ]);
