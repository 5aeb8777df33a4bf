import { tokenize, type Token } from "./formula-tokens";

/** Longest formula text that Excel takes, in characters. */
export const MAX_FORMULA_LENGTH = 8192;

const OPERAND = new Set(["string", "reference", "bracket", "name", "number", "error"]);
const BINARY = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);

/**
 * Whether Excel would take the text after `=` as a formula. Checks the grammar (operands and operators take turns,
 * brackets close), not names or numbers of arguments.
 */
export function isFormula(text: string): boolean {
  const tokens = tokenize(text.replace(/^=/, ""))?.filter(
    (token, i, all) => token.kind !== "space" || isIntersection(all, i),
  );
  return tokens !== undefined && tokens.length > 0 && parses(tokens);
}

/** A blank between two references is an operator; any other blank is nothing. */
function isIntersection(all: readonly Token[], index: number): boolean {
  const before = all[index - 1];
  const after = all[index + 1];
  return before?.kind === "reference" && after?.kind === "reference";
}

function parses(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  let wantsOperand = true;
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === "function") {
      if (!wantsOperand) return false;
    } else if (OPERAND.has(kind)) {
      const structured = kind === "bracket" && tokens[index - 1]?.kind === "name";
      if (!wantsOperand && !structured) return false;
      wantsOperand = false;
    } else if (kind === "space") wantsOperand = true;
    else {
      const next = operator(text, wantsOperand, open, tokens[index - 1]);
      if (next === null) return false;
      wantsOperand = next;
    }
  }
  return open.length === 0 && !wantsOperand;
}

/** State after an operator: whether an operand is wanted next, or `null` where it can't stand. */
function operator(
  text: string,
  wantsOperand: boolean,
  open: string[],
  before: Token | undefined,
): boolean | null {
  if (text === "(") return wantsOperand || before?.kind === "function" ? (open.push("("), true) : null;
  if (text === "{") return wantsOperand ? (open.push("{"), true) : null;
  if (text === ")" || text === "}") {
    const emptyCall = before?.text === "(" || before?.text === ",";
    if (wantsOperand && !(text === ")" && emptyCall)) return null;
    return open.pop() === (text === ")" ? "(" : "{") ? false : null;
  }
  if (text === "," || text === ";") {
    const emptyArgument = before?.text === "," || before?.text === "(";
    return open.length > 0 && (!wantsOperand || emptyArgument) ? true : null;
  }
  if (text === "%" || text === "#") return wantsOperand ? null : false;
  if (wantsOperand) return text === "+" || text === "-" || text === "@" ? true : null;
  return BINARY.has(text) ? true : null;
}
