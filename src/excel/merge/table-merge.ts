import type { Problem } from "../../core/problems";
import type { FormatName } from "../../core/sheets/sheet-plan";
import { contentText, isBlank, isBroken, isFormula, type CellContent } from "./cell-content";
import { columnKey, type KeptLine, type WaitingWords } from "./kept-words";
import type { LocatedTable } from "./locate-tables";
import type { ColumnSlot } from "./match-columns";
import { emptyRowKey, matchRows, type RowMatch, type RowRules } from "./match-rows";
import { contentHash, resolveContent, sameContent, type MergeContext } from "./merge-context";
import type { OwnSheet } from "./own-sheet";
import { hashAt } from "./short-hash";
import { standing, type StandingTable } from "./standing-table";
import type { TargetCell, TargetRow } from "./target";
import type { WrittenTable } from "./written";

type UnplannedRules = Pick<RowRules, "keepUnknown" | "remove">;

const blankCell: TargetCell = { content: "", format: "general", style: "body" };

/** A table of the plan laid over the table on the sheet: which row is which, what would be lost, what comes back. */
export class TableMerge {
  readonly standing: StandingTable | null;
  readonly rows: readonly TargetRow[];
  readonly match: RowMatch;
  readonly keptLines: KeptLine[] = [];
  readonly problems: Problem[] = [];
  /** Row index of the plan → column key → words that return to it. */
  readonly returning = new Map<number, Map<string, CellContent>>();

  private constructor(
    readonly located: LocatedTable,
    readonly sheet: OwnSheet,
    readonly context: MergeContext,
    rules: UnplannedRules,
  ) {
    const { target } = located;
    this.standing = standing(located, sheet);
    this.rows = target.rows.length > 0 || rules.keepUnknown ? target.rows : [this.emptyRow()];
    this.match = matchRows(
      this.rows.map(({ key }) => key),
      this.standing?.rows() ?? [],
      located.written,
      { ...rules, open: target.open, repair: context.repair, pending: located.pending },
    );
    if (!this.standing && located.written && !sheet.isNew)
      this.report("table-restored", undefined, { table: located.name });
  }

  /** Lays it over, with a pause after each row that stands there for whoever must not block. */
  static *over(
    located: LocatedTable,
    sheet: OwnSheet,
    context: MergeContext,
    rules: UnplannedRules = { keepUnknown: false, remove: new Set() },
  ): Generator<undefined, TableMerge> {
    const merge = new TableMerge(located, sheet, context, rules);
    yield;
    if (merge.standing && !rules.keepUnknown) yield* merge.findWords(merge.standing);
    return merge;
  }

  get block(): string {
    return this.located.target.block;
  }

  /** The cell of the plan for a column of ours. */
  cell(row: TargetRow, slot: Extract<ColumnSlot, { kind: "own" }>): TargetCell {
    const index = this.located.target.columns.indexOf(slot.column);
    return row.cells[index] ?? blankCell;
  }

  resolve(cell: TargetCell): CellContent {
    return resolveContent(cell.content, this.context, this.block);
  }

  /** Takes back what waits for a row, unless other words stand there by now; answers the kept lines that are no longer needed. */
  takeBack(row: number, waiting: readonly WaitingWords[]): string[] {
    const place = this.match.places.get(row);
    if (!place) return [];
    const returned: string[] = [];
    for (const { key, column, content } of waiting) {
      const slot = this.located.columns.slots.find((candidate) => slotKey(candidate) === column);
      if (!slot || slot.kind === "key") continue;
      const present =
        "existing" in place && slot.existing !== undefined
          ? this.standing?.at(place.existing, slot.existing)
          : "";
      if (present !== undefined && !isBlank(present) && !sameContent(present, content)) continue;
      const words = this.returning.get(row) ?? new Map<string, CellContent>();
      this.returning.set(row, words.set(column, content));
      returned.push(key);
    }
    if (returned.length > 0) this.report("row-returned", this.rowLabel(row));
    return returned;
  }

  private emptyRow(): TargetRow {
    return { key: emptyRowKey, cells: this.located.target.columns.map(() => blankCell) };
  }

  private *findWords(standing: StandingTable): Generator<undefined, void> {
    const planned = new Map(this.rows.map((row) => [row.key, row]));
    const copies = new Set(this.match.duplicates);
    for (let row = 0; row < standing.rowCount; row += 1) {
      const key = standing.key(row);
      const isPeoples = key === "" || copies.has(row);
      if (!isPeoples) this.findOverwritten(standing, row, key, planned.get(key));
      this.findDropped(standing, row, key, isPeoples);
      yield;
    }
    for (const row of this.match.vanished) this.keepWords(standing, row);
    for (const row of this.match.duplicates) this.report("key-duplicated", standing.label(row));
    for (const header of this.located.columns.restored)
      this.report("column-restored", undefined, { column: header });
  }

