import type { DataSetKind } from "../../data/fields";
import type { RecognisedColumn, RecognisedTable } from "../recognition";
import { columnRole, isExchangeRate, isNetPrice, type ColumnRole } from "./column-role";

/** A lookup up to this many rows is read whole: one request instead of several, and any of its columns may be the key. */
export const wholeLookupRows = 20_000;
/** Any table up to this many rows is read whole: it costs nothing, and duplicates are then exact. */
const wholeRows = 2_000;

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
  return table.body.rows <= (isLookup(table) ? wholeLookupRows : wholeRows);
}

/** Normalised headers that stand in more than one table: such columns may link the two. */
export function sharedHeaders(tables: readonly RecognisedTable[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const shared = new Set<string>();
  for (const table of tables) {
    if (table.kind === "ignored") continue;
    for (const { normalised } of table.columns) {
      const range = table.twinOf ?? table.id;
      if (normalised !== "" && (seen.get(normalised) ?? range) !== range) shared.add(normalised);
      seen.set(normalised, range);
    }
  }
  return shared;
}

/** Whether a column may hold keys of another table: it is mapped, looks like a key, or another table has its header too. */
export function mayBeKey(column: RecognisedColumn, shared: ReadonlySet<string>): boolean {
  return (
    column.field !== null || (column.look !== "date" && (column.keyLike || shared.has(column.normalised)))
  );
}

/**
 * The columns of a table that are worth reading: mapped ones, possible join keys, and the first one, in which 合计 stands.
 * `shared` are the headers that other tables have too.
 */
export function columnsToRead(table: RecognisedTable, shared: ReadonlySet<string>): ColumnToRead[] {
  const first = Math.min(...table.columns.map((column) => column.index));
  const wanted = (column: RecognisedColumn): boolean =>
    isReadWhole(table) ||
    mayBeKey(column, shared) ||
    column.wide !== undefined ||
    column.split !== undefined ||
    column.index === table.onlyRows?.column ||
    column.index === first ||
    isNetPrice(column) ||
    isExchangeRate(column);
  return table.columns.flatMap((column) => {
    const role = wanted(column) ? columnRole(table, column) : null;
    return role ? [{ column, role }] : [];
  });
}
