import { announce } from "../../model/changes";
import { invalidArgument } from "../../model/excel-error";
import { isFormula } from "../../model/formula-syntax";
import { asText, oneOf, partsOf } from "../arguments";
import { changeRule, ruleOf } from "../conditional-state";
import type { HostContext } from "../context";
import type { HostClass, HostClasses, Scalar } from "../host-class";
import { make, type RuleState } from "../states";
import { conditionalScaleClasses } from "./conditional-scales";
import { conditionalStyleClasses } from "./conditional-styles";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

/** Structured references are no formula of a rule. */
const formula = (value: unknown): string => {
  const text = asText(value);
  if (!text.startsWith("=") || !isFormula(text) || text.includes("["))
    throw invalidArgument(`a rule needs a plain formula: ${text}`);
  return text;
};

const formulaScalar: Scalar<RuleState> = {
  get: (state) => ruleOf(state, "custom").formula,
  set: (state, value, context) => changeRule(state, "custom", { formula: formula(value) }, context),
};

function setCellValue(state: RuleState, value: unknown, context: HostContext): void {
  const rule = partsOf(value);
  const operator = oneOf(rule.get("operator"), OPERATORS);
  const between = operator === "Between" || operator === "NotBetween";
  if (between !== rule.has("formula2")) throw invalidArgument("formula2 goes with between and not between");
  const text = (key: string): string => {
    const part = rule.get(key);
    return typeof part === "number" ? `=${part}` : asText(part);
  };
  const { formula2: _old, ...rest } = ruleOf(state, "cellValue");
  state.format.rule = {
    ...rest,
    operator,
    formula1: text("formula1"),
    ...(between ? { formula2: text("formula2") } : {}),
  };
  announce(context.model, { kind: "other", sheet: state.sheet });
}

const styled: HostClass<"CustomConditionalFormat">["links"] = {
  Format: (state) => make("ConditionalRangeFormat", state),
};

/** What each kind of rule says. */
export const conditionalRuleClasses: HostClasses = {
  CustomConditionalFormat: {
    links: { ...styled, Rule: (state) => make("ConditionalFormatRule", state) },
  },
  ConditionalFormatRule: { scalars: { Formula: formulaScalar, FormulaLocal: formulaScalar } },
  CellValueConditionalFormat: {
    links: styled,
    scalars: {
      Rule: {
        get: (state) => {
          const { operator, formula1, formula2 } = ruleOf(state, "cellValue");
          return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
        },
        set: setCellValue,
      },
    },
  },
  TextConditionalFormat: {
    links: styled,
    scalars: {
      Rule: {
        get: (state) => {
          const { operator, text } = ruleOf(state, "containsText");
          return { operator, text };
        },
        set: (state, value, context) => {
          const rule = partsOf(value);
          const operator = oneOf(rule.get("operator"), TEXT_OPERATORS);
          changeRule(state, "containsText", { operator, text: asText(rule.get("text")) }, context);
        },
      },
    },
  },
  ...conditionalScaleClasses,
  ...conditionalStyleClasses,
};
