import type { CellValue } from "../outline";

/**
 * The codes of a column's different cells. While its texts come in ascending order, as order numbers do, each is new or the
 * last one, and a million of them need no index; the first that breaks the order makes one.
 */
export class CodeBook {
  /** The different texts, by code. */
  readonly texts: string[] = [];
  private index: Map<CellValue, number> | null = null;
  private last = "";

  /** Code of a cell that was met before, or `undefined`. */
  find(cell: CellValue): number | undefined {
    if (this.index) return this.index.get(cell);
    if (cell === this.last) return this.texts.length - 1;
    if (typeof cell === "string" && cell > this.last) return undefined;
    return this.indexed().get(cell);
  }

  /** Gives a new cell the next code, under the text that it shows. */
  add(cell: CellValue, text: string): number {
    if (!this.index && cell === text && text > this.last) this.last = text;
    else this.indexed().set(cell, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** Keeps the code of a new cell that is no text (a blank, an error). */
  note(cell: CellValue, code: number): number {
    this.indexed().set(cell, code);
    return code;
  }

  private indexed(): Map<CellValue, number> {
    return (this.index ??= new Map<CellValue, number>(this.texts.map((text, code) => [text, code])));
  }
}
