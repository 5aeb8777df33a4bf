import type { Problem } from "../../core/problems";
import { styleLook } from "../looks";
import { isTitleMark } from "../marks";
import { contentText, isBlank, isBroken, isFormula, type CellContent } from "./cell-content";
import type { KeptLine } from "./kept-words";
import { lineColumns } from "./line-columns";
import {
  contentHash,
  formatCode,
  lookHash,
  resolveContent,
  sameContent,
  type MergeContext,
} from "./merge-context";
import type { OwnSheet } from "./own-sheet";
import type { PlacedLine } from "./place-items";
import type { RowFrame } from "./row-frame";
import type { SheetDraft } from "./sheet-draft";
import { hashAt, hashLength } from "./short-hash";
import type { TargetCell, TargetLine } from "./target";
import type { WrittenRow, WrittenSheet } from "./written";

const ownMark = /^(?:subtitle|link|head:|cell:|foot:|list:)/;

/** Rows of our lines by their mark in the hidden column; tables are left out, the first of equal marks counts. */
export function markedRows(own: OwnSheet): Map<string, number> {
  const marks = new Map<string, number>();
  if (!own.used) return marks;
  for (let row = own.used.row; row < own.used.row + own.used.rows; row += 1) {
    const cell = own.at(row, own.left);
    if (typeof cell !== "string" || !(ownMark.test(cell) || isTitleMark(cell)) || marks.has(cell)) continue;
    if (!own.tables.some(({ box }) => row >= box.row && row < box.row + box.rows)) marks.set(cell, row);
  }
  return marks;
}

/** Lines outside tables laid over those that stand on the sheet. */
export class LineMerge {
  readonly keptLines: KeptLine[] = [];
  readonly problems: Problem[] = [];
  private readonly records: Map<string, WrittenRow>[];

  constructor(
    private readonly own: OwnSheet,
    private readonly context: MergeContext,
    written: WrittenSheet | null,
    pending: readonly WrittenSheet[],
  ) {
    this.records = [written, ...pending].flatMap((record) =>
      record ? [new Map(record.lines.map((line) => [line[0], line]))] : [],
    );
  }

  /** Keeps what somebody wrote over our cells of a standing line. */
  findOverwritten(line: TargetLine, row: number): void {
    const columns = this.columns(line.mark, row, line.cells.length, line.cells);
    line.cells.forEach((cell, offset) => {
      const content = this.own.at(row, columns[offset] ?? this.column(offset));
      const planned = resolveContent(cell.content, this.context, null);
      if (isBlank(content) || sameContent(content, planned) || !this.isTheirs(line.mark, offset, content))
        return;
      const rowLabel = this.label(row);
      const columnLabel = String(offset + 1);
      this.keptLines.push({
        reason: "over",
        block: line.mark,
        row: "",
        column: String(offset),
        table: this.own.name,
        rowLabel,
        columnLabel,
        content,
        format: cell.format,
      });
      this.problems.push({
        code: "cell-overwritten",
        sheet: this.own.name,
        params: { row: rowLabel, column: columnLabel, text: contentText(content).slice(0, 60) },
        severity: "warning",
      });
    });
  }

  write({ line, ref, isNew }: PlacedLine, frame: RowFrame, draft: SheetDraft): void {
    const row = frame.rowOf(ref);
    const standing = isNew || typeof ref !== "number" ? null : ref;
    const looks = standing === null || this.isRestyled(line);
    if (standing === null) draft.write(row, this.own.left, line.mark);
    const length = Math.max(line.cells.length, standing === null ? 0 : this.writtenLength(line.mark));
    const columns = standing === null ? [] : this.columns(line.mark, standing, length, line.cells);
    for (let offset = 0; offset < length; offset += 1) {
      const cell = line.cells[offset];
      const column = columns[offset] ?? this.column(offset);
      const content = cell ? resolveContent(cell.content, this.context, null) : "";
      const present = standing === null ? "" : this.own.at(standing, column);
      const swallowed = standing !== null && this.isSwallowed(standing, column);
      if (!swallowed && !sameContent(present, content)) draft.write(row, column, content);
      if (!looks || !cell) continue;
      const code = formatCode(cell, this.context.format);
      if (standing !== null || code !== "General") draft.format(row, column, code);
      if (standing !== null || !isBlank(content) || cell.style !== "body")
        draft.look(row, column, styleLook(cell.style));
    }
  }

  /** Cells that we wrote on a standing line, for clearing it or for telling it from what stands beside. */
  writtenLength(mark: string): number {
    return Math.max(0, ...this.records.map((record) => (record.get(mark)?.[1].length ?? 0) / hashLength));
  }

  /** Somebody's content on the line, beside our cells or over them. */
  hasNeighbours(mark: string, row: number): boolean {
    const { used, left } = this.own;
    if (!used) return false;
    const columns = this.columns(mark, row, this.writtenLength(mark));
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const content = this.own.at(row, column);
      if (column === left || isBlank(content)) continue;
      const offset = columns.indexOf(column);
      if (offset < 0 || this.isTheirs(mark, offset, content)) return true;
    }
    return false;
  }

  /** A cell that people merged into one above or left of it: Excel drops what is written there. */
  private isSwallowed(row: number, column: number): boolean {
    return this.own.merges.some(
      (box) =>
        row >= box.row &&
        row < box.row + box.rows &&
        column >= box.column &&
        column < box.column + box.columns &&
        (row > box.row || column > box.column),
    );
  }

  private columns(mark: string, row: number, length: number, cells: readonly TargetCell[] = []): number[] {
    const hashes = this.records.map((record) => record.get(mark)?.[1]);
    return lineColumns(this.own, row, hashes, length, this.context.presentNames, (offset) => {
      const content = cells[offset]?.content;
      return typeof content === "object" && "template" in content;
    });
  }

  private column(offset: number): number {
    return this.own.left + 1 + offset;
  }

  private isTheirs(mark: string, offset: number, content: CellContent): boolean {
    if (isBroken(content) || this.records.length === 0) return false;
    const hash = contentHash(content, this.context.presentNames, null);
    return this.records.every((record) => hashAt(record.get(mark)?.[1], offset) !== hash);
  }

  /** After an interrupted run any of the records may be what stands there. */
  private isRestyled(line: TargetLine): boolean {
    const wanted = lookHash(line.cells, this.context.format);
    return this.records.some((record) => (record.get(line.mark)?.[2] ?? wanted) !== wanted);
  }

  private label(row: number): string {
    const first = this.own.at(row, this.own.left + 1);
    return isFormula(first) ? "" : String(first);
  }
}
