import { atOnce } from "../core/data/at-once";
import type { Box, CellValue } from "../core/intake/outline";
import { CellMap } from "./merge/cell-map";
import {
  contentFrom,
  contentSignature,
  contentText,
  isBlank,
  isFormula,
  type CellContent,
} from "./merge/cell-content";
import type { Edit } from "./merge/edit";
import { Moves, type Position } from "./merge/moves";
import type { OwnSheet, OwnTable } from "./merge/own-sheet";
import type { LostPlace } from "./merge/stray-words";
import { plainText } from "./merge/text-as-text";
import { rangeOf } from "./range-of";
import { estimatedBytes } from "./read-chunks";
import type { ExcelCall } from "./run-in-excel";
import { queueKeys, sheetKeyColumn, tableAt, type SortedRows } from "./watch-keys";

/** What stood in a cell when a request wrote over it, and belongs somewhere. */
export interface ForeignWord {
  own: OwnSheet;
  content: CellContent;
  /** Where the cell was when the sheet was read, and to which row its content belongs if rows were sorted since. */
  place: LostPlace;
  /** Where the cell is now; `null` when the run took it away. */
  now: Position | null;
}

/** A cell whose content an edit takes away. */
interface Loss {
  /** Where the cell was in front of the request. */
  before: Position;
  /** Where it was when the edit of that number was made. */
  at: Position;
  edit: number;
  /** The edit took the cell away, not only its content. */
  gone: boolean;
  /** What the edit wrote there. */
  wrote: CellValue;
}

/** Rows that may lie between two cells that are asked for in one range. */
const bridgedRows = 8;

/**
 * Watches the writing of one sheet: in front of each request it asks what stands in the cells whose content the request takes
 * away, in that request itself, so that no moment is left in which a word could be typed unseen. No round trips of its own.
 */
export class WriteWatch {
  private readonly moves: Moves;
  private losses: Loss[] = [];
  /** Corners of boxes that are given another look, in front of the request. */
  private restyled: Position[] = [];
  /** Number of the first edit of the next request. */
  private start = 0;
  private readonly words: { loss: Loss; place: LostPlace; content: CellContent; isWord: boolean }[] = [];
  /** Cells, as they were read, that an earlier edit took the content of, with what was written there. */
  private readonly taken = new Map<string, CellValue>();
  /** Somebody sorted rows before a request that wrote into them. */
  sorted = false;

  constructor(readonly own: OwnSheet) {
    this.moves = new Moves(own);
  }

  /** Takes note of an edit of the next request; answers how many bytes it will take to tell what stood there. */
  add(edit: Edit): number {
    const number = this.moves.count;
    const { cells, gone } = taken(edit, this.moves, this.own);
    let bytes = 0;
    for (const { wrote, ...at } of cells) {
      const before = this.moves.back(at, number, this.start);
      if (!before) continue;
      this.losses.push({ before, at, edit: number, gone, wrote });
      bytes += 2 * estimatedBytes([[contentText(this.readAt(before) ?? "")]]);
    }
    if (edit.kind === "formats" || edit.kind === "look")
      this.restyled.push(...[this.moves.back(edit.box, number, this.start)].flatMap((at) => at ?? []));
    this.moves.add(edit);
    return bytes;
  }

  /** Asks, in front of the noted edits, for what they take away; the answer is understood by the returned function. */
  queue(call: ExcelCall): () => void {
    const { losses, start, restyled } = this;
    this.losses = [];
    this.restyled = [];
    this.start = this.moves.count;
    const cells = new CellMap<true>();
    losses.forEach(({ before }) => cells.set(before.row, before.column, true));
    const sheet = call.context.workbook.worksheets.getItem(this.own.worksheetId);
    const ranges = atOnce(cells.boxes(bridgedRows, new Set())).map(({ box }) => ({
      box,
      range: rangeOf(sheet, box).load("formulas,values"),
    }));
    const keys = this.queueKeys(sheet, [...losses.map(({ before }) => before), ...restyled], start);
    return () => {
      const standing = contentsOf(ranges);
      const sorted = keys.flatMap((read) => read() ?? []);
      this.sorted ||= sorted.length > 0;
      losses.forEach((loss) => this.compare(loss, standing, start, sorted));
      ranges.forEach(({ range }) => range.untrack());
    };
  }

  /** Keys of the tables in which the request writes. */
  private queueKeys(
    sheet: Excel.Worksheet,
    positions: readonly Position[],
    start: number,
  ): (() => SortedRows | null)[] {
    const tables = new Set<OwnTable>();
    for (const before of positions) {
      const read = this.moves.back(before, start, 0);
      const table = read && tableAt(this.own, read);
      if (table) tables.add(table);
    }
    const { moves } = this;
    const isWritten = (position: Position): boolean => this.taken.has(placeId(position));
    return [...tables].map((table) => queueKeys(sheet, this.own, table, { moves, start, isWritten }));
  }

  /** Words that were written over or taken away, once all is written. */
  foreign(): ForeignWord[] {
    return this.words.flatMap(({ loss, place, content, isWord }) => {
      const now = loss.gone || place.key !== undefined ? null : this.moves.forth(loss.at, loss.edit);
      return now || isWord ? [{ own: this.own, content, place, now }] : [];
    });
  }

  private readAt(before: Position): CellContent | null {
    const read = this.moves.back(before, this.start, 0);
    return read && this.own.at(read.row, read.column);
  }

