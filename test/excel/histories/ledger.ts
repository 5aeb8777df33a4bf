import type { ColumnId, TableId } from "./plans";

/*
 * What people typed and where it belongs, kept by the test alone: word → table, key, column.
 */

/** An input column of the plan, or the number of a column that somebody added. */
export type WordColumn = ColumnId | number;

export type Owner =
  /** Typed into an input column, or into a column of somebody's own, in a row of ours. */
  | { kind: "row"; table: TableId; key: string; column: WordColumn }
  /** Typed over a computed cell: kept once, beside the data. */
  | { kind: "over"; table: TableId; key: string }
  /** In a row that a person added: stays with the row's other words. */
  | { kind: "group"; id: number }
  /** Anywhere else, or in a row whose identity somebody tampered with: it must only be there. */
  | { kind: "free" };

export class Ledger {
  private count = 0;
  readonly words = new Map<string, Owner>();

  /** A word that nobody has typed before. */
  next(): string {
    this.count += 1;
    return `词${this.count}`;
  }

  add(word: string, owner: Owner): void {
    this.words.set(word, owner);
  }

  /** Words that somebody deleted, or typed over, are no longer to be kept. */
  forgetUnless(isThere: (word: string) => boolean): void {
    for (const word of [...this.words.keys()]) if (!isThere(word)) this.words.delete(word);
  }

  /** A word that somebody typed over may stand elsewhere still, in a copied row; there it is nobody's. */
  typedOver(old: unknown): void {
    if (typeof old === "string" && this.words.has(old)) this.words.set(old, { kind: "free" });
  }

  /** From now on these words need only be there. */
  free(concerns: (owner: Owner) => boolean): void {
    for (const [word, owner] of this.words) if (concerns(owner)) this.words.set(word, { kind: "free" });
  }

  texts(): Set<string> {
    return new Set(this.words.keys());
  }
}
