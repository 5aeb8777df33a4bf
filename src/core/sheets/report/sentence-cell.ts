import { say, type Phrase } from "../../data/locale";
import { sayNumber } from "../../review/number-words";
import { quoted } from "../figures";
import type { SheetContext } from "../frame";
import type { PlanCell } from "../sheet-plan";
import { numberCell } from "./number-cells";
import { numberFormula } from "./number-formula";
import type { LinePart, ReportLine } from "./report-section";

/** Excel takes 255 characters in a text of a formula, and 8,192 in a formula; names are still to be filled in. */
const longestText = 250;
const longestFormula = 7_000;
/** Braces are how plans name tables and columns. */
const reference = /\{[\w:-]+\}/;

const gone: Phrase = {
  zh: "— 所引用的数字已不在表中，请刷新",
  en: "— a figure of this sentence is no longer on its sheet; refresh",
};

/**
 * A line as a live formula: its words joined with the figures' own cells, found by their keys, so that report and sheets never
 * disagree and sorting a sheet moves nothing. A number that stands in no cell is part of the words. `null` when no number can be
 * linked.
 */
export function sentenceCell(line: ReportLine, { locale, review }: SheetContext): PlanCell {
  const { parts = [], text } = line;
  const linked = parts.map((part) => (typeof part === "string" ? null : numberCell(part, line, review)));
  if (linked.every((cell) => cell === null) || reference.test(text)) return null;
  const words = wordsOf(line, linked, { locale, review });
  const formula = `=IFERROR(${words},${quoted(say(gone, locale))})`;
  return formula.length > longestFormula ? null : { formula, value: text };
}

function wordsOf(
  { parts = [] }: ReportLine,
  linked: readonly (string | null)[],
  { locale, review }: Pick<SheetContext, "locale" | "review">,
): string {
  const { displayUnit } = review.settings;
  const joined: string[] = [];
  let words = "";
  const flush = (): void => {
    for (const piece of piecesOf(words)) joined.push(quoted(piece));
    words = "";
  };
  parts.forEach((part: LinePart, index) => {
    const cell = linked[index];
    if (typeof part === "string") words += part;
    else if (cell == null) words += say(sayNumber(part.value, part.format, displayUnit), locale);
    else {
      flush();
      joined.push(numberFormula(cell, part, review.settings, locale));
    }
  });
  flush();
  return joined.join("&");
}

function piecesOf(words: string): string[] {
  const letters = Array.from(words);
  const pieces: string[] = [];
  // a letter may take two of the 255 places
  for (let at = 0; at < letters.length; at += longestText / 2)
    pieces.push(letters.slice(at, at + longestText / 2).join(""));
  return pieces;
}
