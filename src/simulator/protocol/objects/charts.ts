import { absoluteAddress } from "../../model/address";
import { announce } from "../../model/changes";
import { chartFromRange, newChart, type SeriesBy } from "../../model/charts";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { assertAllowed } from "../../model/protection";
import { leftOf, topOf } from "../../model/sizes";
import type { ChartModel } from "../../model/chart-model";
import type { SheetModel } from "../../model/workbook";
import { asFlag, asNumber, asText, oneOf, type Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses, type Scalar } from "../host-class";
import { areaOf, resolveAddress } from "../ranges";
import { make, type AnyObject, type ChartState } from "../states";
import { CHART_TYPES } from "./chart-types";

const object = (sheet: SheetModel, chart: ChartModel): AnyObject => make("Chart", { sheet, chart });

const find = (sheet: SheetModel, key: string | number): AnyObject | null => {
  const lower = String(key).toLowerCase();
  const found =
    sheet.charts.find(({ id }) => id === key) ??
    sheet.charts.find(({ name }) => name.toLowerCase() === lower);
  return found ? object(sheet, found) : null;
};

const found = (chart: AnyObject | null): AnyObject => {
  if (!chart) throw itemNotFound("no such chart");
  return chart;
};

function add(sheet: SheetModel, args: Arguments, context: HostContext): AnyObject {
  assertAllowed(context.model, sheet, "allowEditObjects");
  const type = args.word(0, CHART_TYPES);
  const source = args.object(1, "Range");
  const seriesBy = args.word<SeriesBy>(2, ["Auto", "Columns", "Rows"], "Auto");
  context.calculated();
  const chart = newChart(context.model, sheet, type);
  chart.series = chartFromRange(source.sheet, areaOf(source), seriesBy);
  sheet.charts.push(chart);
  announce(context.model, { kind: "chartAdded", sheet, chartId: chart.id });
  return object(sheet, chart);
}

/** Announces a changed chart. */
export function chartChanged({ sheet }: ChartState, { model }: HostContext): void {
  assertAllowed(model, sheet, "allowEditObjects");
  announce(model, { kind: "other", sheet });
}

const placed = (key: keyof ChartModel["place"], least: number): Scalar<ChartState> => ({
  get: ({ chart }) => chart.place[key],
  set: (state, value, context) => {
    state.chart.place = { ...state.chart.place, [key]: asNumber(value, least) };
    chartChanged(state, context);
  },
});

/** Over the cells from the first to the last one, both included. */
function setPosition(state: ChartState, args: Arguments, context: HostContext): void {
  const { sheet, chart } = state;
  const cell = (index: number): { top: number; left: number; bottom: number; right: number } => {
    const range = args.ifObject(index, "Range");
    return range ? areaOf(range) : resolveAddress(context, sheet, args.text(index)).area;
  };
  const start = cell(0);
  const end = args.at(1) === undefined ? undefined : cell(1);
  const [top, left] = [topOf(sheet, start.top), leftOf(sheet, start.left)];
  chart.place = {
    top,
    left,
    width: end ? leftOf(sheet, end.right + 1) - left : chart.place.width,
    height: end ? topOf(sheet, end.bottom + 1) - top : chart.place.height,
  };
  chartChanged(state, context);
}

/** Charts of a sheet. */
export const chartClasses: HostClasses = {
  ChartCollection: {
    scalars: { Count: readOnly((sheet) => sheet.charts.length) },
    items: (sheet) => sheet.charts.map((chart) => object(sheet, chart)),
    item: find,
    objects: {
      Add: add,
      GetItem: (sheet, args) => found(find(sheet, args.text(0))),
      GetItemAt: (sheet, args) => {
        const chart = sheet.charts[args.integer(0)];
        return found(chart ? object(sheet, chart) : null);
      },
      GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
    },
    calls: { GetCount: (sheet) => sheet.charts.length },
  },
  Chart: {
    identity: ({ chart }) => ({ Id: chart.id }),
    isAlive: ({ sheet, chart }, { model }) => model.sheets.includes(sheet) && sheet.charts.includes(chart),
    scalars: {
      Id: readOnly(({ chart }) => chart.id),
      Name: {
        get: ({ chart }) => chart.name,
        set: (state, value, context) => {
          state.chart.name = asText(value);
          chartChanged(state, context);
        },
      },
      ChartType: {
        get: ({ chart }) => chart.type,
        set: (state, value, context) => {
          state.chart.type = oneOf(value, CHART_TYPES);
          chartChanged(state, context);
        },
      },
      Top: placed("top", 0),
      Left: placed("left", 0),
      Width: placed("width", 1),
      Height: placed("height", 1),
    },
    links: {
      Axes: (state) => make("ChartAxes", state),
      DataLabels: (state) => make("ChartDataLabels", state),
      Format: (state) => make("ChartAreaFormat", state),
      Legend: (state) => make("ChartLegend", state),
      Series: (state) => make("ChartSeriesCollection", state),
      Title: (state) => make("ChartTitle", state),
      Worksheet: ({ sheet }) => make("Worksheet", sheet),
    },
    calls: {
      Activate: ({ sheet, chart }, _args, context) => {
        context.activate(sheet);
        context.view.activeChart = chart.id;
      },
      Delete: (state, _args, context) => {
        const { sheet, chart } = state;
        assertAllowed(context.model, sheet, "allowEditObjects");
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
        announce(context.model, { kind: "chartDeleted", sheet, chartId: chart.id });
      },
      SetData: (state, args, context) => {
        const source = args.object(0, "Range");
        const seriesBy = args.word<SeriesBy>(1, ["Auto", "Columns", "Rows"], "Auto");
        context.calculated();
        state.chart.series = chartFromRange(source.sheet, areaOf(source), seriesBy);
        chartChanged(state, context);
      },
      SetPosition: setPosition,
    },
  },
  ChartTitle: {
    scalars: {
      Text: {
        get: ({ chart }) => chart.title.text,
        set: (state, value, context) => {
          state.chart.title = { ...state.chart.title, text: asText(value), visible: true };
          chartChanged(state, context);
        },
      },
      Visible: {
        get: ({ chart }) => chart.title.visible,
        set: (state, value, context) => {
          state.chart.title = { ...state.chart.title, visible: asFlag(value) };
          chartChanged(state, context);
        },
      },
    },
    links: { Format: (state) => make("ChartTitleFormat", { ...state, part: "title" }) },
  },
  ChartLegend: {
    scalars: {
      Visible: {
        get: ({ chart }) => chart.legend.visible,
        set: (state, value, context) => {
          state.chart.legend = { ...state.chart.legend, visible: asFlag(value) };
          chartChanged(state, context);
        },
      },
      Position: {
        get: ({ chart }) => chart.legend.position,
        set: (state, value, context) => {
          const position = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"]);
          state.chart.legend = { ...state.chart.legend, position };
          chartChanged(state, context);
        },
      },
    },
    links: { Format: (state) => make("ChartLegendFormat", { ...state, part: "legend" }) },
  },
};

/** A range as a series refers to it. */
export const seriesAddress = (args: Arguments, index: number): string => {
  const range = args.object(index, "Range");
  const area = areaOf(range);
  if (area.top !== area.bottom && area.left !== area.right)
    throw invalidArgument("a series takes one row or one column");
  return `=${absoluteAddress(range.sheet.name, area)}`;
};
