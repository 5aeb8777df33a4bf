import { fieldLabel } from "../../data/field-labels";
import type { Phrase } from "../../data/locale";
import type { Frame } from "../reading/frame";

/** A field as the table calls it, or by our own word when another table gave it. */
export function wordsFor(frame: Frame, field: string): Phrase {
  const header = frame.table.columns.find((column) => column.field === field)?.header;
  return header === undefined ? fieldLabel(field) : { zh: header, en: header };
}

/** A formula in both languages: text pieces as they are, phrases in each language. */
export function formulaOf(...pieces: readonly (string | Phrase)[]): Phrase {
  const write = (language: keyof Phrase): string =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece[language])).join("");
  return { zh: write("zh"), en: write("en") };
}
