import type { WorkbookModel } from "../model/workbook";
import { formulaTokens, type FormulaToken } from "./formula-tokens";
import { fileFunctionName } from "./future-functions";
import { parameterNames } from "./lambda-parameters";
import { fileBrackets, parseSpecifier, type Specifier } from "./structured-specifier";
import { tableAt, tableNamed, type FormulaPlace, type LocatedTable } from "./table-lookup";

/**
 * UI text (`=SUM([@X])`) as a file holds it (`SUM(T[[#This Row],[X]])`), without `=`: young functions and LET/LAMBDA names get
 * their prefixes, implicit references their table, `@x` and `A1#` their functions, tables and columns their own spelling.
 * Text that is no formula comes back as it is.
 */
export function toFileFormula(formula: string, place: FormulaPlace, model: WorkbookModel): string {
  const tokens = formulaTokens(formula.startsWith("=") ? formula.slice(1) : formula);
  const parameters = parameterNames(tokens);
  const out = tokens.map((token, at) => {
    const prefix = parameters.has(at) ? "_xlpm." : "";
    if (token.kind === "function") return prefix ? prefix + token.text : fileFunctionName(token.text);
    if (token.kind === "brackets") return fileGroup(tokens, at, place, model);
    return prefix + (tokens[at + 1]?.kind === "brackets" ? ownSpelling(token, model) : token.text);
  });
  spillsToFunctions(tokens, out);
  return out.join("");
}

function ownSpelling({ kind, text }: FormulaToken, model: WorkbookModel): string {
  return (kind === "name" && tableNamed(text, model)?.table.name) || text;
}

function fileGroup(tokens: FormulaToken[], at: number, place: FormulaPlace, model: WorkbookModel): string {
  const text = tokens[at]?.text ?? "";
  const specifier = parseSpecifier(text.slice(1, -1));
  if (!specifier) return text;
  const before = tokens[at - 1];
  const named = before?.kind === "name";
  const located = named ? tableNamed(before.text, model) : tableAt(place);
  const owner = named ? "" : (located?.table.name ?? "");
  const isEmpty = !specifier.columns && specifier.items.length === 0;
  return owner + (isEmpty ? text : fileBrackets(withOwnColumns(specifier, located)));
}

function withOwnColumns(specifier: Specifier, located: LocatedTable | undefined): Specifier {
  if (!specifier.columns || !located) return specifier;
  const spelled = (name: string) =>
    located.table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.name ?? name;
  return { ...specifier, columns: [spelled(specifier.columns[0]), spelled(specifier.columns[1])] };
}

/** `A1#` → `_xlfn.ANCHORARRAY(A1)` and `@A1:A9` → `_xlfn.SINGLE(A1:A9)`; an `@` before anything but one reference stays. */
function spillsToFunctions(tokens: FormulaToken[], out: string[]): void {
  tokens.forEach(({ kind, text }, at) => {
    if (kind !== "operator") return;
    if (text === "#" && tokens[at - 1]?.kind === "cell") {
      const first = tokens[at - 2]?.kind === "sheet" ? at - 2 : at - 1;
      out[first] = `_xlfn.ANCHORARRAY(${out[first] ?? ""}`;
      out[at] = ")";
    }
    if (text === "@") wrapSingle(tokens, out, at);
  });
}

function wrapSingle(tokens: FormulaToken[], out: string[], at: number): void {
  const last = tokens[at + 1]?.kind === "sheet" ? at + 2 : at + 1;
  const kind = tokens[last]?.kind;
  if (kind !== "cell" && kind !== "area" && kind !== "columns" && kind !== "rows" && kind !== "name") return;
  const end = tokens[last + 1]?.kind === "brackets" ? last + 1 : last;
  out[at] = "_xlfn.SINGLE(";
  out[end] = `${out[end] ?? ""})`;
}
