import { say, type Locale, type Phrase } from "../data/locale";
import type { TableColumn } from "./sheet-plan";

type MakeColumn<Id extends string> = (id: Id, width: number, rest?: Partial<TableColumn>) => TableColumn;

export interface ColumnMaker<Id extends string> {
  /** A word that the review writes. */
  word: MakeColumn<Id>;
  /** A figure that the review writes, right-aligned; give its format. */
  number: MakeColumn<Id>;
  /** A cell for people to fill. */
  input: MakeColumn<Id>;
}

/** Makers of the three usual kinds of column, with the headers of the reader's language. */
export function columnMaker<Id extends string>(
  headers: Readonly<Record<Id, Phrase>>,
  locale: Locale,
): ColumnMaker<Id> {
  const maker =
    (standard: Pick<TableColumn, "kind" | "format"> & Partial<TableColumn>): MakeColumn<Id> =>
    (id, width, rest = {}) => ({ id, header: say(headers[id], locale), width, ...standard, ...rest });
  return {
    word: maker({ kind: "computed", format: "text" }),
    number: maker({ kind: "computed", format: "general", align: "right" }),
    input: maker({ kind: "input", format: "text", wrap: true }),
  };
}
