import type { TableColumn } from "../../core/sheets/sheet-plan";
import { keyHeaders } from "../marks";
import type { LocatedTable } from "./locate-tables";
import { matchColumns } from "./match-columns";
import type { OwnTable } from "./own-sheet";
import type { WrittenSheet } from "./written";

/** A table of ours that the plan no longer has, as a block without rows: all of its rows have vanished. */
export function orphanTable(table: OwnTable, record: WrittenSheet | null): LocatedTable {
  const written = record?.tables.find(({ tableId }) => tableId === table.id) ?? null;
  const columns = (written?.columns ?? []).map(({ id, header, input }): TableColumn => ({
    id,
    header,
    kind: input ? "input" : "computed",
    format: "general",
    width: 10,
  }));
  return {
    target: { kind: "table", block: written?.block ?? table.name, columns, rows: [], rules: [], open: false },
    own: table,
    written,
    pending: [],
    columns: matchColumns(columns, table, written, [], Object.values(keyHeaders)),
    name: table.name,
  };
}
