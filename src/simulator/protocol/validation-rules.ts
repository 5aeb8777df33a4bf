import { absoluteAddress } from "../model/address";
import { invalidArgument } from "../model/excel-error";
import { isFormula } from "../model/formula-syntax";
import type { ValidationModel } from "../model/workbook";
import { asObject, oneOf, partsOf } from "./arguments";
import { areaOf } from "./ranges";

const KEYS: Record<string, ValidationModel["type"]> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** Longest list typed out in a rule, in characters. */
const MAX_LIST = 255;

function listSource(value: unknown): string {
  const range = asObject(value, "Range");
  if (range) return `=${absoluteAddress(range.sheet.name, areaOf(range))}`;
  if (typeof value !== "string" || value === "") throw invalidArgument("a list needs a source");
  if (value.startsWith("=")) {
    if (!isFormula(value) || value.includes("["))
      throw invalidArgument("the list's source is no plain formula");
    return value;
  }
  if (value.length > MAX_LIST) throw invalidArgument(`a list typed out has at most ${MAX_LIST} characters`);
  return value;
}

function operand(value: unknown): string {
  const range = asObject(value, "Range");
  if (range) return `=${absoluteAddress(range.sheet.name, areaOf(range))}`;
  if (typeof value !== "string" && typeof value !== "number")
    throw invalidArgument("a bound is a number or a formula");
  return String(value);
}

/** What a rule says, beside its cells and messages. */
export type RuleBody = Pick<
  ValidationModel,
  "type" | "operator" | "formula1" | "formula2" | "inCellDropDown"
>;

/** A rule as an add-in writes it: exactly one kind, its list or its bounds. */
export function ruleBody(value: unknown): RuleBody {
  const rule = partsOf(value);
  const [key, ...others] = [...rule.keys()];
  if (key === undefined || others.length > 0) throw invalidArgument("a rule is of exactly one kind");
  const parts = partsOf(rule.get(key));
  if (key === "list") {
    return {
      type: "list",
      formula1: listSource(parts.get("source")),
      inCellDropDown: parts.get("inCellDropDown") !== false,
    };
  }
  if (key === "custom") {
    const formula = parts.get("formula");
    if (typeof formula !== "string" || !formula.startsWith("=") || !isFormula(formula))
      throw invalidArgument("a custom rule needs a formula");
    return { type: "custom", formula1: formula, inCellDropDown: false };
  }
  const type = KEYS[key];
  if (!type) throw invalidArgument(`no kind of rule: ${key}`);
  const operator = oneOf(parts.get("operator"), OPERATORS);
  const second =
    operator === "Between" || operator === "NotBetween" ? { formula2: operand(parts.get("formula2")) } : {};
  return { type, operator, formula1: operand(parts.get("formula1")), ...second, inCellDropDown: false };
}

/** A rule as `DataValidation.rule` gives it. */
export function ruleData(rule: ValidationModel): unknown {
  const { type, operator, formula1, formula2 } = rule;
  if (type === "none") return {};
  if (type === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: formula1 ?? "" } };
  if (type === "custom") return { custom: { formula: formula1 ?? "" } };
  const key = Object.keys(KEYS).find((name) => KEYS[name] === type) ?? "";
  return { [key]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } };
}