  /** Once something of the run is written, formulas differ because Excel rewrites them. */
  private compare(
    loss: Loss,
    standing: CellMap<CellContent>,
    start: number,
    sorted: readonly SortedRows[],
  ): void {
    const content = standing.get(loss.before.row, loss.before.column) ?? "";
    const read = this.moves.back(loss.before, start, 0);
    if (!read) return this.compareNew(loss, content, start);
    const table = tableAt(this.own, read);
    const rows = sorted.find((each) => each.table === table);
    if (rows) return this.compareSorted(loss, read, content, rows);
    if (this.taken.has(placeId(read))) return;
    this.taken.set(placeId(read), loss.wrote);
    const was = this.own.at(read.row, read.column);
    if (isBlank(content) || contentSignature(content) === contentSignature(was)) return;
    if (start === 0 || !isFormula(content)) this.words.push({ loss, place: { read }, content, isWord: true });
  }

  /** A cell that an earlier request of the run brought: blank until now, but for formulas with which Excel fills a column. */
  private compareNew(loss: Loss, content: CellContent, start: number): void {
    if (start === 0 || loss.gone || isBlank(content) || isFormula(content)) return;
    this.words.push({ loss, place: { read: loss.before }, content, isWord: true });
  }

  /**
   * The row that stands here is another than was meant: what was written goes, and what stood here comes back; content of a row that
   * was taken away, and words that were meant for the row that stood here, wait for the rows of their keys.
   */
  private compareSorted(loss: Loss, read: Position, content: CellContent, rows: SortedRows): void {
    const keyColumn = sheetKeyColumn(rows.table);
    const isKey = read.column === keyColumn;
    if (isKey) this.taken.set(placeId(read), loss.wrote);
    const meant = this.taken.get(placeId({ ...read, column: keyColumn }));
    const before = contentText(this.own.at(read.row, keyColumn));
    if (!loss.gone && !isKey) {
      const key = meant === undefined ? before : String(plain(meant));
      this.words.push({
        loss,
        place: { read, key, only: "words" },
        content: plain(loss.wrote),
        isWord: true,
      });
    }
    // a formula may name columns as they were called before: where it stood, ours stays until the next pass
    if (!loss.gone && !isFormula(content))
      return void this.words.push({ loss, place: { read }, content, isWord: false });
    const [key, origin] = [rows.keyAt(read.row), rows.origin(read.row)];
    const was = origin === null ? "" : this.own.at(origin, read.column);
    const typed = contentSignature(content) !== contentSignature(was);
    if (isBlank(content) || isKey || (!typed && (key === before || !loss.gone))) return;
    const place = {
      read: { ...read, row: origin ?? read.row },
      ...(key === before && loss.gone ? {} : { key }),
    };
    this.words.push({ loss, place: typed ? place : { ...place, only: "words" }, content, isWord: true });
  }
}

function contentsOf(ranges: readonly { box: Box; range: Excel.Range }[]): CellMap<CellContent> {
  const contents = new CellMap<CellContent>();
  for (const { box, range } of ranges) {
    const [formulas, values] = [range.formulas, range.values] as (CellValue[][] | null)[];
    formulas?.forEach((line, r) =>
      line.forEach((formula, c) =>
        contents.set(box.row + r, box.column + c, contentFrom(formula, values?.[r]?.[c])),
      ),
    );
  }
  return contents;
}

function plain(wrote: CellValue): CellValue {
  return typeof wrote === "string" ? plainText(wrote) : wrote;
}

const placeId = ({ row, column }: Position): string => `${row} ${column}`;

/** A cell that an edit writes to. */
interface WrittenCell extends Position {
  wrote: CellValue;
}

/** Cells whose content an edit takes away, in the coordinates of the moment when it is made. */
function taken(edit: Edit, moves: Moves, { used }: OwnSheet): { cells: WrittenCell[]; gone: boolean } {
  switch (edit.kind) {
    case "keys":
    case "kept":
    case "cleared":
    case "values":
    case "formulas":
      return { cells: written(edit.box, edit.contents), gone: false };
    case "headers":
      return { cells: written(edit.box, [edit.headers]), gone: false };
    case "add-table":
      return { cells: written({ ...edit.box, rows: 1 }, [edit.headers]), gone: false };
    case "delete-rows": {
      const columns = (used?.column ?? 0) + (used?.columns ?? 0) + moves.addedColumns;
      return { cells: cellsOf({ row: edit.row, column: 0, rows: edit.count, columns }), gone: true };
    }
    case "delete-table":
      return { cells: cellsOf(moves.boxOf(edit.table)), gone: true };
    case "drop-column": {
      const box = moves.boxOf(edit.table);
      return { cells: cellsOf(box && { ...box, column: box.column + edit.index, columns: 1 }), gone: true };
    }
    default:
      return { cells: [], gone: false };
  }
}

function written(box: Box, contents: readonly (readonly (CellValue | null)[])[]): WrittenCell[] {
  return contents.flatMap((line, r) =>
    line.flatMap((wrote, c) => (wrote === null ? [] : [{ row: box.row + r, column: box.column + c, wrote }])),
  );
}

function cellsOf(box: Box | null): WrittenCell[] {
  if (!box) return [];
  return Array.from({ length: box.rows * box.columns }, (_, index) => ({
    row: box.row + Math.floor(index / box.columns),
    column: box.column + (index % box.columns),
    wrote: "",
  }));
}
