import type { DataSetKind } from "../data/fields";
import type { Phrase } from "../data/locale";

/** Data sets that people can be given an empty sheet for; a lookup is whatever it is. */
export type TemplateKind = Exclude<DataSetKind, "lookup">;

/** What a cell of a column takes. A closed list takes nothing else; an open one suggests. Shares are fractions from 0 to 1. */
export type TemplateEntry =
  | { kind: "text" }
  | { kind: "date" }
  /** The first day of a month, shown as `2024-03`. */
  | { kind: "month" }
  | { kind: "number"; least?: number }
  | { kind: "amount" }
  | { kind: "share" }
  | { kind: "list"; items: readonly Phrase[]; closed: boolean };

export interface TemplateColumn {
  /** Field of the data set, as recognition names it. */
  field: string;
  header: Phrase;
  /** What to write, in a few words; a needed column says so by itself. */
  note: Phrase;
  /** As it would be typed. */
  example: Phrase;
  entry: TemplateEntry;
  /** A row without it is left out. */
  needed: boolean;
  /** In characters. */
  width: number;
}

/** An empty table for people to fill in, as data. */
export interface Template {
  kind: TemplateKind;
  /** Sheet name and title. */
  name: Phrase;
  /** Name of the Excel table: no spaces. */
  tableName: Phrase;
  /** One sentence: what a row is, and what the review makes of it. */
  purpose: Phrase;
  columns: readonly TemplateColumn[];
}
