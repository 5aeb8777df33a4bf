import { asFlag, asNumber } from "../arguments";
import type { HostClasses } from "../host-class";
import { make } from "../states";
import { chartChanged } from "./charts";

/** What Excel gives a title of its own accord. */
const TITLE_SIZE = 14;

/** Font of a chart's title: size in points, and weight. */
export const chartFontClasses: HostClasses = {
  ChartTitleFormat: { links: { Font: (state) => make("ChartFont", state) } },
  ChartFont: {
    scalars: {
      Size: {
        get: ({ chart }) => chart.title.size ?? TITLE_SIZE,
        set: (state, value, context) => {
          state.chart.title = { ...state.chart.title, size: asNumber(value, 1, 409) };
          chartChanged(state, context);
        },
      },
      Bold: {
        get: ({ chart }) => chart.title.bold ?? false,
        set: (state, value, context) => {
          state.chart.title = { ...state.chart.title, bold: asFlag(value) };
          chartChanged(state, context);
        },
      },
    },
  },
};
