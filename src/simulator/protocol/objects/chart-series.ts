import { parseArea, splitAddress } from "../../model/address";
import { cellAt } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import type { ChartSeriesModel } from "../../model/chart-model";
import { asFlag, asNumber, asText, oneOf, type Arguments } from "../arguments";
import { asColor } from "../colors";
import type { HostContext } from "../context";
import { readOnly, type HostClasses, type Scalar } from "../host-class";
import { sheetNamed } from "../ranges";
import { make, type AnyObject, type ChartState, type SeriesState, type States } from "../states";
import { CHART_TYPES } from "./chart-types";
import { chartChanged, seriesAddress } from "./charts";

const object = (state: ChartState, index: number): AnyObject => {
  const series = state.chart.series[index];
  if (!series) throw itemNotFound(`no series ${index}`);
  return make("ChartSeries", { ...state, series });
};

const change = (state: SeriesState, next: Partial<ChartSeriesModel>, context: HostContext): void => {
  Object.assign(state.series, next);
  chartChanged(state, context);
};

/** What the name's cell shows, or the name itself. */
function nameOf({ series }: SeriesState, context: HostContext): string {
  if (typeof series.name === "string") return series.name;
  const { sheet: named, rest } = splitAddress(series.name.formula);
  const area = parseArea(rest);
  const sheet = named === undefined ? undefined : sheetNamed(context, named);
  context.calculated();
  const cell = area && sheet ? cellAt(sheet, area.top, area.left) : undefined;
  return cell ? context.text(cell) : "";
}

const number = (
  key: "gapWidth" | "overlap",
  least: number,
  most: number,
  otherwise: number,
): Scalar<SeriesState> => ({
  get: ({ series }) => series[key] ?? otherwise,
  set: (state, value, context) => change(state, { [key]: asNumber(value, least, most) }, context),
});

function add(state: ChartState, args: Arguments, context: HostContext): AnyObject {
  const at = args.integer(1, state.chart.series.length);
  if (at < 0 || at > state.chart.series.length) throw invalidArgument("no such place");
  const series: ChartSeriesModel = {
    name: args.optionalText(0) ?? `Series${state.chart.series.length + 1}`,
    values: "={1}",
  };
  state.chart.series.splice(at, 0, series);
  chartChanged(state, context);
  return object(state, at);
}

const seriesTypes: NonNullable<HostClasses["ChartSeries"]>["scalars"] = {
  ChartType: {
    get: ({ chart, series }) => series.chartType ?? chart.type,
    set: (state, value, context) => change(state, { chartType: oneOf(value, CHART_TYPES) }, context),
  },
  AxisGroup: {
    get: ({ series }) => (series.secondaryAxis ? "Secondary" : "Primary"),
    set: (state, value, context) => {
      const secondary = oneOf(value, ["Primary", "Secondary"]) === "Secondary";
      if (secondary) state.chart.axes.secondaryValue ??= { visible: true, majorGridlines: false };
      change(state, { secondaryAxis: secondary }, context);
    },
  },
  MarkerStyle: {
    get: ({ series }) => series.markerStyle ?? "Automatic",
    set: (state, value, context) =>
      change(
        state,
        {
          markerStyle: oneOf(value, [
            "Invalid",
            "Automatic",
            "None",
            "Square",
            "Diamond",
            "Triangle",
            "X",
            "Star",
            "Dot",
            "Dash",
            "Circle",
            "Plus",
            "Picture",
          ]),
        },
        context,
      ),
  },
};

const labelScalars: NonNullable<HostClasses["ChartDataLabels"]>["scalars"] = {
  ShowValue: {
    get: (state) => labelled(state).every((series) => series.hasDataLabels === true),
    set: (state, value, context) => {
      for (const series of labelled(state)) series.hasDataLabels = asFlag(value);
      chartChanged(state, context);
    },
  },
  NumberFormat: {
    get: (state) => labelled(state)[0]?.dataLabelFormat ?? "General",
    set: (state, value, context) => {
      for (const series of labelled(state)) series.dataLabelFormat = asText(value);
      chartChanged(state, context);
    },
  },
};

const labelled = ({ chart, series }: States["ChartDataLabels"]): ChartSeriesModel[] =>
  series ? [series] : chart.series;

/** Series of a chart, their labels and their looks. */
export const chartSeriesClasses: HostClasses = {
  ChartSeriesCollection: {
    scalars: { Count: readOnly(({ chart }) => chart.series.length) },
    items: (state) => state.chart.series.map((_, index) => object(state, index)),
    objects: { Add: add, GetItemAt: (state, args) => object(state, args.integer(0)) },
    calls: { GetCount: ({ chart }) => chart.series.length },
  },
  ChartSeries: {
    isAlive: ({ chart, series }) => chart.series.includes(series),
    scalars: {
      ...seriesTypes,
      Name: { get: nameOf, set: (state, value, context) => change(state, { name: asText(value) }, context) },
      HasDataLabels: {
        get: ({ series }) => series.hasDataLabels ?? false,
        set: (state, value, context) => change(state, { hasDataLabels: asFlag(value) }, context),
      },
      Smooth: {
        get: ({ series }) => series.smooth ?? false,
        set: (state, value, context) => change(state, { smooth: asFlag(value) }, context),
      },
      GapWidth: number("gapWidth", 0, 500, 219),
      Overlap: number("overlap", -100, 100, -27),
      PlotOrder: readOnly(({ chart, series }) => chart.series.indexOf(series)),
    },
    links: {
      DataLabels: (state) => make("ChartDataLabels", state),
      Format: (state) => make("ChartSeriesFormat", state),
    },
    calls: {
      Delete: (state, _args, context) => {
        state.chart.series.splice(state.chart.series.indexOf(state.series), 1);
        chartChanged(state, context);
      },
      SetValues: (state, args, context) => change(state, { values: seriesAddress(args, 0) }, context),
      SetXAxisValues: (state, args, context) =>
        change(state, { categories: seriesAddress(args, 0) }, context),
    },
  },
  ChartDataLabels: {
    scalars: labelScalars,
    links: { Format: (state) => make("ChartDataLabelFormat", { ...state, part: "labels" }) },
  },
  ChartSeriesFormat: {
    links: {
      Fill: (state) => make("ChartFill", { ...state, part: "series" }),
      Line: (state) => make("ChartLineFormat", { ...state, part: "series" }),
    },
  },
  ChartFill: {
    calls: {
      SetSolidColor: (state, args, context) => {
        if (state.series) state.series.fillColor = asColor(args.text(0));
        chartChanged(state, context);
      },
      Clear: (state, _args, context) => {
        if (state.series) state.series.fillColor = null;
        chartChanged(state, context);
      },
    },
  },
  ChartLineFormat: {
    scalars: {
      Color: {
        get: ({ series }) => series?.lineColor ?? "#000000",
        set: (state, value, context) => {
          if (state.series) state.series.lineColor = asColor(value);
          chartChanged(state, context);
        },
      },
    },
    calls: {
      Clear: (state, _args, context) => {
        if (state.series) state.series.lineColor = null;
        chartChanged(state, context);
      },
    },
  },
};
