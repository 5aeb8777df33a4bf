import type { Column } from "../../data/data-set";
import type { ColumnChunk } from "../outline";
import { rowsToRead } from "../plan-column-reads";
import type { RecognisedColumn, RecognisedTable } from "../recognition";
import type { CellProblem, ColumnStore } from "./column-store";
import { createColumnStore, type ReadingContext } from "./create-column-store";
import type { ColumnToRead } from "./columns-to-read";

export interface ReadColumn extends ColumnToRead {
  data: Column;
  problems: readonly CellProblem[];
  clean: boolean;
}

/** Every row of a table's body as it was read, before anybody asked which rows count. */
export interface ReadTable {
  table: RecognisedTable;
  /** Body rows read; the total row outside the body, if any, comes after them. */
  bodyRows: number;
  /** Index of the total row outside the body, or −1. */
  totalRow: number;
  columns: readonly ReadColumn[];
  /** 1 where any mapped column holds something: a running number alone makes no row. */
  filled: Uint8Array;
}

export interface TableReader {
  addChunk(chunk: ColumnChunk): void;
  finish(): ReadTable;
}

const isMapped = ({ field, wide, split }: RecognisedColumn): boolean =>
  field !== null || wide !== undefined || split !== undefined;

/** Collects one table from chunks that may come in any order; columns that nobody wants are passed over. */
export function createTableReader(
  table: RecognisedTable,
  wanted: readonly ColumnToRead[],
  context: ReadingContext,
): TableReader {
  const stores = new Map<number, { source: ColumnToRead; store: ColumnStore }>();
  for (const source of wanted)
    stores.set(source.column.index, { source, store: createColumnStore(source, context) });
  const most = rowsToRead(table);
  const unmapped = wanted.every(({ column }) => !isMapped(column));
  const counts = ({ column }: ColumnToRead): boolean => unmapped || isMapped(column);
  let filled = new Uint8Array(1024);
  let aside = new Uint8Array(1024);
  let rows = 0;

  return {
    addChunk({ read, firstRow, values }) {
      const first = firstRow - table.body.row;
      const count = Math.min(values.length, most - first);
      if (first < 0 || count <= 0) return;
      const inside = count === values.length ? values : values.slice(0, count);
      rows = Math.max(rows, first + count);
      if (rows > filled.length) {
        const wider = new Uint8Array(Math.max(rows, filled.length * 2));
        wider.set(filled);
        filled = wider;
        aside = new Uint8Array(wider.length);
      }
      for (let at = 0; at < read.box.columns; at += 1) {
        const found = stores.get(read.box.column + at);
        found?.store.append(inside, first, at, counts(found.source) ? filled : aside);
      }
    },
    finish() {
      const columns = [...stores.values()].map(({ source, store }) => ({ ...source, ...store.finish(rows) }));
      const outside = table.totalRow ?? (table.hasTotals ? table.body.row + table.body.rows : -1);
      const totalRow = outside - table.body.row;
      const bodyRows = Math.min(rows, table.body.rows);
      return {
        table,
        bodyRows,
        totalRow: totalRow >= bodyRows && totalRow < rows ? totalRow : -1,
        columns,
        filled,
      };
    },
  };
}
