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
import type { OwnSheet } from "./merge/own-sheet";
import { rangeOf } from "./range-of";
import { estimatedBytes } from "./read-chunks";
import type { ExcelCall } from "./run-in-excel";

/** What somebody typed between our last look and the request that wrote over it. */
export interface ForeignWord {
  own: OwnSheet;
  content: CellContent;
  /** Where the cell was when the sheet was read. */
  read: Position;
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
  /** Number of the first edit of the next request. */
  private start = 0;
  private readonly words: { loss: Loss; read: Position; content: CellContent }[] = [];
  /** Cells, as they were read, that an earlier edit took the content of. */
  private readonly taken = new Set<string>();

  constructor(readonly own: OwnSheet) {
    this.moves = new Moves(own);
  }

  /** Takes note of an edit of the next request; answers how many bytes it will take to tell what stood there. */
  add(edit: Edit): number {
    const number = this.moves.count;
    const { cells, gone } = taken(edit, this.moves, this.own);
    let bytes = 0;
    for (const at of cells) {
      const before = this.moves.back(at, number, this.start);
      if (!before) continue;
      this.losses.push({ before, at, edit: number, gone });
      bytes += 2 * estimatedBytes([[contentText(this.readAt(before) ?? "")]]);
    }
    this.moves.add(edit);
    return bytes;
  }

  /** Asks, in front of the noted edits, for what they take away; the answer is understood by the returned function. */
  queue(call: ExcelCall): () => void {
    const { losses, start } = this;
    this.losses = [];
    this.start = this.moves.count;
    const cells = new CellMap<true>();
    losses.forEach(({ before }) => cells.set(before.row, before.column, true));
    const sheet = call.context.workbook.worksheets.getItem(this.own.worksheetId);
    const ranges = cells.boxes(bridgedRows, new Set()).map(({ box }) => ({
      box,
      range: rangeOf(sheet, box).load("formulas,values"),
    }));
    return () => {
      const standing = contentsOf(ranges);
      losses.forEach((loss) => this.compare(loss, standing, start));
      ranges.forEach(({ range }) => range.untrack());
    };
  }

  /** Words that were written over or taken away, once all is written. */
  foreign(): ForeignWord[] {
    return this.words.map(({ loss: { at, edit, gone }, read, content }) => ({
      own: this.own,
      content,
      read,
      now: gone ? null : this.moves.forth(at, edit),
    }));
  }

  private readAt(before: Position): CellContent | null {
    const read = this.moves.back(before, this.start, 0);
    return read && this.own.at(read.row, read.column);
  }

  /** Once something of the run is written, formulas differ because Excel rewrites them. */
  private compare(loss: Loss, standing: CellMap<CellContent>, start: number): void {
    const content = standing.get(loss.before.row, loss.before.column) ?? "";
    const read = this.moves.back(loss.before, start, 0);
    if (!read || this.taken.has(`${read.row} ${read.column}`)) return;
    this.taken.add(`${read.row} ${read.column}`);
    if (
      isBlank(content) ||
      contentSignature(content) === contentSignature(this.own.at(read.row, read.column))
    )
      return;
    if (start === 0 || !isFormula(content)) this.words.push({ loss, read, content });
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

/** Cells whose content an edit takes away, in the coordinates of the moment when it is made. */
function taken(edit: Edit, moves: Moves, { used }: OwnSheet): { cells: Position[]; gone: boolean } {
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
      const columns = (used?.column ?? 0) + (used?.columns ?? 0);
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

function written(box: Box, contents: readonly (readonly unknown[])[]): Position[] {
  return contents.flatMap((line, r) =>
    line.flatMap((content, c) => (content === null ? [] : [{ row: box.row + r, column: box.column + c }])),
  );
}

function cellsOf(box: Box | null): Position[] {
  if (!box) return [];
  return Array.from({ length: box.rows * box.columns }, (_, index) => ({
    row: box.row + Math.floor(index / box.columns),
    column: box.column + (index % box.columns),
  }));
}
