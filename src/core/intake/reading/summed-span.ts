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
  if (dated === undefined || has("orderId")) return false;
  return wideValue !== undefined || !dated.some(has) || namesPeriods(columns);
}

/** A date column that is called 月份 or Month holds months, not days; 当日销售额 is what a day came to. */
function namesPeriods(columns: RecognisedTable["columns"]): boolean {
  if (
    columns.some(
      ({ field, normalised }) =>
        field === "amount" && /^(?:当日|本日|日均?销|本周|周销|daily|weekly)/.test(normalised),
    )
  )
    return true;
  const dates = columns.filter(({ field }) => field === "date");
  return dates.some(({ normalised }) =>
    /^(?:统计|所属|业务|会计)?(?:月份|年月|月|季度|期间|结束日期)$|^week|^周|^(?:year )?(?:month|quarter|period)$/.test(
      normalised,
    ),
  );
}

/**
 * What each row of orders or receipts sums up, as columns, sheet or title name it; months when nothing does. `undefined` for
 * tables of single events.
 */
export function summedSpan(table: RecognisedTable): CalendarKind | undefined {
  if (!holdsSums(table)) return undefined;
  const { columns, sheetMember, titlePeriod } = table;
  const field = columns.map(
    (column) => /^(?:period|date)@(half|quarter|month)$/.exec(column.field ?? "")?.[1],
  );
  const wide = columns.find((column) => column.wide?.period)?.wide?.period;
  const ofSheet = sheetMember && "period" in sheetMember ? sheetMember.period : undefined;
  const header = columns.find(({ field }) => field === "period" || field === "date")?.header ?? "";
  const named = /季|quarter|qtr/i.test(header)
    ? "quarter"
    : /年(?!月)|year/i.test(header)
      ? "year"
      : undefined;
  const kind =
    (wide?.kind === "year" && header !== "" ? undefined : (wide?.soFar ?? wide?.kind)) ??
    field.find((part) => part !== undefined) ??
    (header === "" ? (ofSheet ?? titlePeriod)?.kind : named);
  return kind === "quarter" || kind === "half" || kind === "year" ? kind : "month";
}
