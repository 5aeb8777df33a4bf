import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import { exactColumn, exactDifference, exactSum } from "../data/exact-sum";
import { sumBy } from "./grouped-sums";
import type { MetricContext, Need } from "./metric";
import { netAmounts } from "./net-amounts";

/** Billing is read from the invoices that the receipts table states, else from the orders. */
export const billingNeeds: readonly (readonly Need[])[] = [
  [{ dataSet: "receipts", fields: ["invoiceDate", "invoiceAmount"] }],
  [{ dataSet: "orders", fields: ["date", "amount"] }],
];

/** Whether the receipts table itself says what was invoiced and when. */
export function statesInvoices(context: MetricContext): boolean {
  const { columns } = context.allRows("receipts").dataSet;
  return columns["invoiceDate"] !== undefined && columns["invoiceAmount"] !== undefined;
}

type Reach = "rowsIn" | "rowsUntil";

/** Billing by group, of the window or up to its end; `NaN` for members that the orders table cannot tell apart. */
export function billing(context: MetricContext, reach: Reach, since: Day = -Infinity): Float64Array {
  if (statesInvoices(context)) {
    const grouped = context[reach]("receipts", "invoiceDate");
    const amounts = exactColumn(numbersOf(grouped.dataSet, "invoiceAmount")!);
    const include = isSince(grouped.dataSet, "invoiceDate", since, invoiceRows(grouped.dataSet));
    return sumBy(grouped, amounts, include).sum;
  }
  const grouped = context[reach]("orders", "date");
  const include = isSince(grouped.dataSet, "date", since);
  const { sum } = sumBy(grouped, netAmounts(grouped.dataSet), include);
  return context.carries("orders") ? sum : sum.fill(NaN);
}

/** Receipts by group, of the window or up to its end. */
export function received(context: MetricContext, reach: Reach): { sum: Float64Array; sample: Float64Array } {
  const grouped = context[reach]("receipts", "date");
  return sumBy(grouped, exactColumn(numbersOf(grouped.dataSet, "amount")!));
}

/** What customers owed at the window's end, by group: all billing so far − all receipts so far. */
export function closingReceivables(context: MetricContext): Float64Array {
  const paid = received(context, "rowsUntil").sum;
  return billing(context, "rowsUntil").map((billed, group) => exactDifference(billed, paid[group]!));
}

function isSince(dataSet: DataSet, field: string, since: Day, also?: Uint8Array): Uint8Array | undefined {
  if (since === -Infinity) return also;
  const marks = new Uint8Array(dataSet.rowCount);
  numbersOf(dataSet, field)?.forEach((day, row) => (marks[row] = day >= since && also?.[row] !== 0 ? 1 : 0));
  return marks;
}

/** Rows with the same order number, invoice date and invoice amount are instalments of one invoice: its number in `invoiceOf`. */
function numberInvoices(receipts: DataSet): Int32Array {
  const amounts = numbersOf(receipts, "invoiceAmount");
  const dates = numbersOf(receipts, "invoiceDate");
  const orderId = textOf(receipts, "orderId");
  const numbers = new Map<string, number>();
  const invoiceOf = new Int32Array(receipts.rowCount).fill(-1);
  let count = 0;
  for (let row = 0; row < receipts.rowCount; row++) {
    if (!amounts || !dates || Number.isNaN(amounts[row]!) || Number.isNaN(dates[row]!)) continue;
    const order = orderId?.codes[row] ?? -1;
    const key = order < 0 ? `row ${row}` : `${order}:${dates[row]!}:${amounts[row]!}`;
    const number = numbers.get(key) ?? count++;
    numbers.set(key, number);
    invoiceOf[row] = number;
  }
  return invoiceOf;
}

/** 1 for the first row of each invoice, so that instalments do not bill it twice. */
function invoiceRows(receipts: DataSet): Uint8Array {
  const seen = new Set<number>([-1]);
  return Uint8Array.from(numberInvoices(receipts), (number) =>
    seen.has(number) ? 0 : (seen.add(number), 1),
  );
}

export interface OpenInvoice {
  row: number;
  /** Invoice amount − what was received for it by the day asked for; always > 0. */
  open: number;
  /** A blank due date means due on the invoice's own day. */
  dueOn: Day;
}

/** Invoices issued by a day and not fully paid on it. */
export function openInvoices(receipts: DataSet, asOf: Day): OpenInvoice[] {
  const [amounts, issued, due] = ["invoiceAmount", "invoiceDate", "dueDate"].map((f) =>
    numbersOf(receipts, f),
  );
  const [paid, paidOn] = ["amount", "date"].map((field) => numbersOf(receipts, field));
  const invoiceOf = numberInvoices(receipts);
  const parts = new Map<number, { row: number; amounts: number[] }>();
  for (let row = 0; row < receipts.rowCount; row++) {
    if (invoiceOf[row]! < 0 || !(issued![row]! <= asOf)) continue;
    const invoice = parts.get(invoiceOf[row]!) ?? { row, amounts: [amounts![row]!] };
    if ((paidOn?.[row] ?? NaN) <= asOf) invoice.amounts.push(-(paid?.[row] ?? 0));
    parts.set(invoiceOf[row]!, invoice);
  }
  return [...parts.values()].flatMap((invoice) => {
    const open = exactSum(invoice.amounts);
    const dueOn = due?.[invoice.row] ?? NaN;
    return open > 0
      ? [{ row: invoice.row, open, dueOn: Number.isNaN(dueOn) ? issued![invoice.row]! : dueOn }]
      : [];
  });
}
