import { calculate, trustResults } from "../simulator/engine/calculate";
import { areaName, quoteSheetName } from "../simulator/model/address";
import { createWorkbook } from "../simulator/model/create";
import { mapReferences, referenceText, translateFormula } from "../simulator/model/formula-references";
import type {
  Area,
  Cell,
  ConditionalFormatModel,
  ConditionalRule,
  ConditionalStyle,
  RowModel,
  SheetModel,
  WorkbookModel,
} from "../simulator/model/workbook";
import { scaleFills } from "./color-scales";
import { dataBars } from "./data-bars";
import { ruleIcons, type Icon } from "./rule-icons";

/** What conditional formats make of a cell. */
export interface ConditionalLook extends ConditionalStyle {
  /** A data bar: its length as a share of the cell's width. */
  bar?: { share: number; color: string };
  icon?: Icon;
}

export type ConditionalLooks = ReadonlyMap<string, ConditionalLook>;

/** The key of a cell among the looks. */
export const lookKey = (row: number, column: number): string => `${row},${column}`;

/** Formulas of rules are not worked out on longer sheets: those are the user's tables, not reviews. Scales, bars and icons are. */
const mostRows = 5_000;

/**
 * The looks that a sheet's conditional formats give to its cells: formula rules, comparisons, texts, colour scales, data bars and
 * icons. The first rule that holds wins each property, as in Excel. `_revision` says when to look again.
 */
export function conditionalLooks(
  model: WorkbookModel,
  sheet: SheetModel,
  _revision: number,
): ConditionalLooks {
  if (sheet.conditionalFormats.length === 0) return new Map();
  const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  const looks = sheet.rows.size > mostRows ? new Map<string, ConditionalLook>() : styles(model, sheet, rules);
  const add = (key: string, look: ConditionalLook): unknown => looks.set(key, { ...look, ...looks.get(key) });
  for (const rule of rules) {
    scaleFills(rule, sheet, lookKey).forEach((fill, key) => add(key, { fill }));
    dataBars(rule, sheet, lookKey).forEach((bar, key) => add(key, { bar }));
    ruleIcons(rule, sheet, lookKey).forEach((icon, key) => add(key, { icon }));
  }
  return looks;
}

/** What the rules that hold make of letters and fills. */
function styles(
  model: WorkbookModel,
  sheet: SheetModel,
  rules: readonly ConditionalFormatModel[],
): Map<string, ConditionalLook> {
  const looks = new Map<string, ConditionalLook>();
  const asked = rules.flatMap((rule) => questionsOf(rule, sheet));
  const holds = answers(model, sheet, new Set(asked.map(({ formula }) => formula)));
  const stopped = new Set<string>();
  for (const { key, formula, style, stopIfTrue } of asked) {
    if (stopped.has(key) || !holds.get(formula)) continue;
    looks.set(key, { ...style, ...looks.get(key) });
    if (stopIfTrue) stopped.add(key);
  }
  return looks;
}

/** A rule in one cell: the formula that says whether it holds there. */
interface Question {
  key: string;
  formula: string;
  style: ConditionalStyle;
  stopIfTrue: boolean;
}

function questionsOf({ areas, rule, stopIfTrue }: ConditionalFormatModel, sheet: SheetModel): Question[] {
  const [first] = areas;
  const formula = first && formulaOf(rule, first);
  if (!first || formula === undefined || !("style" in rule)) return [];
  return areas.flatMap((area) =>
    cellsOf(area, sheet).map(([row, column]) => ({
      key: lookKey(row, column),
      formula: translateFormula(formula, row - first.top, column - first.left)
        .replace(/\bCOLUMN\(\)/gi, String(column + 1))
        .replace(/\bROW\(\)/gi, String(row + 1)),
      style: rule.style,
      stopIfTrue,
    })),
  );
}

function cellsOf({ top, left, bottom, right }: Area, sheet: SheetModel): [number, number][] {
  const cells: [number, number][] = [];
  for (const row of sheet.rows.keys())
    if (row >= top && row <= bottom)
      for (let column = left; column <= Math.min(right, left + 200); column += 1) cells.push([row, column]);
  return cells;
}

const comparisons: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

const textTests: Readonly<Record<string, (cell: string, text: string) => string>> = {
  Contains: (cell, text) => `=ISNUMBER(SEARCH(${text},${cell}))`,
  NotContains: (cell, text) => `=ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (cell, text) => `=LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (cell, text) => `=RIGHT(${cell},LEN(${text}))=${text}`,
};

/** The rule as a formula for the first cell of its area; `undefined` for a kind that is not drawn by formula. */
function formulaOf(rule: ConditionalRule, { top, left }: Area): string | undefined {
  const cell = areaName({ top, left, bottom: top, right: left });
  if (rule.kind === "custom") return rule.formula;
  if (rule.kind === "containsText")
    return textTests[rule.operator]?.(cell, `"${rule.text.replaceAll('"', '""')}"`);
  if (rule.kind !== "cellValue") return undefined;
  const [from, to] = [rule.formula1, rule.formula2 ?? ""].map((text) => text.replace(/^=/, ""));
  if (rule.operator === "Between") return `=AND(${cell}>=${from},${cell}<=${to})`;
  if (rule.operator === "NotBetween") return `=OR(${cell}<${from},${cell}>${to})`;
  const comparison = comparisons[rule.operator];
  return comparison && `=AND(${cell}<>"",${cell}${comparison}${from})`;
}

/** Works the formulas out over the sheet's values, on a sheet of their own, so that the workbook stays as it is. */
function answers(
  model: WorkbookModel,
  sheet: SheetModel,
  formulas: ReadonlySet<string>,
): ReadonlyMap<string, boolean> {
  const scratch = createWorkbook("rules.xlsx", ["Fupan rules"]);
  const [page] = scratch.sheets;
  if (!page || formulas.size === 0) return new Map();
  const format = { numberFormat: "General" } as const;
  const cells = [...formulas].map((formula): [string, Cell] => [
    formula,
    { value: null, formula: onSheet(formula, sheet.name), format },
  ]);
  cells.forEach(([, cell], row) => page.rows.set(row, { cells: [cell] }));
  const work: WorkbookModel = {
    ...scratch,
    date1904: model.date1904,
    sheets: [{ ...sheet, tables: [], rows: valuesOf(sheet) }, page],
  };
  trustResults(work);
  calculate(work);
  return new Map(cells.map(([formula, { value }]) => [formula, value === true || isNumber(value)]));
}

const isNumber = (value: Cell["value"]): boolean => typeof value === "number" && value !== 0;

const onSheet = (formula: string, name: string): string =>
  mapReferences(formula, (reference) =>
    reference.sheet === undefined
      ? `${quoteSheetName(name)}!${referenceText(reference)}`
      : referenceText(reference),
  );

function valuesOf({ rows }: SheetModel): Map<number, RowModel> {
  return new Map(
    [...rows].map(([row, { cells }]) => [
      row,
      { cells: cells.map(({ value, format }) => ({ value, format })) },
    ]),
  );
}
