import { contains, intersect } from "../../model/area";
import { announce } from "../../model/changes";
import { clearValidations } from "../../model/clear";
import { invalidArgument } from "../../model/excel-error";
import { assertUnprotected } from "../../model/protection";
import type { ValidationModel } from "../../model/workbook";
import { asFlag, oneOf, partsOf } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { areaOf } from "../ranges";
import type { RangeState } from "../states";
import { ruleBody, ruleData } from "../validation-rules";

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

function setRule(range: RangeState, value: unknown, context: HostContext): void {
  assertUnprotected(context.model, range.sheet);
  const body = ruleBody(value);
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

/** Nothing where there is no rule, `null` where there is more than one. */
function readRule(range: RangeState): unknown {
  const rule = ruleOf(range);
  if (!rule) return rule === null ? {} : null;
  return ruleData(rule);
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
      Rule: { get: readRule, set: setRule },
      IgnoreBlanks: {
        get: (range) => (ruleOf(range) ?? { ignoreBlanks: true }).ignoreBlanks,
        set: (range, value, context) => change(range, { ignoreBlanks: asFlag(value) }, context),
      },
      ErrorAlert: {
        get: (range) =>
          ruleOf(range)?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
        set: (range, value, context) => {
          const parts = partsOf(value);
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
          const parts = partsOf(value);
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
