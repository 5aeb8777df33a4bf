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

/** The columns of a table by what they hold. */
interface Holders {
  of: (field: string) => ReadColumn[];
  /** Columns of a field or of its parts: `date`, `date@year`. */
  base: (field: string) => ReadColumn[];
  wide: ReadColumn[];
  netPrices: ReadColumn[];
}

function holdersIn(columns: readonly ReadColumn[]): Holders {
  return {
    of: (field) => columns.filter(({ column }) => column.field === field),
    base: (field) =>
      columns.filter(({ column }) => column.field !== null && fieldParts(column.field)[0] === field),
    wide: columns.filter(({ column }) => column.wide !== undefined),
    netPrices: columns.filter(({ column }) => isNetPrice(column)),
  };
}

const one = (list: readonly ReadColumn[]): ReadColumn[][] => list.map((column) => [column]);

function dateOf({ of, base }: Holders): Requirement {
  return { field: "date", anyOf: one(of("date").length > 0 ? of("date") : base("date")) };
}

function amountOf({ of, wide, netPrices }: Holders): Requirement {
  const prices = [...netPrices, ...of("price")];
  const derived = of("quantity").flatMap((quantity) => prices.map((price) => [price, quantity]));
  return { field: "amount", anyOf: [...one(of("amount")), ...derived, ...one(wide)] };
}

/** An invoice counts before anything was paid on it: its own date and amount stand in for the receipt's. */
function receiptNeeds(holders: Holders): Requirement[] {
  const [date, amount] = [dateOf(holders), amountOf(holders)];
  const invoiced = ["invoiceDate", "dueDate"].flatMap(holders.of);
  const billed = [...holders.of("invoiceAmount"), ...holders.of("amount@open")];
  return [
    { ...date, anyOf: [...date.anyOf, ...one(invoiced)] },
    { ...amount, anyOf: [...amount.anyOf, ...one(billed)] },
  ];
}

function needsOf(table: RecognisedTable, holders: Holders): Requirement[] {
  const { of, base } = holders;
  const field = (name: string): Requirement => ({ field: name, anyOf: one(of(name)) });
  switch (table.kind) {
    case "orders":
      return [
        ...(table.role === "lines" ? [] : [dateOf(holders)]),
        ...(table.role === "header" ? [] : [amountOf(holders)]),
      ];
    case "receipts":
      return receiptNeeds(holders);
    case "targets":
      return [{ field: "period", anyOf: one([...base("period"), ...of("periodStart"), ...of("periodEnd")]) }];
    case "rates":
      return [field("currency"), field("rate")];
    default: {
      const names = nameFields[table.kind] ?? [];
      return [{ field: names[0] ?? "name", anyOf: one(names.flatMap(base)) }];
    }
  }
}

/**
 * What a row of this table must hold to be usable (spec: the starred fields of intake.md). What no column holds cannot be
 * asked of a row: the sheet's or title's period stands in for dates, a joined price for amounts.
 */
export function requirementsOf({ table, columns }: ReadTable): Requirement[] {
  return needsOf(table, holdersIn(columns)).filter(({ anyOf }) => anyOf.length > 0);
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
