import type { RecognisedTable } from "../recognition";
import { fieldParts, isNetPrice } from "../reading/column-role";
import type { ReadColumn, ReadTable } from "../reading/read-table";

/** A row needs one of these groups of columns to be filled; otherwise it says nothing about `field`. */
export interface Requirement {
  field: string;
  anyOf: readonly (readonly ReadColumn[])[];
}

const nameFields: Readonly<Record<string, readonly string[]>> = {
  customers: ["customer"],
  products: ["product"],
  people: ["rep"],
  kpis: ["metric"],
  actions: ["measure"],
  milestones: ["name"],
  market: ["metric", "competitor"],
};

function hasGivenPeriod(table: RecognisedTable): boolean {
  return (
    table.titlePeriod !== undefined || (table.sheetMember !== undefined && "period" in table.sheetMember)
  );
}

/** What a row of this table must hold to be usable (spec: the starred fields of intake.md). */
export function requirementsOf({ table, columns }: ReadTable): Requirement[] {
  const of = (...fields: string[]): ReadColumn[] =>
    columns.filter(({ column }) => fields.includes(column.field ?? ""));
  const base = (name: string): ReadColumn[] =>
    columns.filter(({ column }) => column.field !== null && fieldParts(column.field)[0] === name);
  const wide = columns.filter(({ column }) => column.wide !== undefined);
  const one = (list: readonly ReadColumn[]): ReadColumn[][] => list.map((column) => [column]);
  const given = hasGivenPeriod(table);
  const needed: Requirement[] = [];
  const need = (field: string, anyOf: ReadColumn[][]): void => {
    if (anyOf.length > 0) needed.push({ field, anyOf });
  };
  const needAmount = (): void => {
    const prices = [...columns.filter(({ column }) => isNetPrice(column)), ...of("price")];
    const derived = of("quantity").flatMap((quantity) => prices.map((price) => [price, quantity]));
    need("amount", [...one(of("amount")), ...derived, ...one(wide)]);
  };
  switch (table.kind) {
    case "orders":
      if (table.role !== "lines" && !given)
        need("date", of("date").length > 0 ? one(of("date")) : one(base("date")));
      if (table.role !== "header") needAmount();
      break;
    case "receipts":
      if (!given) need("date", one(base("date")));
      needAmount();
      break;
    case "targets":
      if (!given) need("periodStart", one([...base("period"), ...of("periodStart")]));
      break;
    case "rates":
      need("currency", one(of("currency")));
      need("rate", one(of("rate")));
      break;
    default:
      need(
        nameFields[table.kind]?.[0] ?? "name",
        one((nameFields[table.kind] ?? []).flatMap((name) => base(name))),
      );
  }
  return needed;
}

/** Columns whose unreadable cell costs the whole row; in any other the cell alone is lost. */
export function decisiveColumns(
  read: ReadTable,
  requirements: readonly Requirement[],
): ReadonlySet<ReadColumn> {
  const decisive = new Set(requirements.flatMap(({ anyOf }) => anyOf.flat()));
  const figures = ["target", "challenge", "actual", "createdOn", "rate"];
  for (const column of read.columns) {
    if (column.column.wide) decisive.delete(column);
    else if (column.column.field !== null && figures.includes(fieldParts(column.column.field)[0]))
      decisive.add(column);
  }
  if (read.columns.some(({ column }) => column.field === "amount")) {
    for (const column of decisive) {
      if (["price", "quantity"].includes(column.column.field ?? "") || isNetPrice(column.column))
        decisive.delete(column);
    }
  }
  return decisive;
}

/** Whether a row's cell in this column is blank (unreadable cells are blank too). */
export function isBlankAt({ data }: ReadColumn, row: number): boolean {
  return data.type === "text" ? (data.codes[row] ?? -1) < 0 : Number.isNaN(data.values[row] ?? NaN);
}
