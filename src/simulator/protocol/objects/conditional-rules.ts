import { announce } from "../../model/changes";
import { invalidArgument, invalidOperation } from "../../model/excel-error";
import { isFormula } from "../../model/formula-syntax";
import type { ConditionalRule, ConditionalStyle, ConditionalValue } from "../../model/workbook";
import { asFlag, asText, oneOf } from "../arguments";
import { asColor } from "../colors";
import type { HostContext } from "../context";
import { readOnly, type HostClass, type HostClasses, type Scalar } from "../host-class";
import { make, type RuleState } from "../states";
import { ICON_SETS, readPoint, writePoint } from "./conditional-points";

type Rule<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

function ruleOf<K extends ConditionalRule["kind"]>({ format }: RuleState, kind: K): Rule<K> {
  if (format.rule.kind !== kind) throw invalidOperation(`the rule is no ${kind} rule`);
  return format.rule as Rule<K>;
}

function change<K extends ConditionalRule["kind"]>(
  state: RuleState,
  kind: K,
  next: Partial<Rule<K>>,
  context: HostContext,
): void {
  state.format.rule = { ...ruleOf(state, kind), ...next };
  announce(context.model, { kind: "other", sheet: state.sheet });
}

function styleOf({ format }: RuleState): ConditionalStyle {
  if (!("style" in format.rule)) throw invalidOperation("the rule has no cell format");
  return format.rule.style;
}

function restyle(
  state: RuleState,
  key: keyof ConditionalStyle,
  value: string | boolean | undefined,
  context: HostContext,
): void {
  const { [key]: _old, ...rest } = styleOf(state);
  const style = value === undefined ? rest : { ...rest, [key]: value };
  state.format.rule = { ...state.format.rule, style } as ConditionalRule;
  announce(context.model, { kind: "other", sheet: state.sheet });
}

const colored = (key: "fill" | "fontColor"): Scalar<RuleState> => ({
  get: (state) => styleOf(state)[key] ?? "",
  set: (state, value, context) => restyle(state, key, asColor(value), context),
});

const flagged = (key: "bold" | "italic"): Scalar<RuleState> => ({
  get: (state) => styleOf(state)[key] ?? null,
  set: (state, value, context) => restyle(state, key, asFlag(value), context),
});

const formula = (value: unknown): string => {
  const text = asText(value);
  if (!text.startsWith("=") || !isFormula(text) || text.includes("["))
    throw invalidArgument(`a rule needs a plain formula: ${text}`);
  return text;
};

const formulaScalar: Scalar<RuleState> = {
  get: (state) => ruleOf(state, "custom").formula,
  set: (state, value, context) => change(state, "custom", { formula: formula(value) }, context),
};

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

