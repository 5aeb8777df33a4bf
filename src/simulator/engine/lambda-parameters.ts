import type { FormulaToken } from "./formula-tokens";

/** One LET or LAMBDA that is being read: its arguments so far. */
interface Scope {
  keyword: "LET" | "LAMBDA" | "";
  argument: number;
  /** Token indexes of arguments that are nothing but a name, by argument number. */
  lone: Map<number, number>;
  start: number;
}

/**
 * Indexes of the tokens that name a LET or LAMBDA parameter, where it is declared and where it is used.
 * A declared name counts within its own call only.
 */
export function parameterNames(tokens: readonly FormulaToken[]): Set<number> {
  const found = new Set<number>();
  const open: Scope[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== "operator") return;
    if (token.text === "(") open.push(scopeAt(tokens, at));
    const scope = open.at(-1);
    if (!scope || !",;)".includes(token.text)) return;
    closeArgument(tokens, scope, at);
    if (token.text === ")") {
      declare(tokens, scope, at, found);
      open.pop();
    }
  });
  return found;
}

function scopeAt(tokens: readonly FormulaToken[], at: number): Scope {
  const name = tokens[at - 1]?.kind === "function" ? (tokens[at - 1]?.text.toUpperCase() ?? "") : "";
  const keyword = /(?:^|\.)LET$/.test(name) ? "LET" : /(?:^|\.)LAMBDA$/.test(name) ? "LAMBDA" : "";
  return { keyword, argument: 0, lone: new Map(), start: at + 1 };
}

function closeArgument(tokens: readonly FormulaToken[], scope: Scope, at: number): void {
  const inside = tokens
    .slice(scope.start, at)
    .flatMap((token, i) => (token.kind === "space" ? [] : [scope.start + i]));
  const [only] = inside;
  if (inside.length === 1 && only !== undefined && tokens[only]?.kind === "name")
    scope.lone.set(scope.argument, only);
  scope.argument++;
  scope.start = at + 1;
}

function declare(tokens: readonly FormulaToken[], scope: Scope, end: number, found: Set<number>): void {
  if (!scope.keyword) return;
  const declared = new Set<string>();
  let first = end;
  for (const [argument, at] of scope.lone) {
    const isName = argument < scope.argument - 1 && (scope.keyword === "LAMBDA" || argument % 2 === 0);
    if (!isName) continue;
    declared.add(tokens[at]?.text.toLowerCase() ?? "");
    first = Math.min(first, at);
  }
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    if (
      token &&
      (token.kind === "name" || token.kind === "function") &&
      declared.has(token.text.toLowerCase())
    )
      found.add(at);
  }
}