  private findOverwritten(
    standing: StandingTable,
    row: number,
    key: string,
    planned: TargetRow | undefined,
  ): void {
    const { slots } = this.located.columns;
    for (const slot of slots) {
      if (slot.kind !== "own" || slot.column.kind === "input" || slot.existing === undefined) continue;
      const content = standing.at(row, slot.existing);
      if (isBlank(content) || !this.isTheirs(content, key, slot.column.id)) continue;
      if (key === emptyRowKey && isFormula(content)) continue; // Excel fills a calculated column by itself
      if (planned && sameContent(content, this.resolve(this.cell(planned, slot)))) continue;
      if (!planned && !this.match.gone.has(row)) continue;
      const line = this.keptLine(
        "over",
        standing,
        row,
        key,
        slot.column.id,
        slot.header,
        slot.column.format,
        content,
      );
      this.keptLines.push(line);
      this.report("cell-overwritten", line.rowLabel, {
        column: slot.header,
        text: contentText(content).slice(0, 60),
      });
    }
  }

  /** What somebody typed into a computed column that goes. */
  private findDropped(standing: StandingTable, row: number, key: string, isPeoples: boolean): void {
    for (const slot of this.located.columns.slots) {
      if (slot.kind !== "dropped") continue;
      const { id, header, existing } = slot;
      const content = standing.at(row, existing);
      const typed = isPeoples ? !isFormula(content) : this.isTheirs(content, key, id);
      if (isBlank(content) || !typed) continue;
      const line = this.keptLine("over", standing, row, key, id, header, "general", content);
      this.keptLines.push(line);
      this.report("cell-overwritten", line.rowLabel, {
        column: header,
        text: contentText(content).slice(0, 60),
      });
    }
  }

  /**
   * Whether a cell holds something else than what we, or an interrupted run of ours, wrote; unknown without a record. After an
   * interrupted run a row may hold what we wrote for another key.
   */
  private isTheirs(content: CellContent, key: string, column: string): boolean {
    const { written, pending } = this.located;
    const records = [...(written ? [written] : []), ...pending];
    if (isBroken(content) || records.length === 0) return false;
    const hash = contentHash(content, this.context.presentNames, this.block);
    if (this.context.repair && records.some((record) => hashesOf(record, column).has(hash))) return false;
    return records.every((record) => recordedHash(record, key, column) !== hash);
  }

  private keepWords(standing: StandingTable, row: number): void {
    const key = standing.key(row);
    const words = standing.words(row);
    for (const { column, header, content } of words) {
      const id = columnKey(column);
      const format =
        this.located.target.columns.find((candidate) => candidate.id === id)?.format ?? "general";
      this.keptLines.push(this.keptLine("moved", standing, row, key, id, header, format, content));
    }
    if (words.length > 0) this.report("row-moved-out", standing.label(row));
  }

  private keptLine(
    reason: KeptLine["reason"],
    standing: StandingTable,
    row: number,
    key: string,
    column: string,
    columnLabel: string,
    format: FormatName,
    content: CellContent,
  ): KeptLine {
    const { table } = standing;
    const place = { reason, block: this.block, row: key, column };
    return { ...place, table: table.name, rowLabel: standing.label(row), columnLabel, content, format };
  }

  private rowLabel(row: number): string {
    const target = this.rows[row];
    const text = target?.cells
      .map((cell) => this.resolve(cell))
      .find((content) => typeof content === "string" && content !== "");
    return typeof text === "string" ? text : (target?.key ?? "");
  }

  private report(code: Problem["code"], row?: string, params: Record<string, string> = {}): void {
    this.problems.push({
      code,
      sheet: this.sheet.name,
      params: { ...(row === undefined ? {} : { row }), ...params },
      severity: "warning",
    });
  }
}

function slotKey(slot: ColumnSlot): string | null {
  if (slot.kind === "own") return slot.column.kind === "input" ? slot.column.id : null;
  return slot.kind === "foreign" ? `=${slot.header}` : null;
}

/** Hash of a computed cell as recorded, by key and column id. */
export function recordedHash(record: WrittenTable | null, key: string, column: string): string | undefined {
  const index = record?.columns.filter(({ input }) => !input).findIndex(({ id }) => id === column) ?? -1;
  if (!record || index < 0) return undefined;
  return hashAt(rowOf(record, key)?.[1], index);
}

const columnHashes = new WeakMap<WrittenTable, Map<string, Set<string>>>();

/** All hashes that a record has for a column. */
function hashesOf(record: WrittenTable, column: string): Set<string> {
  const columns = columnHashes.get(record) ?? new Map<string, Set<string>>();
  columnHashes.set(record, columns);
  const known = columns.get(column);
  if (known) return known;
  const index = record.columns.filter(({ input }) => !input).findIndex(({ id }) => id === column);
  const hashes = new Set(record.rows.flatMap(([, row]) => hashAt(row, index) ?? []));
  columns.set(column, hashes);
  return hashes;
}

const rowMaps = new WeakMap<WrittenTable, Map<string, WrittenTable["rows"][number]>>();

/** The record of a row by its key. */
export function rowOf(record: WrittenTable, key: string): WrittenTable["rows"][number] | undefined {
  let rows = rowMaps.get(record);
  if (!rows) {
    rows = new Map(record.rows.map((row) => [row[0], row]));
    rowMaps.set(record, rows);
  }
  return rows.get(key);
}
