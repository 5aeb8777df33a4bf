import { tickLabelPositions, type ChartAxisModel } from "../../model/chart-model";
import { asFlag, asNumber, asText, oneOf } from "../arguments";
import type { HostContext } from "../context";
import type { HostClasses, Scalar } from "../host-class";
import { make, type AnyObject, type AxisState, type ChartState, type States } from "../states";
import { chartChanged } from "./charts";

const blank = (): ChartAxisModel => ({ visible: true, majorGridlines: false });

const axisOf = ({ chart, axis }: AxisState): ChartAxisModel => chart.axes[axis] ?? blank();

function change(
  state: AxisState,
  next: { [K in keyof ChartAxisModel]?: ChartAxisModel[K] | undefined },
  context: HostContext,
): void {
  const merged = Object.fromEntries(
    Object.entries({ ...axisOf(state), ...next }).filter(([, value]) => value !== undefined),
  );
  state.chart.axes = { ...state.chart.axes, [state.axis]: { ...blank(), ...merged } };
  chartChanged(state, context);
}

/** A bound of the value axis; `""` sets it back to automatic. */
const bound = (key: "minimum" | "maximum"): Scalar<AxisState> => ({
  get: (state) => axisOf(state)[key] ?? "",
  set: (state, value, context) =>
    change(state, { [key]: value === "" ? undefined : asNumber(value) }, context),
});

const axis = (state: ChartState, name: AxisState["axis"]): AnyObject =>
  make("ChartAxis", { ...state, axis: name });

/** Axes, their titles and gridlines. */
export const chartAxisClasses: HostClasses = {
  ChartAxes: {
    links: {
      CategoryAxis: (state) => axis(state, "category"),
      ValueAxis: (state) => axis(state, "value"),
    },
    objects: {
      GetItem: (state, args) => {
        const type = args.word(0, ["Category", "Value"]);
        const group = args.word(1, ["Primary", "Secondary"], "Primary");
        if (type === "Category") return axis(state, "category");
        return axis(state, group === "Primary" ? "value" : "secondaryValue");
      },
    },
  },
  ChartAxis: {
    scalars: {
      Visible: {
        get: (state) => axisOf(state).visible,
        set: (state, value, context) => change(state, { visible: asFlag(value) }, context),
      },
      Minimum: bound("minimum"),
      Maximum: bound("maximum"),
      NumberFormat: {
        get: (state) => axisOf(state).numberFormat ?? "General",
        set: (state, value, context) => change(state, { numberFormat: asText(value) }, context),
      },
      ReversePlotOrder: {
        get: (state) => axisOf(state).reverse ?? false,
        set: (state, value, context) => change(state, { reverse: asFlag(value) }, context),
      },
      TickLabelPosition: {
        get: (state) => axisOf(state).tickLabels ?? "NextToAxis",
        set: (state, value, context) =>
          change(state, { tickLabels: oneOf(value, tickLabelPositions) }, context),
      },
      Type: { get: (state) => (state.axis === "category" ? "Category" : "Value") },
      AxisGroup: { get: (state) => (state.axis === "secondaryValue" ? "Secondary" : "Primary") },
    },
    links: {
      Title: (state) => make("ChartAxisTitle", state),
      MajorGridlines: (state) => make("ChartGridlines", { ...state, minor: false }),
      Format: (state) => make("ChartAxisFormat", { ...state, part: "axis" }),
    },
  },
  ChartAxisTitle: {
    scalars: {
      Text: {
        get: (state) => axisOf(state).title ?? "",
        set: (state, value, context) => change(state, { title: asText(value) }, context),
      },
      Visible: {
        get: (state) => axisOf(state).title !== undefined,
        set: (state, value, context) =>
          change(
            state,
            { title: asFlag(value) ? (axisOf(state).title ?? "Axis Title") : undefined },
            context,
          ),
      },
    },
  },
  ChartGridlines: {
    scalars: {
      Visible: {
        get: (state) => axisOf(state).majorGridlines,
        set: (state: States["ChartGridlines"], value, context) =>
          change(state, { majorGridlines: asFlag(value) }, context),
      },
    },
  },
};
