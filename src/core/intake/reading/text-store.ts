import type { TextColumn } from "../../data/data-set";
import type { CellValue } from "../outline";
import { CodeBook } from "./code-book";
import { foldName, allDiffer } from "./fold-name";
import { isErrorCell } from "../blank-cell";
import type { CellProblem, ColumnStore, FinishedColumn } from "./column-store";

/** The code of an error cell while reading; it is a blank once the column is finished. */
const errorCode = -2;

/** Nothing, or a stroke that people draw where there is nothing to say. */
const strokes = /^[\s\-–—―/\\.]*$/;

/** A column with more different texts than this holds ids, not names: its spellings are not compared. */
const mostNames = 100_000;

/** Lets spellings that are one name share the code of the first; `null` when no two are. */
function shareCodes(spellings: readonly string[]): { code: Int32Array; dictionary: string[] } | null {
  const isTrimmed = (spelling: string): boolean => spelling === spelling.trim();
  if (spellings.length > mostNames || (allDiffer(spellings) && spellings.every(isTrimmed))) return null;
  const names = new Map<string, number>();
  const dictionary: string[] = [];
  const code = Int32Array.from(spellings, (spelling) => {
    const folded = foldName(spelling);
    const known = names.get(folded) ?? dictionary.push(spelling.trim()) - 1;
    names.set(folded, known);
    return known;
  });
  return { code, dictionary };
}

class TextStore implements ColumnStore<TextColumn> {
  private codes = new Int32Array(1024).fill(-1);
  private readonly book = new CodeBook();
  private readonly problems: CellProblem[] = [];

  append(values: readonly (readonly CellValue[])[], firstRow: number, at: number, filled: Uint8Array): void {
    const { book } = this;
    const codes = this.roomFor(firstRow + values.length);
    for (let i = 0; i < values.length; i += 1) {
      const cell = values[i]?.[at] ?? "";
      if (cell === "") continue;
      const code = book.find(cell) ?? this.learn(cell);
      if (code === -1) continue;
      filled[firstRow + i] = 1;
      if (code !== errorCode) codes[firstRow + i] = code;
      else this.problems.push({ row: firstRow + i, code: "error-cell", text: String(cell) });
    }
  }

  finish(rowCount: number): FinishedColumn<TextColumn> {
    const { problems } = this;
    const { texts: spellings } = this.book;
    const sized = this.roomFor(rowCount).slice(0, rowCount);
    const shared = shareCodes(spellings);
    if (shared) for (let row = 0; row < rowCount; row += 1) sized[row] = shared.code[sized[row] ?? -1] ?? -1;
    const data: TextColumn = { type: "text", codes: sized, dictionary: shared?.dictionary ?? spellings };
    return { data, problems, clean: !shared };
  }

  private learn(cell: CellValue): number {
    const written = typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
    if (isErrorCell(written)) return this.book.note(cell, errorCode);
    return strokes.test(written) ? this.book.note(cell, -1) : this.book.add(cell, written);
  }

  private roomFor(rows: number): Int32Array {
    if (rows > this.codes.length) {
      const wider = new Int32Array(Math.max(rows, this.codes.length * 2)).fill(-1);
      wider.set(this.codes);
      this.codes = wider;
    }
    return this.codes;
  }
}

/**
 * Collects a text column as dictionary codes. Equal names (after NFKC, trimming and case folding) share one code and are
 * shown as first written; each distinct spelling is looked at once only. `clean` is lost when two spellings share a code.
 */
export function createTextStore(): ColumnStore<TextColumn> {
  return new TextStore();
}
