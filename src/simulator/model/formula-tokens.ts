export type TokenKind =
  "string" | "reference" | "bracket" | "name" | "function" | "number" | "error" | "space" | "operator";

export interface Token {
  kind: TokenKind;
  text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|\[[^\]]+\][\p{L}\p{N}_.]*|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const SPAN = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`;

const PATTERNS: readonly [TokenKind, RegExp][] = [
  ["string", /"(?:[^"]|"")*"/uy],
  ["space", /\s+/uy],
  ["error", /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)/iuy],
  ["reference", new RegExp(`(?:${SHEET})?(?:${SPAN})(?![\\p{L}\\p{N}_.(!\\[\\\\])`, "uy")],
  ["name", new RegExp(`(?:${SHEET})(?:#REF!|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)`, "uy")],
  ["function", /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["number", /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%(),;:{}@#!]/uy],
];

/** A structured-reference bracket, nested brackets and `'`-escapes included; empty when it is never closed. */
function bracketAt(text: string, start: number): string {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const ch = text[i];
    if (ch === "'") i += 1;
    else if (ch === "[") depth += 1;
    else if (ch === "]") {
      depth -= 1;
      if (depth === 0) return text.slice(start, i + 1);
    }
  }
  return "";
}

function tokenAt(text: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found };
  }
  const bracket = text[at] === "[" ? bracketAt(text, at) : "";
  return bracket ? { kind: "bracket", text: bracket } : null;
}

/** Splits an English A1 formula (with or without `=`) into tokens; `null` when some character fits nowhere. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
