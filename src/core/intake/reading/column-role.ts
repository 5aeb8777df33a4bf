import { dataSetFields, dimensionIds, type DataSetKind, type Field, type FieldType } from "../../data/fields";
import type { RecognisedColumn, RecognisedTable } from "../recognition";

/** How a column's cells are read: its type, and the factor to the base unit. */
export interface ColumnRole {
  type: FieldType;
  unit: number;
}

/** Header of a price from which the discount has already been taken (after normalisation). */
const netPriceHeader =
  /^(net\s*(unit\s*)?price|discounted\s*price|折后(单)?价|折后价格|净价|实际单价|实际售价|成交(单)?价)$/;

/** Header of the rate with which a row was, or is to be, converted. */
const exchangeRateHeader = /^(exchange\s*rate|fx\s*rate|汇率)$/;

const letters = (normalised: string): string =>
  normalised
    .replace(/[_\-.]/g, " ")
    .trim()
    .toLowerCase();

export function isNetPrice(column: RecognisedColumn): boolean {
  return netPriceHeader.test(letters(column.normalised)) || /^net\s?price$/i.test(column.header.trim());
}

export function isExchangeRate(column: RecognisedColumn): boolean {
  return (
    exchangeRateHeader.test(letters(column.normalised)) || /^exchange\s?rate$/i.test(column.header.trim())
  );
}

/** A discount in money (优惠金额, Discount Amount) rather than a share of the price. */
export function isMoneyDiscount({ field, header }: RecognisedColumn): boolean {
  return field === "discount" && /金额|额$|amount|value/i.test(header.trim());
}

/** The part of `RecognisedColumn.field` after `@`, if any: `period@year` → `["period", "year"]`. */
export function fieldParts(field: string): readonly [base: string, part: string | undefined] {
  const at = field.indexOf("@");
  return at < 0 ? [field, undefined] : [field.slice(0, at), field.slice(at + 1)];
}

/** Type of a field in a kind's data set; a lookup's columns are order fields, and any dimension is text. */
export function fieldType(kind: DataSetKind, field: string): FieldType | undefined {
  const fields: Readonly<Record<string, Field>> = dataSetFields[kind === "lookup" ? "orders" : kind];
  if (fields[field]) return fields[field].type;
  return (dimensionIds as readonly string[]).includes(field) ? "text" : undefined;
}

function partType(kind: DataSetKind, field: string): FieldType | undefined {
  const [base, part] = fieldParts(field);
  if (base === "period") return "period";
  if (part === undefined) return fieldType(kind, base);
  if (base === "date") return "period";
  if (base === "stageOn" || base === "paidOn") return "date";
  if (field === "row@refund") return "amount";
  if (base === "target" || base === "challenge" || base === "amount") return "amount";
  return ["first", "last", "status", "document", "unit"].includes(part) ? "text" : undefined;
}

/**
 * How to read a column, or `null` when it has nothing to give: rates that are computed anew, and columns that are neither
 * mapped nor a possible key. A column that no field wants is read as text, because it may turn out to be a key.
 */
export function columnRole(table: RecognisedTable, column: RecognisedColumn): ColumnRole | null {
  if (table.kind === "ignored" || column.recomputed) return null;
  if (column.split || (column.stack && column.field !== null)) return { type: "text", unit: 1 };
  if (column.wide) {
    const value = table.wideValue ?? { field: "amount", unit: column.unit };
    return { type: partType(table.kind, value.field) ?? "amount", unit: value.unit };
  }
  if (isMoneyDiscount(column)) return { type: "amount", unit: column.unit };
  if (column.field !== null) {
    const type = partType(table.kind, column.field);
    // A KPI table mixes units from row to row: checking/kpi-units.ts applies the header's to the rows it holds for.
    return type ? { type, unit: table.kind === "kpis" ? 1 : column.unit } : null;
  }
  if (isNetPrice(column) || isExchangeRate(column)) return { type: "amount", unit: column.unit };
  return { type: "text", unit: 1 };
}
