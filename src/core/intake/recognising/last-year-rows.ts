import { dimensionIds } from "../../data/fields";
import type { ReadField, Reading, TableDraft } from "./reading";
import { relativeColumns } from "./relative-columns";

const carried = new Set<string>([...dimensionIds, "date", "period", "currency"]);
/** A single sale has these; what stood last year beside it is not of the same day. */
const single = /^(?:orderId|customer|price|returned)$/;

/** Whether each row is one sale to somebody, not what was sold in a day or month. */
export function isSingleSale({ fields }: Reading): boolean {
  return [...fields.values()].some(({ field }) => single.test(field));
}

const baseOf = (field: string): string => field.split("@")[0] ?? "";

/**
 * The readings of a table of dated rows (日期 | 销售额 | 去年同期) with one more: its last year's figures, of the same days
 * a year earlier.
 */
export function withLastYear(draft: TableDraft, readings: readonly Reading[]): Reading[] {
  const orders = readings.find(({ kind, wide, onlyRows }) => kind === "orders" && !wide && !onlyRows);
  const own = [...(orders?.fields ?? [])];
  const has = (field: string): boolean => own.some(([, found]) => baseOf(found.field) === field);
  const isDated = has("date") || has("period");
  if (!orders || !isDated || isSingleSale(orders)) return [...readings];
  const fields = new Map(own.filter(([, { field }]) => carried.has(baseOf(field))));
  const open = has("amount") ? "amount" : "quantity";
  for (const { column, time, measure } of relativeColumns(draft.columns)) {
    const field = measure === "open" ? open : measure;
    const isSame = time.back === "year" && !time.toDate && (time.span ?? "month") === "month";
    const isFree =
      ![...fields.values()].some((found) => found.field === field) && !isTaken(own, column.index);
    if (isSame && isFree && has(field)) fields.set(column.index, { field, score: 0.9 });
  }
  const isThere = [...fields.values()].some(({ field }) => field === "amount" || field === "quantity");
  return isThere ? [...readings, { ...orders, fields, ties: [], yearsBack: 1 }] : [...readings];
}

const isTaken = (own: readonly (readonly [number, ReadField])[], index: number): boolean =>
  own.some(([other, { field }]) => other === index && !carried.has(baseOf(field)));
