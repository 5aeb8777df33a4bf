import { translateFormula } from "../model/formula-references";
import type { NameModel, SheetModel, WorkbookModel } from "../model/workbook";
import { sheetOfToken, type FormulaToken } from "./formula-tokens";
import { parameterNames } from "./lambda-parameters";
import type { FormulaPlace } from "./table-lookup";
import { a1Tokens } from "./to-a1-formula";

/** Names may use names; deeper than this they are taken to run in a circle. */
const DEPTH = 8;

/**
 * The formula in A1 text with its defined names replaced by what they stand for, so that every cell that it reads is in sight.
 * Unknown names and names of LAMBDAs stay.
 */
export function expandedTokens(formula: string, place: FormulaPlace, model: WorkbookModel): FormulaToken[] {
  const tokens = a1Tokens(formula, place, model);
  return model.names.length === 0 ? tokens : expand(tokens, place, model, 0);
}

/** True for a name that the engine has to know as a function. */
export const isLambdaName = (name: NameModel): boolean => /^=?\s*(?:_xlfn\.)?LAMBDA\(/i.test(name.formula);

function expand(
  tokens: FormulaToken[],
  place: FormulaPlace,
  model: WorkbookModel,
  depth: number,
): FormulaToken[] {
  const parameters = parameterNames(tokens);
  const out: FormulaToken[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const qualified = before?.kind === "sheet" ? sheetOfToken(before.text) : undefined;
    const name =
      token.kind === "name" && !parameters.has(at) ? nameFor(token.text, qualified, place, model) : undefined;
    if (!name || depth >= DEPTH || isLambdaName(name)) {
      out.push(token);
      return;
    }
    if (qualified !== undefined) out.pop();
    out.push(...inParentheses(expand(nameTokens(name, place, model), place, model, depth + 1)));
  });
  return out;
}

/** Relative references of a name are meant from A1. */
function nameTokens(name: NameModel, place: FormulaPlace, model: WorkbookModel): FormulaToken[] {
  return a1Tokens(translateFormula(name.formula, place.row, place.column), place, model);
}

function inParentheses(tokens: FormulaToken[]): FormulaToken[] {
  const isOne = tokens.length === 1 || (tokens.length === 2 && tokens[0]?.kind === "sheet");
  const operator = (text: string): FormulaToken => ({ kind: "operator", text });
  return isOne ? tokens : [operator("("), ...tokens, operator(")")];
}

/** The sheet's own name comes before the workbook's. */
function nameFor(
  text: string,
  qualified: string | undefined,
  place: FormulaPlace,
  model: WorkbookModel,
): NameModel | undefined {
  const wanted = text.toLowerCase();
  const same = model.names.filter((name) => name.name.toLowerCase() === wanted);
  if (same.length === 0) return undefined;
  const home: SheetModel | undefined =
    qualified === undefined
      ? place.sheet
      : model.sheets.find((sheet) => sheet.name.toLowerCase() === qualified.toLowerCase());
  return (
    same.find((name) => name.sheetId !== undefined && name.sheetId === home?.id) ??
    same.find((name) => name.sheetId === undefined)
  );
}
