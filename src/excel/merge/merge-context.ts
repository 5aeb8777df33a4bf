import type { Day } from "../../core/data/day";
import type { Locale } from "../../core/data/locale";
import type { SheetId } from "../../core/sheets/sheet-plan";
import { numberFormatCode, type FormatChoice } from "../number-formats";
import { isFormula, storable, contentSignature, type CellContent } from "./cell-content";
import { bindFormula, unboundFormula, type Names } from "./formula-text";
import { shortHash } from "./short-hash";
import type { TargetCell, TargetContent, TargetLink } from "./target";

/** What all sheets of one run share. */
export interface MergeContext {
  locale: Locale;
  today: Day;
  format: FormatChoice;
  /** Names of tables and columns after this run, for binding formulas. */
  names: Names;
  /** Names as they are on the sheets now, for understanding formulas that stand there. */
  presentNames: Names;
  /** Present names of our sheets, for links. */
  sheetNames: ReadonlyMap<SheetId, string>;
  /** The last run died before the sheet was complete. */
  repair: boolean;
}

/** Longest text inside a formula, and longest formula that we write. */
const longestLiteral = 255;
const longestFormula = 8000;

/** What a cell is to hold under today's names; a formula that cannot be bound becomes its value. */
export function resolveContent(
  content: TargetContent,
  context: MergeContext,
  block: string | null,
): CellContent {
  if (typeof content !== "object") return storable(content);
  if ("link" in content) return linkContent(content, context);
  const formula = bindFormula(content.template, context.names, block);
  return formula === null || formula.length > longestFormula ? storable(content.fallback) : { formula };
}

function linkContent({ link, text }: TargetLink, context: MergeContext): CellContent {
  const sheet = "sheet" in link ? link.sheet : context.sheetNames.get(link.sheetId);
  if (sheet === undefined) return storable(text);
  const address = "sheet" in link ? link.address : "A1";
  const place = `#'${sheet.replaceAll("'", "''")}'!${address}`;
  if (place.length > longestLiteral) return storable(text);
  return { formula: `=HYPERLINK(${literal(place)},${literal(text.slice(0, longestLiteral))})` };
}

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Hash of what a cell holds, the same before and after Excel, renamed columns and moved rows. */
export function contentHash(content: CellContent, names: Names, block: string | null): string {
  const plain = isFormula(content) ? { formula: unboundFormula(content.formula, names, block) } : content;
  return shortHash(contentSignature(plain));
}

/** Whether two contents are the same to a reader of the sheet. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a === b) return true;
  if (isFormula(a) && isFormula(b))
    return a.formula === b.formula || comparable(a.formula) === comparable(b.formula);
  return contentSignature(a) === contentSignature(b);
}

/** Excel rewrites `[@[X]]` as `[@X]` and `T[[#This Row],[X]]` as `[@X]`; letters of names keep their case. */
function comparable(formula: string): string {
  return formula
    .replace(/[\p{L}\p{N}_.]*\[\[#This Row\],\s*\[((?:'.|[^\]'])*)\]\]/giu, "[@$1]")
    .replace(/[\p{L}\p{N}_.]+\[@/gu, "[@")
    .replace(/\[@\[((?:'.|[^\]'])*)\]\]/g, "[@$1]")
    .replace(/\[\[((?:'.|[^\]'])*)\]\]/g, "[$1]")
    .replace(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "");
}

/** Number format code of a cell. */
export function formatCode(cell: TargetCell, choice: FormatChoice): string {
  return numberFormatCode(cell.format, choice);
}

/** Hash of the formats and styles of a row's cells. */
export function lookHash(cells: readonly TargetCell[], choice: FormatChoice): string {
  return shortHash(cells.map((cell) => `${formatCode(cell, choice)}|${cell.style}`).join("\n"));
}
