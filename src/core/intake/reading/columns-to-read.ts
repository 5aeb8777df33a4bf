import type { DataSetKind } from "../../data/fields";
import type { RecognisedColumn, RecognisedTable, Recognition } from "../recognition";
import { columnRole, isExchangeRate, isNetPrice, type ColumnRole } from "./column-role";

/** A lookup up to this many rows is read whole: one request instead of several, and any of its columns may be the key. */
export const wholeLookupRows = 20_000;

const lookupKinds: readonly (DataSetKind | "ignored")[] = ["lookup", "customers", "products", "people"];

export interface ColumnToRead {
  column: RecognisedColumn;
  role: ColumnRole;
}

/** Whether other tables may look names up in this one. */
export function isLookup(table: RecognisedTable): boolean {
  return lookupKinds.includes(table.kind);
}

/** Whether every column of the table is wanted. */
export function isReadWhole(table: RecognisedTable): boolean {
  return isLookup(table) && table.body.rows <= wholeLookupRows;
}

/** Normalised headers that stand in more than one table: such columns may link the two. */
export function sharedHeaders(recognition: Recognition): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const shared = new Set<string>();
  for (const table of recognition.tables) {
    if (table.kind === "ignored") continue;
    for (const { normalised } of table.columns) {
      const range = table.twinOf ?? table.id;
      if (normalised !== "" && (seen.get(normalised) ?? range) !== range) shared.add(normalised);
      seen.set(normalised, range);
    }
  }
  return shared;
}

/**
 * The columns of a table that are worth reading: mapped ones, possible join keys, and the first one, in which 合计 stands.
 * `shared` are the headers that other tables have too.
 */
export function columnsToRead(table: RecognisedTable, shared: ReadonlySet<string>): ColumnToRead[] {
  const first = Math.min(...table.columns.map((column) => column.index));
  const wanted = (column: RecognisedColumn): boolean =>
    isReadWhole(table) ||
    column.field !== null ||
    column.wide !== undefined ||
    column.split !== undefined ||
    column.index === first ||
    isNetPrice(column) ||
    isExchangeRate(column) ||
    (column.look !== "date" && (column.keyLike || shared.has(column.normalised)));
  return table.columns.flatMap((column) => {
    const role = wanted(column) ? columnRole(table, column) : null;
    return role ? [{ column, role }] : [];
  });
}
