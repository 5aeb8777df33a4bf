import { cellAt } from "../model/cells";
import type { Cell, WorkbookModel } from "../model/workbook";
import { expandedTokens } from "./expand-names";
import { rangedTokens, type RangedTokens } from "./formula-ranges";
import { plainFunctionName } from "./future-functions";
import { RESULT_FUNCTION } from "./other-functions";
import { rangeCalls, widenLookups, type RangeCalls } from "./range-calls";
import type { SheetArea } from "./range-arguments";
import type { FormulaPlace } from "./table-lookup";

/** A formula made ready for the engine. */
export interface CompiledFormula {
  place: FormulaPlace;
  cell: Cell;
  /** The cell's formula when this was made. */
  source: string;
  /** For the engine, in plain A1. */
  text: string;
  /** The same with marks for the ranges that our own functions read. */
  markedText: string;
  /** Ranges that the engine reads. */
  read: SheetArea[];
  /** Ranges that our own functions read by `markedText`, the engine by `text`. */
  handled: SheetArea[];
  /** Its result may change though no cell did. */
  volatile: boolean;
  /** What it reads shows only while it is calculated (INDIRECT, OFFSET). */
  dynamic: boolean;
  /** That may be on a sheet which it doesn't name (INDIRECT); else it is on those of its ranges. */
  anySheet: boolean;
  /** Reads another workbook: keeps the result that it has. */
  external: boolean;
  /** Its result may take several cells. */
  spills: boolean;
  /** Names of the functions that it calls, upper case. */
  functions: string[];
}

const VOLATILE =
  /^(?:RAND|RANDBETWEEN|RANDARRAY|NOW|TODAY|INDIRECT|OFFSET|CELL|INFO|SUBTOTAL|AGGREGATE|FORMULATEXT|ISFORMULA)$/;
const DYNAMIC = /^(?:INDIRECT|OFFSET)$/;
const ANY_SHEET = "INDIRECT";
const SPILLING =
  /^(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TOCOL|TOROW|CHOOSEROWS|CHOOSECOLS|VSTACK|HSTACK|WRAPROWS|WRAPCOLS|EXPAND|TAKE|DROP)$/;
/** Functions that may hand on a blank cell. */
const MAY_BE_BLANK =
  /^(?:IF|IFERROR|IFNA|IFS|SWITCH|CHOOSE|INDEX|VLOOKUP|HLOOKUP|XLOOKUP|LOOKUP|INDIRECT|OFFSET|LET)$/;

/** Reads a formula once: what it depends on, and its text for the engine. `mark` gives the text that stands for a range. */
export function compileFormula(
  cell: Cell,
  place: FormulaPlace,
  model: WorkbookModel,
  mark: (range: SheetArea) => string,
): CompiledFormula {
  const source = cell.formula ?? "";
  const ranged = rangedTokens(expandedTokens(source, place, model), place, model);
  for (const token of ranged.tokens)
    if (token.kind === "function") token.text = plainFunctionName(token.text).toUpperCase();
  foldFormulaQuestions(ranged);
  widenLookups(ranged);
  const names = ranged.tokens.filter(({ kind }) => kind === "function").map(({ text }) => text);
  const calls = rangeCalls(ranged);
  const [first] = ranged.tokens.filter(({ kind }) => kind !== "space" && kind !== "sheet");
  const head = first?.kind === "function" ? first.text : "";
  const mayBeBlank = first?.kind === "cell" || first?.kind === "area" || MAY_BE_BLANK.test(head);
  const asResult = (text: string) =>
    mayBeBlank && cell.arrayRef === undefined ? `${RESULT_FUNCTION}(${text})` : text;
  return {
    place,
    cell,
    source,
    text: asResult(engineText(ranged, null, mark)),
    markedText: asResult(engineText(ranged, calls, mark)),
    read: [...ranged.ranges].flatMap(([at, ranges]) => (calls.handles.has(at) ? [] : ranges)),
    handled: [...calls.handles.values()],
    volatile: source.includes("#") || names.some((name) => VOLATILE.test(name)),
    dynamic: names.some((name) => DYNAMIC.test(name)) || hasOpenRange(ranged),
    anySheet: names.includes(ANY_SHEET),
    external: ranged.external,
    spills: SPILLING.test(head),
    functions: names,
  };
}

function engineText(
  { tokens }: RangedTokens,
  calls: RangeCalls | null,
  mark: (range: SheetArea) => string,
): string {
  return tokens
    .map((token, at) => {
      const range = calls?.handles.get(at);
      if (range) return `"${mark(range)}"`;
      if (token.kind === "sheet" && calls?.handles.has(at + 1)) return "";
      return calls?.renamed.get(at) ?? token.text;
    })
    .join("");
}

/** A colon of its own (`A1:INDEX(…)`): the range between is known only when calculated. */
const hasOpenRange = ({ tokens }: RangedTokens): boolean =>
  tokens.some(({ kind, text }) => kind === "operator" && text === ":");

/** FORMULATEXT and ISFORMULA of one cell are answered here: the engine sees results of other rounds as constants. */
function foldFormulaQuestions({ tokens, ranges }: RangedTokens): void {
  tokens.forEach((token, at) => {
    if (token.kind !== "function" || !/^(?:FORMULATEXT|ISFORMULA)$/.test(token.text)) return;
    const reference = tokens[at + 2]?.kind === "sheet" ? at + 3 : at + 2;
    const range = ranges.get(reference)?.[0];
    if (!range || tokens[reference + 1]?.text !== ")") return;
    const formula = cellAt(range.sheet, range.area.top, range.area.left)?.formula;
    const text = formula === undefined ? "NA()" : `"${formula.replaceAll('"', '""')}"`;
    const answer = token.text === "ISFORMULA" ? String(formula !== undefined).toUpperCase() : text;
    for (let i = at + 1; i <= reference + 1; i++) tokens[i] = { kind: "space", text: "" };
    tokens[at] = { kind: "string", text: answer };
    ranges.delete(reference);
  });
}
