import { absoluteAddress } from "../../model/address";
import { contains, intersect } from "../../model/area";
import { announce } from "../../model/changes";
import { clearValidations } from "../../model/clear";
import { invalidArgument } from "../../model/excel-error";
import { isFormula } from "../../model/formula-syntax";
import { assertUnprotected } from "../../model/protection";
import type { ValidationModel } from "../../model/workbook";
import { asFlag, asObject, oneOf } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { areaOf } from "../ranges";
import type { RangeState } from "../states";

const WIRE_TYPES = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
  none: "None",
} as const;

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

const plain = (value: unknown): Map<string, unknown> => {
  if (typeof value !== "object" || value === null) throw invalidArgument("an object is needed");
  return new Map(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
};

const rulesOn = (range: RangeState): ValidationModel[] =>
  range.sheet.validations.filter(({ areas }) => areas.some((area) => intersect(area, areaOf(range))));

/** The one rule that covers the whole range: `null` none, `undefined` several or only part. */
function ruleOf(range: RangeState): ValidationModel | null | undefined {
  const rules = rulesOn(range);
  if (rules.length === 0) return null;
  const [rule] = rules;
  return rule && rules.length === 1 && rule.areas.some((area) => contains(area, areaOf(range)))
    ? rule
    : undefined;
}

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

type Body = Pick<ValidationModel, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

function bodyOf(value: unknown): Body {
  const rule = plain(value);
  const [key, ...others] = [...rule.keys()];
  if (key === undefined || others.length > 0) throw invalidArgument("a rule is of exactly one kind");
  const parts = plain(rule.get(key));
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

function setRule(range: RangeState, value: unknown, context: HostContext): void {
  assertUnprotected(context.model, range.sheet);
  const body = bodyOf(value);
  const old = ruleOf(range);
  const { errorAlert, prompt, ignoreBlanks = true } = old ?? {};
  replaceRule(
    range,
    {
      ...body,
      areas: [],
      ignoreBlanks,
      ...(errorAlert ? { errorAlert } : {}),
      ...(prompt ? { prompt } : {}),
    },
    context,
  );
}

function replaceRule(range: RangeState, rule: ValidationModel, context: HostContext): void {
  const area = areaOf(range);
  clearValidations(range.sheet, area);
  range.sheet.validations.push({ ...rule, areas: [{ ...area }] });
  announce(context.model, { kind: "format", sheet: range.sheet, area });
}

function change(range: RangeState, next: Partial<ValidationModel>, context: HostContext): void {
  assertUnprotected(context.model, range.sheet);
  const old = ruleOf(range);
  if (old === undefined) throw invalidArgument("the range has more than one rule");
  const blank: ValidationModel = { areas: [], type: "none", ignoreBlanks: true, inCellDropDown: false };
  replaceRule(range, { ...(old ?? blank), ...next }, context);
}

function ruleData(range: RangeState): unknown {
  const rule = ruleOf(range);
  if (!rule) return rule === null ? {} : null;
  const { type, operator, formula1, formula2 } = rule;
  if (type === "none") return {};
  if (type === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: formula1 ?? "" } };
  if (type === "custom") return { custom: { formula: formula1 ?? "" } };
  const key = Object.keys(KEYS).find((name) => KEYS[name] === type) ?? "";
  return { [key]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } };
}

const text = (parts: Map<string, unknown>, key: string): string => {
  const value = parts.get(key);
  return typeof value === "string" ? value : "";
};

/** What may be typed into a range. Writing through the API never asks these rules. */
export const dataValidationClasses: HostClasses = {
  DataValidation: {
    scalars: {
      Type: readOnly((range) => {
        const rule = ruleOf(range);
        if (rule === null) return "None";
        return rule ? WIRE_TYPES[rule.type] : rulesOn(range).length > 1 ? "MixedCriteria" : "Inconsistent";
      }),
      Rule: { get: ruleData, set: setRule },
      IgnoreBlanks: {
        get: (range) => (ruleOf(range) ?? { ignoreBlanks: true }).ignoreBlanks,
        set: (range, value, context) => change(range, { ignoreBlanks: asFlag(value) }, context),
      },
      ErrorAlert: {
        get: (range) =>
          ruleOf(range)?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
        set: (range, value, context) => {
          const parts = plain(value);
          const style = oneOf(parts.get("style") ?? "Stop", ["Stop", "Warning", "Information"]);
          const errorAlert = {
            showAlert: parts.get("showAlert") !== false,
            style,
            title: text(parts, "title"),
            message: text(parts, "message"),
          };
          change(range, { errorAlert }, context);
        },
      },
      Prompt: {
        get: (range) => ruleOf(range)?.prompt ?? { showPrompt: true, title: "", message: "" },
        set: (range, value, context) => {
          const parts = plain(value);
          const prompt = {
            showPrompt: parts.get("showPrompt") !== false,
            title: text(parts, "title"),
            message: text(parts, "message"),
          };
          change(range, { prompt }, context);
        },
      },
    },
    calls: {
      Clear: (range, _args, context) => {
        assertUnprotected(context.model, range.sheet);
        clearValidations(range.sheet, areaOf(range));
        announce(context.model, { kind: "format", sheet: range.sheet, area: areaOf(range) });
      },
    },
  },
};
