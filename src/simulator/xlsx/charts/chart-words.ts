import type { TickLabelPosition } from "../../model/chart-model";

/** Words of charts that Office.js and the file spell differently. */
const LEGEND: Readonly<Record<string, string>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};
const MARKERS: Readonly<Record<string, string>> = {
  none: "None",
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  x: "X",
  star: "Star",
  dot: "Dot",
  dash: "Dash",
  circle: "Circle",
  plus: "Plus",
  auto: "Automatic",
};

const TICK_LABELS: Readonly<Record<string, TickLabelPosition>> = {
  nextTo: "NextToAxis",
  high: "High",
  low: "Low",
  none: "None",
};

const back = (words: Readonly<Record<string, string>>, wanted: string): string | undefined =>
  Object.entries(words).find(([, word]) => word.toLowerCase() === wanted.toLowerCase())?.[0];

/** `legendPos` ↔ `Excel.ChartLegendPosition`; a legend placed by hand counts as right. */
export const legendPosition = (file: string): string => LEGEND[file] ?? "Right";
export const legendCode = (position: string): string => back(LEGEND, position) ?? "r";

/** `symbol` ↔ `Excel.ChartMarkerStyle`. */
export const markerStyle = (symbol: string): string | undefined => MARKERS[symbol];
export const markerSymbol = (style: string): string | undefined => back(MARKERS, style);

/** `tickLblPos` ↔ `Excel.ChartAxisTickLabelPosition`; labels stand beside their axis where nothing is said. */
export const tickLabelPosition = (file: string): TickLabelPosition => TICK_LABELS[file] ?? "NextToAxis";
export const tickLabelCode = (position: TickLabelPosition): string => back(TICK_LABELS, position) ?? "nextTo";
