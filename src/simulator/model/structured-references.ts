import { absoluteAddress, areaName } from "./address";
import { tokenize, type Token } from "./formula-tokens";
import type { Area, SheetModel, TableModel } from "./workbook";

const unescape = (text: string): string => text.replace(/'(.)/gsu, "$1");
const escape = (name: string): string => name.replace(/['[\]#@]/gu, "'$&");
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Parts of a bracket: `[#This Row]`-like items as they are, column names unescaped, the text between kept. */
interface Part {
  text: string;
  column?: string;
}

/** Splits `[...]` into column names and everything else, in order. */
function partsOf(bracket: string): Part[] {
  const inner = bracket.slice(1, -1);
  if (!/^\s*@?\s*\[|,\s*\[/u.test(inner)) return flatParts(inner);
  const parts: Part[] = [{ text: "[" }];
  for (const piece of inner.match(/\[(?:'.|[^\]'])*\]|[^[]+/gsu) ?? []) {
    const name = piece.startsWith("[") ? piece.slice(1, -1) : undefined;
    if (name === undefined || name.startsWith("#")) parts.push({ text: piece });
    else parts.push({ text: "[" }, { text: name, column: unescape(name) }, { text: "]" });
  }
  return [...parts, { text: "]" }];
}

function flatParts(inner: string): Part[] {
  const at = /^\s*@\s*/u.exec(inner)?.[0] ?? "";
  const name = inner.slice(at.length);
  if (name === "" || name.startsWith("#")) return [{ text: `[${inner}]` }];
  return [{ text: `[${at}` }, { text: name, column: unescape(name) }, { text: "]" }];
}

/** The column names of a bracket, unescaped. */
export const columnsOf = (bracket: string): string[] =>
  partsOf(bracket).flatMap((part) => (part.column === undefined ? [] : [part.column]));

/** A bracket's column needs brackets of its own when it stands after `@` and holds more than letters. */
const afterAt = (name: string): string => (/^[\p{L}\p{N}_.]+$/u.test(name) ? name : `[${escape(name)}]`);

function renameColumn(bracket: string, before: string, after: string | null): string {
  const parts = partsOf(bracket);
  if (!parts.some((part) => part.column !== undefined && sameName(part.column, before))) return bracket;
  if (after === null) return "#REF!";
  return parts
    .map((part, index) => {
      if (part.column === undefined || !sameName(part.column, before)) return part.text;
      const bare = (parts[index - 1]?.text ?? "").trimEnd().endsWith("@");
      return bare ? afterAt(after) : escape(after);
    })
    .join("");
}

/** Visits each structured reference: the table's name token (absent inside the table) and its bracket. */
function mapStructured(
  formula: string,
  change: (name: string | undefined, bracket: string | undefined) => string | null,
): string {
  const tokens = tokenize(formula);
  if (!tokens) return formula;
  let out = "";
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const bracket = next?.kind === "bracket" ? next.text : undefined;
    if (token.kind === "name") {
      const text = change(token.text, bracket);
      out += text ?? token.text + (bracket ?? "");
      if (bracket !== undefined) i += 1;
    } else out += token.kind === "bracket" ? (change(undefined, token.text) ?? token.text) : token.text;
  }
  return out;
}

/** References to the table name it anew; with `after` `null` the table is gone: `#REF!`. */
export const renameTableIn = (formula: string, before: string, after: string | null): string =>
  mapStructured(formula, (name, bracket) => {
    if (name === undefined || !sameName(name, before)) return null;
    return after === null ? "#REF!" : after + (bracket ?? "");
  });

/** References to a column name it anew; `inside` says that the formula lives in the table itself. */
export const renameColumnIn = (
  formula: string,
  table: string,
  before: string,
  after: string | null,
  inside: boolean,
): string =>
  mapStructured(formula, (name, bracket) => {
    const ours = name === undefined ? inside : sameName(name, table);
    if (!ours || bracket === undefined) return null;
    const text = renameColumn(bracket, before, after);
    return text === "#REF!" ? text : (name ?? "") + text;
  });

/** Every table (by name, lower case) and column that a formula mentions; `""` is the table it lives in. */
export function structuredMentions(formula: string): { table: string; columns: string[] }[] {
  const found: { table: string; columns: string[] }[] = [];
  mapStructured(formula, (name, bracket) => {
    if (bracket !== undefined) found.push({ table: name?.toLowerCase() ?? "", columns: columnsOf(bracket) });
    return null;
  });
  return found;
}

/** The area that `Table[...]` means for a formula in `row`; `null` when the table has no such part. */
function areaOf(table: TableModel, bracket: string | undefined, row: number): Area | null {
  const body = {
    ...table.area,
    top: table.area.top + (table.showHeaders ? 1 : 0),
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
  };
  const text = (bracket ?? "").toLowerCase();
  const area = text.includes("#all") ? { ...table.area } : { ...body };
  if (text.includes("#headers")) area.top = area.bottom = table.area.top;
  if (text.includes("#headers") && text.includes("#data")) area.bottom = body.bottom;
  if (text.includes("#totals") && !text.includes("#data")) area.top = table.area.bottom;
  if (text.includes("#totals")) area.bottom = table.area.bottom;
  if (text.includes("#this row") || text.includes("@")) area.top = area.bottom = row;
  const named = columnsOf(bracket ?? "[]").map((name) =>
    table.columns.findIndex((c) => sameName(c.name, name)),
  );
  if (named.includes(-1)) return null;
  if (named.length > 0) {
    area.left = table.area.left + Math.min(...named);
    area.right = table.area.left + Math.max(...named);
  }
  return area;
}

/** Structured references of one table as plain addresses, as Excel leaves them when the table becomes a range. */
export const withoutTable = (
  formula: string,
  table: TableModel,
  home: SheetModel,
  formulaSheet: SheetModel,
  row: number,
  inside: boolean,
): string =>
  mapStructured(formula, (name, bracket) => {
    const ours = name === undefined ? inside && bracket !== undefined : sameName(name, table.name);
    if (!ours) return null;
    const area = areaOf(table, bracket, row);
    if (!area) return "#REF!";
    const thisRow = /@|#this row/iu.test(bracket ?? "");
    const text = thisRow
      ? areaName(area).replace(/([A-Z]+)/gu, "$$$1")
      : absoluteAddress(home.name, area).replace(/^.*!/su, "");
    return formulaSheet === home ? text : absoluteAddress(home.name, area).replace(/[^!]*$/su, text);
  });
