import type { SheetModel, TableModel, WorkbookModel } from "../../../src/simulator/model/workbook";
import type { PersonsDeed } from "./deeds";
import type { Ledger, Owner, WordColumn } from "./ledger";
import {
  columnsIn,
  headerOf,
  keys,
  sheetOfTable,
  tableIds,
  type ColumnId,
  type PlanChoice,
  type ReviewSheet,
  type TableId,
} from "./plans";
import { columnAt, shownAt, tableOfId } from "./view";

interface KnownTable {
  id: string;
  keyColumn: number;
  columns: Map<ColumnId, number>;
}

const keyHeaders = ["键", "Key"];
const deletes = new Set(["deleteRow", "deleteSheetRow", "toRange", "deleteSheet", "blankKey"]);

/** Which sheets, tables and columns are ours, by the ids that Excel gave them, whatever people call them now. */
export class Standing {
  readonly sheets = new Map<ReviewSheet, string>();
  private readonly tables = new Map<TableId, KnownTable>();
  /** `table key` of rows that were copied since the last good refresh: which of them is the row is not decided yet. */
  private readonly copied = new Set<string>();
  /** A refresh has failed since the last good one: identities may be half written. */
  unsettled = false;
  /** Somebody deleted rows: in an open table they stay deleted. */
  rowsDeleted = false;
  /** `table number` of columns that were moved by hand since the last good refresh. */
  private readonly moved = new Set<string>();
  private readonly renamed = new Set<string>();
  private count = 0;

  constructor(private readonly ledger: Ledger) {}

  tableId(table: TableId): string | undefined {
    return this.tables.get(table)?.id;
  }

  columnId(table: TableId, column: ColumnId): number {
    return this.tables.get(table)?.columns.get(column) ?? -1;
  }

  keyColumnOf(table: TableModel): number {
    const known = [...this.tables.values()].find(({ id }) => id === table.id);
    return columnAt(table, known?.keyColumn ?? -1);
  }

  freeHeader(stem: string): string {
    this.count += 1;
    return `${stem}${this.count}`;
  }

  freeGroup(): number {
    this.count += 1;
    return this.count;
  }

  ours(model: WorkbookModel): SheetModel[] {
    const ids = new Set(this.sheets.values());
    return model.sheets.filter(({ id }) => ids.has(id));
  }

  /** The key of a row of ours; `null` for people's rows and for rows whose identity is in doubt. */
  keyAt(table: TableId, model: TableModel, sheet: SheetModel, row: number): string | null {
    const key = shownAt(sheet, row, this.keyColumnOf(model));
    const isKey = keys.some((candidate) => candidate === key);
    return isKey && !this.unsettled && !this.copied.has(`${table} ${key}`) ? String(key) : null;
  }

  ownerOf(table: TableId, model: TableModel, sheet: SheetModel, row: number, column: WordColumn): Owner {
    const key = this.keyAt(table, model, sheet, row);
    return key === null ? { kind: "free" } : { kind: "row", table, key, column };
  }

  /** Who owns what is typed into a cell of a sheet column. */
  ownerAt(table: TableId, model: TableModel, sheet: SheetModel, row: number, column: number): Owner {
    const id = model.columns[column - model.area.left]?.id ?? -1;
    const own = [...(this.tables.get(table)?.columns ?? [])].find(([, number]) => number === id)?.[0];
    return this.ownerOf(table, model, sheet, row, own ?? id);
  }

  /** A copy that lay below a table and became its row when somebody typed into it: that row is theirs, whatever its key. */
  isAdopted(sheet: SheetModel, row: number): boolean {
    const cells = sheet.rows.get(row)?.cells ?? [];
    return cells.some(
      (cell) => typeof cell?.value === "string" && this.ledger.words.get(cell.value)?.kind === "free",
    );
  }

  /** A column that is gone is forgotten at once. */
  forgetGone(model: WorkbookModel): void {
    for (const { id, columns } of this.tables.values()) {
      const found = tableOfId(model, id);
      for (const [column, number] of columns)
        if (found && columnAt(found.table, number) < 0) columns.delete(column);
    }
  }

  /** Renamed and moved before any refresh, a column cannot be known again: by hand it is moved as a new one. */
  isMoved(table: TableId, column: number | undefined): boolean {
    return this.moved.has(`${table} ${column}`);
  }

  isRenamed(table: TableId, column: number | undefined): boolean {
    return this.renamed.has(`${table} ${column}`);
  }

  columnRenamed(table: TableId, column: number): void {
    this.renamed.add(`${table} ${column}`);
  }

  columnMoved(table: TableId, from: number, to: number): void {
    const columns = this.tables.get(table)?.columns;
    this.moved.add(`${table} ${to}`);
    for (const [column, id] of columns ?? []) if (id === from) columns?.set(column, to);
  }

  /** What a person's deed means for what the test knows. */
  afterwards({ kind, table }: PersonsDeed, key: string | null): void {
    if (deletes.has(kind)) this.rowsDeleted = true;
    const concerns = (owner: Owner): boolean => "table" in owner && owner.table === table;
    if (kind === "toRange") this.ledger.free(concerns);
    if (key === null) return;
    if (kind === "blankKey")
      this.ledger.free((owner) => concerns(owner) && "key" in owner && owner.key === key);
    if (kind === "duplicateKey") this.copied.add(`${table} ${key}`);
  }

  /** After a good refresh: what was deleted or built anew has new ids; names come from the refresh's own answer. */
  settle(model: WorkbookModel, choice: PlanChoice, names: ReadonlyMap<string, string>): void {
    this.unsettled = false;
    for (const table of tableIds) {
      const id = sheetOfTable[table];
      if (!names.has(id)) continue;
      for (const touched of [this.moved, this.renamed])
        [...touched]
          .filter((column) => column.startsWith(`${table} `))
          .forEach((column) => touched.delete(column));
      [...this.copied].filter((row) => row.startsWith(`${table} `)).forEach((row) => this.copied.delete(row));
      const sheet =
        model.sheets.find((candidate) => candidate.id === this.sheets.get(id)) ??
        model.sheets.find(({ name }) => name === names.get(id));
      if (!sheet) throw new Error(`no sheet for ${id}`);
      this.sheets.set(id, sheet.id);
      this.settleTable(sheet, table, choice);
    }
  }

  private settleTable(sheet: SheetModel, table: TableId, choice: PlanChoice): void {
    const known = this.tables.get(table);
    const named = new RegExp(`^Fupan_${table}(?:_\\d+)?$`, "i");
    const model =
      sheet.tables.find(({ id }) => id === known?.id) ?? sheet.tables.find(({ name }) => named.test(name));
    if (!model) throw new Error(`no table ${table} on ${sheet.name}`);
    const columns = new Map<ColumnId, number>();
    const taken = new Set<number>();
    for (const column of columnsIn(choice)) {
      const before = known?.id === model.id ? known.columns.get(column) : undefined;
      const wanted = headerOf(column, choice.locale);
      const found =
        model.columns.find(({ id }) => id === before) ??
        model.columns.find(({ id, name }) => name === wanted && !taken.has(id)) ??
        model.columns.find(
          ({ id, name }) => /^.+ \d+$/.test(name) && name.startsWith(wanted) && !taken.has(id),
        );
      if (!found)
        throw new Error(`no column ${column} in ${table}: ${model.columns.map(({ name }) => name).join()}`);
      taken.add(found.id);
      columns.set(column, found.id);
    }
    const keyColumn = model.columns.find(({ name }) => keyHeaders.includes(name))?.id ?? -1;
    this.tables.set(table, { id: model.id, keyColumn, columns });
  }
}
