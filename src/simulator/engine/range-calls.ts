import { cellCount, columnCount } from "../model/area";
import type { FormulaToken } from "./formula-tokens";
import type { RangedTokens } from "./formula-ranges";
import { OWN_PREFIX } from "./large-range-functions";
import type { SheetArea } from "./range-arguments";

/** A function call in a formula's tokens. */
interface Call {
  /** Upper case, without prefixes. */
  name: string;
  /** Token index of the function's name. */
  at: number;
  /** First and last token index of each argument; last is first - 1 where it is empty. */
  args: [number, number][];
}

/** Ranges that our own functions read straight from the sheet, and new names of functions. */
export interface RangeCalls {
  /** Token index of a reference → the range. */
  handles: Map<number, SheetArea>;
  /** Token index of a function's name → the name of our own version. */
  renamed: Map<number, string>;
}

/** Which arguments of a function are ranges that are looked through. */
const RANGE_ARGUMENTS: Record<string, (argument: number) => boolean> = {
  COUNTIF: (argument) => argument === 0,
  COUNTIFS: (argument) => argument % 2 === 0,
  SUMIF: (argument) => argument === 0 || argument === 2,
  AVERAGEIF: (argument) => argument === 0 || argument === 2,
  SUMIFS: (argument) => argument === 0 || argument % 2 === 1,
  AVERAGEIFS: (argument) => argument === 0 || argument % 2 === 1,
  MINIFS: (argument) => argument === 0 || argument % 2 === 1,
  MAXIFS: (argument) => argument === 0 || argument % 2 === 1,
  SUBTOTAL: (argument) => argument > 0,
};

/** Smaller ranges are given to the engine: copying them costs less than another round. */
const LARGE = 500;
const SUMMARIES = new Set(["SUM", "COUNT", "COUNTA", "AVERAGE", "MIN", "MAX"]);

/** Finds the calls whose ranges need no copy. */
export function rangeCalls(ranged: RangedTokens): RangeCalls {
  const made: RangeCalls = { handles: new Map(), renamed: new Map() };
  for (const call of functionCalls(ranged.tokens)) {
    const isRange = RANGE_ARGUMENTS[call.name];
    const own = isRange ? null : ownArguments(call, ranged);
    const picked = isRange ? call.args.filter((_, argument) => isRange(argument)) : (own ?? []);
    if (own) made.renamed.set(call.at, OWN_PREFIX + call.name);
    for (const argument of picked) {
      const found = onlyRange(argument, ranged);
      if (found) made.handles.set(found.at, found.range);
    }
  }
  return made;
}

/** Which arguments of the engine's own look-ups are ranges that are looked through. */
const LOOKED_THROUGH: Record<string, (argument: number) => boolean> = {
  MATCH: (argument) => argument === 1,
  XMATCH: (argument) => argument === 1,
  VLOOKUP: (argument) => argument === 1,
  HLOOKUP: (argument) => argument === 1,
  LOOKUP: (argument) => argument > 0,
  XLOOKUP: (argument) => argument === 1 || argument === 2,
};

/**
 * Writes a single cell that is looked through (`MATCH(1,A2,0)`; a column of a table with one row) as an area, `A2:A2`: the engine's
 * look-ups find nothing in a bare value.
 */
export function widenLookups(ranged: RangedTokens): void {
  const { tokens } = ranged;
  for (const { name, args } of functionCalls(tokens)) {
    const isLookedThrough = LOOKED_THROUGH[name];
    if (!isLookedThrough) continue;
    for (const argument of args.filter((_, index) => isLookedThrough(index))) {
      const at = onlyRange(argument, ranged)?.at ?? -1;
      const token = tokens[at];
      if (token?.kind === "cell") tokens[at] = { kind: "area", text: `${token.text}:${token.text}` };
    }
  }
}

/** Arguments that become handles when the call can be ours; `null` when it can't. */
function ownArguments(call: Call, ranged: RangedTokens): [number, number][] | null {
  const large = (argument: [number, number] | undefined) => {
    const range = argument && onlyRange(argument, ranged)?.range;
    return range && cellCount(range.area) >= LARGE ? range : undefined;
  };
  if (SUMMARIES.has(call.name)) return call.args.every((argument) => large(argument)) ? call.args : null;
  const [source, table, third, fourth] = call.args;
  if (call.name === "INDEX") return source && call.args.length < 4 && large(source) ? [source] : null;
  const isExact = (argument: [number, number] | undefined) =>
    argument !== undefined && /^\s*(?:0|FALSE)\s*$/i.test(textOf(argument, ranged.tokens));
  const range = large(table);
  if (!table || !range) return null;
  if (call.name === "MATCH" && call.args.length === 3 && isExact(third) && columnCount(range.area) === 1)
    return [table];
  return call.name === "VLOOKUP" && call.args.length === 4 && isExact(fourth) ? [table] : null;
}

function textOf([from, to]: [number, number], tokens: readonly FormulaToken[]): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join("");
}

/** The range, when an argument is nothing but one reference to one sheet. */
function onlyRange(
  [from, to]: [number, number],
  { tokens, ranges }: RangedTokens,
): { at: number; range: SheetArea } | undefined {
  const inside = [];
  for (let at = from; at <= to; at++) if (tokens[at]?.kind !== "space") inside.push(at);
  const last = inside.at(-1);
  if (last === undefined || inside.length > 2) return undefined;
  if (inside.length === 2 && tokens[inside[0] ?? -1]?.kind !== "sheet") return undefined;
  const found = ranges.get(last);
  return found?.length === 1 && found[0] ? { at: last, range: found[0] } : undefined;
}

function functionCalls(tokens: readonly FormulaToken[]): Call[] {
  const done: Call[] = [];
  const open: { call: Call | null; start: number; braces: number }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== "operator") return;
    const scope = open.at(-1);
    if (token.text === "(") {
      const before = tokens[at - 1];
      const call =
        before?.kind === "function" ? { name: before.text.toUpperCase(), at: at - 1, args: [] } : null;
      open.push({ call, start: at + 1, braces: 0 });
    } else if (!scope) return;
    else if (token.text === "{") scope.braces++;
    else if (token.text === "}") scope.braces--;
    else if ((token.text === "," && scope.braces === 0) || token.text === ")") {
      scope.call?.args.push([scope.start, at - 1]);
      scope.start = at + 1;
      if (token.text === ")") open.pop();
      if (token.text === ")" && scope.call) done.push(scope.call);
    }
  });
  return done;
}