const given = (value: unknown): Map<string, unknown> => {
  if (typeof value !== "object" || value === null) throw invalidArgument("a rule is an object");
  return new Map(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
};

function setCellValue(state: RuleState, value: unknown, context: HostContext): void {
  const rule = given(value);
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

const bound = (key: "lower" | "upper"): Scalar<RuleState> => ({
  get: (state) => {
    const { type, value } = ruleOf(state, "dataBar")[key];
    return {
      type: BOUNDS.find((name) => name.toLowerCase() === BOUND_NAMES[type]),
      ...(value === undefined ? {} : { formula: value }),
    };
  },
  set: (state, value, context) => {
    const rule = given(value);
    const name = oneOf(rule.get("type"), BOUNDS).toLowerCase();
    const type =
      (Object.keys(BOUND_NAMES) as ConditionalValue["type"][]).find((known) => BOUND_NAMES[known] === name) ??
      "automatic";
    const next: ConditionalValue = {
      type,
      ...(rule.has("formula") ? { value: String(rule.get("formula")) } : {}),
    };
    change(state, "dataBar", { [key]: next }, context);
  },
});

const BOUNDS = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Percentile",
  "Formula",
] as const;
const BOUND_NAMES: Record<ConditionalValue["type"], string> = {
  automatic: "automatic",
  min: "lowestvalue",
  max: "highestvalue",
  num: "number",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
};

const styled: HostClass<"CustomConditionalFormat">["links"] = {
  Format: (state) => make("ConditionalRangeFormat", state),
};

const BORDERS = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** What each kind of rule says, and how it marks cells. */
export const conditionalRuleClasses: HostClasses = {
  CustomConditionalFormat: { links: { ...styled, Rule: (state) => make("ConditionalFormatRule", state) } },
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
        get: (state) => ({
          operator: ruleOf(state, "containsText").operator,
          text: ruleOf(state, "containsText").text,
        }),
        set: (state, value, context) => {
          const rule = given(value);
          change(
            state,
            "containsText",
            { operator: oneOf(rule.get("operator"), TEXT_OPERATORS), text: asText(rule.get("text")) },
            context,
          );
        },
      },
    },
  },
  DataBarConditionalFormat: {
    links: {
      PositiveFormat: (state) => make("ConditionalDataBarPositiveFormat", state),
      NegativeFormat: (state) => make("ConditionalDataBarNegativeFormat", state),
    },
    scalars: {
      ShowDataBarOnly: {
        get: (state) => ruleOf(state, "dataBar").barOnly,
        set: (state, value, context) => change(state, "dataBar", { barOnly: asFlag(value) }, context),
      },
      LowerBoundRule: bound("lower"),
      UpperBoundRule: bound("upper"),
    },
  },
  ConditionalDataBarPositiveFormat: {
    scalars: {
      FillColor: {
        get: (state) => ruleOf(state, "dataBar").color,
        set: (state, value, context) => change(state, "dataBar", { color: asColor(value) }, context),
      },
      GradientFill: {
        get: (state) => ruleOf(state, "dataBar").gradient,
        set: (state, value, context) => change(state, "dataBar", { gradient: asFlag(value) }, context),
      },
    },
  },
  ConditionalDataBarNegativeFormat: {
    scalars: {
      FillColor: {
        get: (state) => ruleOf(state, "dataBar").negativeColor ?? "#FF0000",
        set: (state, value, context) => change(state, "dataBar", { negativeColor: asColor(value) }, context),
      },
    },
  },
  IconSetConditionalFormat: {
    scalars: {
      Style: {
        get: (state) => ruleOf(state, "iconSet").set,
        set: (state, value, context) => {
          const set = oneOf(value, Object.keys(ICON_SETS));
          const count = ICON_SETS[set] ?? 3;
          const at = Array.from({ length: count }, (_, i): ConditionalValue => ({
            type: "percent",
            value: String(Math.round((i * 100) / count)),
            inclusive: true,
          }));
          change(state, "iconSet", { set, at }, context);
        },
      },
      ReverseIconOrder: {
        get: (state) => ruleOf(state, "iconSet").reverse,
        set: (state, value, context) => change(state, "iconSet", { reverse: asFlag(value) }, context),
      },
      ShowIconOnly: {
        get: (state) => ruleOf(state, "iconSet").iconOnly,
        set: (state, value, context) => change(state, "iconSet", { iconOnly: asFlag(value) }, context),
      },
      Criteria: {
        get: (state) =>
          ruleOf(state, "iconSet").at.map((point, index) => (index === 0 ? {} : readPoint(point))),
        set: (state, value, context) => {
          const rule = ruleOf(state, "iconSet");
          if (!Array.isArray(value) || value.length !== rule.at.length)
            throw invalidArgument("one criterion per icon");
          const at = value.map((point, index) =>
            index === 0 ? (rule.at[0] as ConditionalValue) : writePoint(point),
          );
          change(state, "iconSet", { at }, context);
        },
      },
    },
  },
  ColorScaleConditionalFormat: {
    scalars: {
      ThreeColorScale: readOnly((state) => ruleOf(state, "colorScale").points.length === 3),
      Criteria: {
        get: (state) => {
          const points = ruleOf(state, "colorScale").points.map(({ at, color }) => ({
            ...colorPoint(at),
            color,
          }));
          return points.length === 3
            ? { minimum: points[0], midpoint: points[1], maximum: points[2] }
            : { minimum: points[0], maximum: points[1] };
        },
        set: (state, value, context) =>
          change(state, "colorScale", { points: colorPoints(given(value)) }, context),
      },
    },
  },
  ConditionalRangeFormat: {
    scalars: {
      NumberFormat: {
        get: (state) => styleOf(state).numberFormat ?? null,
        set: (state, value, context) => restyle(state, "numberFormat", asText(value), context),
      },
    },
    links: {
      Fill: (state) => make("ConditionalRangeFill", state),
      Font: (state) => make("ConditionalRangeFont", state),
      Borders: (state) => make("ConditionalRangeBorderCollection", state),
    },
  },
  ConditionalRangeFill: {
    scalars: { Color: colored("fill") },
    calls: { Clear: (state, _args, context) => restyle(state, "fill", undefined, context) },
  },
  ConditionalRangeFont: {
    scalars: { Color: colored("fontColor"), Bold: flagged("bold"), Italic: flagged("italic") },
  },
  ConditionalRangeBorderCollection: {
    items: (state) => BORDERS.map((side) => make("ConditionalRangeBorder", { ...state, side })),
    item: (state, key) => make("ConditionalRangeBorder", { ...state, side: oneOf(key, BORDERS) }),
    links: Object.fromEntries(
      BORDERS.map((side) => [
        side.replace("Edge", ""),
        (state: RuleState) => make("ConditionalRangeBorder", { ...state, side }),
      ]),
    ),
  },
  ConditionalRangeBorder: {
    scalars: {
      SideIndex: readOnly(({ side }) => side),
      Color: {
        get: (state) => styleOf(state).borderColor ?? "#000000",
        set: (state, value, context) => restyle(state, "borderColor", asColor(value), context),
      },
      Style: {
        get: (state) => (styleOf(state).borderColor === undefined ? "None" : "Continuous"),
        set: (state, value, context) => {
          const none = oneOf(value, ["None", "Continuous", "Dash", "Dot"]) === "None";
          restyle(
            state,
            "borderColor",
            none ? undefined : (styleOf(state).borderColor ?? "#000000"),
            context,
          );
        },
      },
    },
  },
};

const COLOR_POINTS = ["LowestValue", "HighestValue", "Number", "Percent", "Percentile", "Formula"] as const;

function colorPoint({ type, value }: ConditionalValue): { type: string; formula?: string } {
  const name = COLOR_POINTS.find((known) => known.toLowerCase() === BOUND_NAMES[type]) ?? "LowestValue";
  return { type: name, ...(value === undefined ? {} : { formula: value }) };
}

function colorPoints(criteria: Map<string, unknown>): Rule<"colorScale">["points"] {
  const keys = criteria.has("midpoint") ? ["minimum", "midpoint", "maximum"] : ["minimum", "maximum"];
  return keys.map((key) => {
    const point = given(criteria.get(key));
    const name = oneOf(point.get("type"), COLOR_POINTS).toLowerCase();
    const type =
      (Object.keys(BOUND_NAMES) as ConditionalValue["type"][]).find((known) => BOUND_NAMES[known] === name) ??
      "min";
    const at: ConditionalValue = {
      type,
      ...(point.has("formula") ? { value: String(point.get("formula")) } : {}),
    };
    return { at, color: asColor(point.get("color")) };
  });
}
