/**
 * The parts of a formula, whole as a shifter or renamer needs them: joining the texts of all tokens gives the formula back.
 * Works on UI text and on file text.
 */
export type TokenKind =
  /** `"text"` with its quotes. */
  | "string"
  /** Sheet qualifier with its exclamation mark: `Sheet1!`, `'My sheet'!`, `[1]Sheet1!`, `Jan:Mar!`. */
  | "sheet"
  /** `$A$1`. */
  | "cell"
  /** `$A$1:B2` (both ends in one token). */
  | "area"
  /** `$A:C`. */
  | "columns"
  /** `$1:3`. */
  | "rows"
  /** A name that an opening parenthesis follows. */
  | "function"
  /** Defined name, table name, LET variable, TRUE. */
  | "name"
  /** A bracket group of a structured reference, outer brackets included. */
  | "brackets"
  | "number"
  /** `#REF!`. */
  | "error"
  | "operator"
  | "space";

export interface FormulaToken {
  kind: TokenKind;
  text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const LETTER = String.raw`A-Za-z_\\\u00a1-\uffff`;
/** What may not come right after a reference: then it is a name, a function or a sheet. */
const END = String.raw`(?![\w.?!(\\\u00a1-\uffff])`;

type Patterns = readonly (readonly [TokenKind, RegExp])[];

const SPACE: Patterns = [["space", /\s+/y]];
const STRING: Patterns = [["string", /"(?:[^"]|"")*"?/y]];
const QUOTED: Patterns = [["sheet", /'(?:[^']|'')*'!/y]];
const BRACKET: Patterns = [
  [
    "sheet",
    new RegExp(String.raw`\[\d+\](?:[${LETTER}][${LETTER}\d.?]*(?::[${LETTER}][${LETTER}\d.?]*)?)?!`, "y"),
  ],
];
const HASH: Patterns = [
  ["error", /#(?:REF!|N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)/iy],
];
const DIGIT: Patterns = [
  ["rows", new RegExp(String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}${END}`, "y")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y],
];
const WORD: Patterns = [
  ["area", new RegExp(`${CELL}:${CELL}${END}`, "y")],
  ["cell", new RegExp(`${CELL}${END}`, "y")],
  ["columns", new RegExp(String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${END}`, "y")],
  ["sheet", new RegExp(String.raw`[${LETTER}][${LETTER}\d.?]*(?::[${LETTER}][${LETTER}\d.?]*)?!`, "y")],
  ["function", new RegExp(String.raw`[${LETTER}][${LETTER}\d.?]*(?=\()`, "y")],
  ["name", new RegExp(String.raw`[${LETTER}][${LETTER}\d.?]*`, "y")],
];
const OPERATOR: Patterns = [["operator", /<=|>=|<>|[^]/y]];

/** What can begin with this character. */
function patternsFor(character: string): readonly Patterns[] {
  if (character === '"') return [STRING];
  if (character === "'") return [QUOTED, OPERATOR];
  if (character === "[") return [BRACKET];
  if (character === "#") return [HASH, OPERATOR];
  if (character === "$") return [WORD, DIGIT, OPERATOR];
  if (/[\d.]/.test(character)) return [DIGIT, OPERATOR];
  if (/\s/.test(character)) return [SPACE];
  return /[A-Za-z_\\]/.test(character) || character >= "\u00a1" ? [WORD, OPERATOR] : [OPERATOR];
}

const dispatch = new Map<string, Patterns>();

/** Splits a formula (with or without its leading `=`, which comes back as an operator); never throws, whatever the text. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** Sheet name of a sheet token, unquoted; an external workbook's prefix stays in it. */
export function sheetOfToken(text: string): string {
  const name = text.endsWith("!") ? text.slice(0, -1) : text;
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function tokenAt(formula: string, at: number): FormulaToken {
  const character = formula[at] ?? "";
  let patterns = dispatch.get(character);
  if (!patterns) {
    patterns = patternsFor(character).flat();
    dispatch.set(character, patterns);
  }
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return { kind, text };
  }
  return character === "["
    ? { kind: "brackets", text: bracketGroup(formula, at) }
    : { kind: "operator", text: character };
}

/** The balanced group that opens at `at`; an apostrophe takes the next character literally. Unbalanced: to the end. */
function bracketGroup(formula: string, at: number): string {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return formula.slice(at, i + 1);
  }
  return formula.slice(at);
}
