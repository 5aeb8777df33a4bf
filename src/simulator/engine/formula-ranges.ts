import { cellAt } from "../model/cells";
import { parseArea } from "../model/address";
import type { SheetModel, WorkbookModel } from "../model/workbook";
import { sheetOfToken, type FormulaToken } from "./formula-tokens";
import type { SheetArea } from "./range-arguments";
import type { FormulaPlace } from "./table-lookup";

/** A formula's tokens, each with the ranges that it reads (several for a reference through sheets). */
export interface RangedTokens {
  tokens: FormulaToken[];
  ranges: Map<number, SheetArea[]>;
  /** Refers to another workbook. */
  external: boolean;
}

const REFERENCES = new Set(["cell", "area", "columns", "rows"]);

/**
 * Finds the ranges of a formula without names and structured references. Sheets come back in quotes, references to missing sheets as
 * `#REF!`, `A1#` as the area that A1 spilled over.
 */
export function rangedTokens(
  source: FormulaToken[],
  place: FormulaPlace,
  model: WorkbookModel,
): RangedTokens {
  const made: RangedTokens = { tokens: [], ranges: new Map(), external: false };
  for (let at = 0; at < source.length; at++) {
    const token = source[at];
    if (!token) continue;
    const prefix = token.kind === "sheet" ? token : undefined;
    const reference = prefix ? source[at + 1] : token;
    if (prefix && /^\[|^'\[|\]/.test(prefix.text)) made.external = true;
    if (!reference || !REFERENCES.has(reference.kind) || made.external) {
      made.tokens.push(token);
      continue;
    }
    if (prefix) at++;
    const spills = source[at + 1]?.text === "#" && reference.kind === "cell";
    if (spills) at++;
    addReference(made, prefix, reference, spills, place, model);
  }
  return made;
}

function addReference(
  made: RangedTokens,
  prefix: FormulaToken | undefined,
  reference: FormulaToken,
  spills: boolean,
  place: FormulaPlace,
  model: WorkbookModel,
): void {
  const sheets = prefix ? sheetsNamed(sheetOfToken(prefix.text), model) : [place.sheet];
  const written = parseArea(reference.text);
  if (sheets.length === 0 || !written) {
    made.tokens.push(written ? { kind: "error", text: "#REF!" } : reference);
    return;
  }
  const anchor = spills && sheets[0] ? cellAt(sheets[0], written.top, written.left)?.arrayRef : undefined;
  const area = (anchor && parseArea(anchor)) || written;
  if (prefix) made.tokens.push({ kind: "sheet", text: quotedPrefix(sheets) });
  made.ranges.set(
    made.tokens.length,
    sheets.map((sheet) => ({ sheet, area })),
  );
  made.tokens.push(anchor ? { kind: "area", text: anchor } : reference);
}

/** The sheet of this name; of `Jan:Mar` those from Jan to Mar in the order of tabs. */
function sheetsNamed(name: string, model: WorkbookModel): SheetModel[] {
  const index = (wanted: string) =>
    model.sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
  const whole = index(name);
  if (whole >= 0) return model.sheets.slice(whole, whole + 1);
  const [first = "", last = ""] = name.split(":");
  const ends = [index(first), index(last)];
  if (!name.includes(":") || Math.min(...ends) < 0) return [];
  return model.sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
}

function quotedPrefix(sheets: readonly SheetModel[]): string {
  const names = sheets.length > 1 ? [sheets[0], sheets.at(-1)] : sheets;
  return `'${names.map((sheet) => sheet?.name.replaceAll("'", "''")).join(":")}'!`;
}
