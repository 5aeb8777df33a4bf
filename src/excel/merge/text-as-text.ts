import type { CellValue } from "../../core/intake/outline";
import { isFormula, type CellContent } from "./cell-content";

/** Words that Excel reads as a boolean or as the start of a date. */
const meaningful =
  /^(?:true|false|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d.,/-]*\d.*)\s*$/i;
const startsWithLetter = /^\p{L}/u;

/**
 * What to give Excel so that the cell holds exactly this text: a leading apostrophe unless the text starts with a letter
 * and cannot be typed as anything but text. `=1+1`, `+1`, `-x`, `@y`, `＝1`, `001`, `1-2`, `TRUE`, `May 5`, ` =1` and `'x` get one.
 */
export function asTypedText(text: string): string {
  if (text === "") return "";
  return startsWithLetter.test(text) && !meaningful.test(text.normalize("NFKC")) ? text : `'${text}`;
}

/** The text that a cell holds after this was given to Excel as typed text. */
export function plainText(typed: string): string {
  return typed.startsWith("'") ? typed.slice(1) : typed;
}

/** What to give Excel so that a cell holds this content. */
export function typedContent(content: CellContent): CellValue {
  if (isFormula(content)) return content.formula;
  return typeof content === "string" ? asTypedText(content) : content;
}
