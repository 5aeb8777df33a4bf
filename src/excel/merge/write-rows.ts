import type { Box } from "../../core/intake/outline";
import { styleLook } from "../looks";
import { isBlank, isFormula, type CellContent } from "./cell-content";
import type { ColumnSlot } from "./match-columns";
import { emptyRowKey } from "./match-rows";
import { formatCode, lookHash, sameContent } from "./merge-context";
import type { TablePlace } from "./place-table";
import type { RowFrame } from "./row-frame";
import type { SheetDraft } from "./sheet-draft";
import { rowOf, type TableMerge } from "./table-merge";
import type { TargetCell, TargetRow } from "./target";

type OwnSlot = Extract<ColumnSlot, { kind: "own" }>;

/** A row of the plan on its way to the sheet. */
interface RowTask {
  row: TargetRow;
  /** Row of the plan. */
  index: number;
  /** Body row that it takes over; `null` for an inserted one. */
  existing: number | null;
  sheetRow: number;
  /** Its formats and styles differ from those last written, or nobody knows them. */
  restyled: boolean;
}

/** Writes the rows of one table into the draft: computed cells that differ, words that return, keys. */
export class RowWriter {
  constructor(
    private readonly merge: TableMerge,
    private readonly frame: RowFrame,
    private readonly draft: SheetDraft,
    private readonly box: Box,
  ) {}

  /** A pause after each row for whoever must not block. */
  *write(place: TablePlace): Generator<undefined, void> {
    for (const [index, row] of this.merge.rows.entries()) {
      const ref = place.rows[index];
      if (ref !== null && ref !== undefined) this.writeRow(this.task(row, index, this.frame.rowOf(ref)));
      yield;
    }
    this.writePeoplesRows();
  }

  private task(row: TargetRow, index: number, sheetRow: number): RowTask {
    const place = this.merge.match.places.get(index);
    const existing = place && "existing" in place ? place.existing : null;
    return { row, index, existing, sheetRow, restyled: existing !== null && this.isRestyled(row, existing) };
  }

  /** After an interrupted run any of the records may be what stands there. */
  private isRestyled(row: TargetRow, existing: number): boolean {
    const { standing, located, context } = this.merge;
    const records = [located.written, ...located.pending];
    const key = standing?.key(existing) ?? "";
    const wanted = lookHash(row.cells, context.format);
    if (row.key === emptyRowKey) return false;
    return records.some((record) => record !== null && rowOf(record, key)?.[2] !== wanted);
  }

  private writeRow(task: RowTask): void {
    this.merge.located.columns.slots.forEach((slot, offset) => {
      const column = this.box.column + offset;
      if (slot.kind === "key") this.writeKey(task, column);
      else if (slot.kind === "own") this.writeCell(task, slot, column);
      else this.writeReturning(task, `=${slot.header}`, column);
    });
  }

  private writeKey({ row, existing, sheetRow }: RowTask, column: number): void {
    const standing = existing === null ? null : this.merge.standing?.key(existing);
    if (standing !== row.key) this.draft.write(sheetRow, column, row.key);
  }

  private writeCell(task: RowTask, slot: OwnSlot, column: number): void {
    const cell = this.merge.cell(task.row, slot);
    const present =
      task.existing === null || slot.existing === undefined
        ? null
        : (this.merge.standing?.at(task.existing, slot.existing) ?? null);
    if (slot.column.kind === "input") this.writeWords(task, slot, cell, present, column);
    else this.writeComputed(task, cell, present, column);
    this.writeLook(task, slot, cell, present === null, column);
  }

  /** Typed cells are written only when they are blank: with words that return, or with the seed of a new row. */
  private writeWords(
    task: RowTask,
    slot: OwnSlot,
    cell: TargetCell,
    present: CellContent | null,
    column: number,
  ): void {
    if (present !== null && !isBlank(present)) return;
    const seeded = present === null || this.merge.context.repair;
    const words =
      this.merge.returning.get(task.index)?.get(slot.column.id) ?? (seeded ? this.merge.resolve(cell) : "");
    if (!isBlank(words)) this.draft.write(task.sheetRow, column, words);
  }

  /**
   * Excel fills the formula of a calculated column into a row that is inserted: there, blank must be written too. Into the row that
   * stands for none it does so whenever it likes, and there it stays.
   */
  private writeComputed(
    { row, sheetRow }: RowTask,
    cell: TargetCell,
    present: CellContent | null,
    column: number,
  ): void {
    const content = this.merge.resolve(cell);
    if (row.key === emptyRowKey && present !== null && isFormula(present)) return;
    const filled = present === null && this.merge.located.own !== null;
    if (filled || !sameContent(present ?? "", content)) this.draft.write(sheetRow, column, content);
  }

  private writeLook(
    { restyled, sheetRow }: RowTask,
    slot: OwnSlot,
    cell: TargetCell,
    isNew: boolean,
    column: number,
  ): void {
    const renewed = restyled && slot.column.kind !== "input";
    const code = formatCode(cell, this.merge.context.format);
    const fresh = this.merge.located.own === null && code === "General";
    if ((isNew && !fresh) || renewed) this.draft.format(sheetRow, column, code);
    if ((isNew && cell.style !== "body") || renewed) this.draft.look(sheetRow, column, styleLook(cell.style));
  }

  private writeReturning({ index, sheetRow }: RowTask, key: string, column: number): void {
    const words = this.merge.returning.get(index)?.get(key);
    if (words !== undefined) this.draft.write(sheetRow, column, words);
  }

  /** Rows that people added to an open table get their key, and the live formulas where they left the cell blank. */
  private writePeoplesRows(): void {
    const { standing, located, match } = this.merge;
    const top = (located.own?.box.row ?? 0) + 1;
    if (!standing) return;
    const planned = new Set(this.merge.rows.map((row) => row.key));
    match.rekeyed.forEach((key, existing) => {
      const sheetRow = this.frame.rowOf(top + existing);
      located.columns.slots.forEach((slot, offset) => {
        const column = this.box.column + offset;
        if (slot.kind === "key") this.draft.write(sheetRow, column, key);
        if (slot.kind !== "own" || !located.target.open || key === "" || planned.has(key)) return;
        const present = slot.existing === undefined ? "" : standing.at(existing, slot.existing);
        const content = this.peoplesCell(slot, key);
        if (isBlank(present) && content !== null) this.draft.write(sheetRow, column, content);
      });
    });
  }

  private peoplesCell({ column }: OwnSlot, key: string): CellContent | null {
    if (column.formula !== undefined) {
      const content = { template: column.formula, fallback: "" };
      return this.merge.resolve({ content, format: column.format, style: "body" });
    }
    return column.kind === "key" ? key : null;
  }
}
