import type { CalendarKind } from "../../data/periods";
import type { RecognisedTable } from "../recognition";

/** Fields that date a single event. */
const days: Readonly<Record<string, readonly string[]>> = {
  orders: ["date", "date@day"],
  receipts: ["date", "invoiceDate", "dueDate"],
};

/** Rows without a day and without an order number are sums of their period. */
function holdsSums({ kind, columns, wideValue }: RecognisedTable): boolean {
  const dated = days[kind];
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  return dated !== undefined && !has("orderId") && (wideValue !== undefined || !dated.some(has));
}

/**
 * What each row of orders or receipts sums up, as columns, sheet or title name it; months when nothing does. `undefined` for
 * tables of single events.
 */
export function summedSpan(table: RecognisedTable): CalendarKind | undefined {
  if (!holdsSums(table)) return undefined;
  const { columns, sheetMember, titlePeriod } = table;
  const field = columns.map((column) => /^period@(half|quarter|month)$/.exec(column.field ?? "")?.[1]);
  const wide = columns.find((column) => column.wide?.period)?.wide?.period;
  const ofSheet = sheetMember && "period" in sheetMember ? sheetMember.period : undefined;
  const header = columns.find((column) => column.field === "period")?.header ?? "";
  const named = /季|quarter|qtr/i.test(header)
    ? "quarter"
    : /年(?!月)|year/i.test(header)
      ? "year"
      : undefined;
  const kind =
    wide?.kind ??
    field.find((part) => part !== undefined) ??
    (header === "" ? (ofSheet ?? titlePeriod)?.kind : named);
  return kind === "quarter" || kind === "half" || kind === "year" ? kind : "month";
}
