import { invalidArgument } from "../../model/excel-error";
import type { ConditionalValue } from "../../model/workbook";
import { asFlag, oneOf, partsOf } from "../arguments";
import { asColor } from "../colors";
import { changeRule, ruleOf, type Rule } from "../conditional-state";
import { readOnly, type HostClasses, type Scalar } from "../host-class";
import { make, type RuleState } from "../states";
import { readBound, readThreshold, writeBound, writeThreshold } from "./conditional-points";
import { ICON_SETS } from "./icon-sets";

const bound = (key: "lower" | "upper"): Scalar<RuleState> => ({
  get: (state) => readBound(ruleOf(state, "dataBar")[key]),
  set: (state, value, context) => changeRule(state, "dataBar", { [key]: writeBound(value) }, context),
});

/** Evenly spaced thresholds, as a new icon set has them. */
const evenly = (count: number): ConditionalValue[] =>
  Array.from({ length: count }, (_, i) => ({
    type: "percent",
    value: String(Math.round((i * 100) / count)),
    inclusive: true,
  }));

function colorPoints(value: unknown): Rule<"colorScale">["points"] {
  const criteria = partsOf(value);
  const keys = criteria.has("midpoint") ? ["minimum", "midpoint", "maximum"] : ["minimum", "maximum"];
  return keys.map((key) => ({
    at: writeBound(criteria.get(key)),
    color: asColor(partsOf(criteria.get(key)).get("color")),
  }));
}

function colorCriteria(state: RuleState): unknown {
  const points = ruleOf(state, "colorScale").points.map(({ at, color }) => ({ ...readBound(at), color }));
  const [minimum, second, third] = points;
  return third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second };
}

/** Rules that draw into every cell: data bars, icon sets, colour scales. */
export const conditionalScaleClasses: HostClasses = {
  DataBarConditionalFormat: {
    links: {
      PositiveFormat: (state) => make("ConditionalDataBarPositiveFormat", state),
      NegativeFormat: (state) => make("ConditionalDataBarNegativeFormat", state),
    },
    scalars: {
      ShowDataBarOnly: {
        get: (state) => ruleOf(state, "dataBar").barOnly,
        set: (state, value, context) => changeRule(state, "dataBar", { barOnly: asFlag(value) }, context),
      },
      LowerBoundRule: bound("lower"),
      UpperBoundRule: bound("upper"),
    },
  },
  ConditionalDataBarPositiveFormat: {
    scalars: {
      FillColor: {
        get: (state) => ruleOf(state, "dataBar").color,
        set: (state, value, context) => changeRule(state, "dataBar", { color: asColor(value) }, context),
      },
      GradientFill: {
        get: (state) => ruleOf(state, "dataBar").gradient,
        set: (state, value, context) => changeRule(state, "dataBar", { gradient: asFlag(value) }, context),
      },
    },
  },
  ConditionalDataBarNegativeFormat: {
    scalars: {
      FillColor: {
        get: (state) => ruleOf(state, "dataBar").negativeColor ?? "#FF0000",
        set: (state, value, context) =>
          changeRule(state, "dataBar", { negativeColor: asColor(value) }, context),
      },
    },
  },
  IconSetConditionalFormat: {
    scalars: {
      Style: {
        get: (state) => ruleOf(state, "iconSet").set,
        set: (state, value, context) => {
          const set = oneOf(value, Object.keys(ICON_SETS));
          changeRule(state, "iconSet", { set, at: evenly(ICON_SETS[set] ?? 3) }, context);
        },
      },
      ReverseIconOrder: {
        get: (state) => ruleOf(state, "iconSet").reverse,
        set: (state, value, context) => changeRule(state, "iconSet", { reverse: asFlag(value) }, context),
      },
      ShowIconOnly: {
        get: (state) => ruleOf(state, "iconSet").iconOnly,
        set: (state, value, context) => changeRule(state, "iconSet", { iconOnly: asFlag(value) }, context),
      },
      Criteria: {
        get: (state) =>
          ruleOf(state, "iconSet").at.map((point, index) => (index === 0 ? {} : readThreshold(point))),
        set: (state, value, context) => {
          const [lowest, ...others] = ruleOf(state, "iconSet").at;
          if (!Array.isArray(value) || !lowest || value.length !== others.length + 1) {
            throw invalidArgument("one criterion per icon");
          }
          const at = [lowest, ...value.slice(1).map(writeThreshold)];
          changeRule(state, "iconSet", { at }, context);
        },
      },
    },
  },
  ColorScaleConditionalFormat: {
    scalars: {
      ThreeColorScale: readOnly((state) => ruleOf(state, "colorScale").points.length === 3),
      Criteria: {
        get: colorCriteria,
        set: (state, value, context) =>
          changeRule(state, "colorScale", { points: colorPoints(value) }, context),
      },
    },
  },
};
