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

/** Rows that are taken apart together: few enough to stay close to the processor from the first column to the last. */
const rowsAtOnce = 256;

const isMapped = ({ field, wide, split }: RecognisedColumn): boolean =>
  field !== null || wide !== undefined || split !== undefined;

class StoringReader implements TableReader {
  private readonly stores = new Map<number, { source: ColumnToRead; store: ColumnStore; mapped: boolean }>();
  private readonly most: number;
  private filled = new Uint8Array(1024);
  /** Where unmapped columns make their marks, which do not count. */
  private aside = new Uint8Array(1024);
  private rows = 0;

  constructor(
    private readonly table: RecognisedTable,
    wanted: readonly ColumnToRead[],
    context: ReadingContext,
  ) {
    this.most = rowsToRead(table);
    const none = wanted.every(({ column }) => !isMapped(column));
    for (const source of wanted) {
      const store = createColumnStore(source, context);
      this.stores.set(source.column.index, { source, store, mapped: none || isMapped(source.column) });
    }
  }

  addChunk({ read, firstRow, values }: ColumnChunk): void {
    const first = firstRow - this.table.body.row;
    const count = Math.min(values.length, this.most - first);
    if (first < 0 || count <= 0) return;
    const inside = count === values.length ? values : values.slice(0, count);
    this.rows = Math.max(this.rows, first + count);
    this.widen();
    for (let start = 0; start < count; start += rowsAtOnce) {
      const some = inside.slice(start, start + rowsAtOnce);
      for (let at = 0; at < read.box.columns; at += 1) {
        const found = this.stores.get(read.box.column + at);
        found?.store.append(some, first + start, at, found.mapped ? this.filled : this.aside);
      }
    }
  }

  finish(): ReadTable {
    const { table, rows, filled } = this;
    const columns = [...this.stores.values()].map(({ source, store }) => ({
      ...source,
      ...store.finish(rows),
    }));
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
  }

  private widen(): void {
    if (this.rows <= this.filled.length) return;
    const wider = new Uint8Array(Math.max(this.rows, this.filled.length * 2));
    wider.set(this.filled);
    this.filled = wider;
    this.aside = new Uint8Array(wider.length);
  }
}

/** Collects one table from chunks that may come in any order; columns that nobody wants are passed over. */
export function createTableReader(
  table: RecognisedTable,
  wanted: readonly ColumnToRead[],
  context: ReadingContext,
): TableReader {
  return new StoringReader(table, wanted, context);
}
