import type { WorkbookModel } from "../model/workbook";
import { formulaTokens, type FormulaToken } from "./formula-tokens";
import { plainFunctionName } from "./future-functions";
import { parseSpecifier, uiBrackets } from "./structured-specifier";
import { tableAt, tableNamed, type FormulaPlace } from "./table-lookup";

/**
 * A file's formula as Excel shows it, with `=`: prefixes go, `T[[#This Row],[X]]` becomes `[@X]` in the table itself and `T[@X]`
 * elsewhere, `T[X]` inside its own table becomes `[X]`. References to tables that are not there stay as they are.
 */
export function fromFileFormula(text: string, place: FormulaPlace, model: WorkbookModel): string {
  const tokens = functionsToOperators(formulaTokens(text.startsWith("=") ? text.slice(1) : text));
  const home = tableAt(place)?.table.name.toLowerCase();
  let out = "=";
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (token.kind === "name" && next?.kind === "brackets")
      out += isImplied(token.text, next.text, home, model) ? "" : token.text;
    else if (token.kind === "brackets" && before?.kind === "name")
      out += shownBrackets(token.text, before.text, model);
    else if (token.kind === "name" || token.kind === "function") out += plainFunctionName(token.text);
    else out += token.text;
  });
  return out;
}

/** Inside its own table a reference to the row or to whole columns is shown without the table's name. */
function isImplied(name: string, brackets: string, home: string | undefined, model: WorkbookModel): boolean {
  if (name.toLowerCase() !== home || !tableNamed(name, model)) return false;
  const specifier = parseSpecifier(brackets.slice(1, -1));
  if (!specifier) return false;
  const thisRow = specifier.items.length === 1 && specifier.items[0] === "This Row";
  return thisRow || (specifier.items.length === 0 && specifier.columns !== null);
}

function shownBrackets(brackets: string, table: string, model: WorkbookModel): string {
  const specifier = tableNamed(table, model) ? parseSpecifier(brackets.slice(1, -1)) : null;
  return specifier && (specifier.columns || specifier.items.length) ? uiBrackets(specifier) : brackets;
}

/** `_xlfn.ANCHORARRAY(A1)` → `A1#`, `_xlfn.SINGLE(x)` → `@x`, where the argument is one plain reference. */
function functionsToOperators(tokens: FormulaToken[]): FormulaToken[] {
  const out: FormulaToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const which =
      token.kind === "function"
        ? /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.exec(token.text)?.[1]?.toUpperCase()
        : undefined;
    const close = which ? tokens.findIndex((other, i) => i > at + 1 && other.text === ")") : -1;
    const inside = tokens.slice(at + 2, close);
    if (!which || close < 0 || inside.some(({ kind }) => kind === "operator" || kind === "function")) {
      out.push(token);
      continue;
    }
    if (which === "SINGLE") out.push({ kind: "operator", text: "@" });
    out.push(...inside);
    if (which === "ANCHORARRAY") out.push({ kind: "operator", text: "#" });
    at = close;
  }
  return out;
}
