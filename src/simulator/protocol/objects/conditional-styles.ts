import { announce } from "../../model/changes";
import { invalidOperation } from "../../model/excel-error";
import type { ConditionalRule, ConditionalStyle } from "../../model/workbook";
import { asFlag, asText, oneOf } from "../arguments";
import { asColor } from "../colors";
import type { HostContext } from "../context";
import { readOnly, type HostClasses, type Scalar } from "../host-class";
import { make, type RuleState } from "../states";

const BORDERS = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

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

/** The format that a rule gives to the cells it marks. One colour serves all four borders. */
export const conditionalStyleClasses: HostClasses = {
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
