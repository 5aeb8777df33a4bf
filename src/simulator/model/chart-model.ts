export interface ChartSeriesModel {
  name: string | { formula: string };
  values: string;
  categories?: string;
  chartType?: string;
  secondaryAxis?: boolean;
  fillColor?: string | null;
  lineColor?: string | null;
  gapWidth?: number;
  overlap?: number;
  hasDataLabels?: boolean;
  dataLabelFormat?: string;
  smooth?: boolean;
  markerStyle?: string;
}

/** A chart that Office.js made (fully described), or one from the file (`part`), which is carried untouched. */
export interface ChartModel {
  id: string;
  name: string;
  type: string;
  /** Without a size and a weight the reader of the file chooses. */
  title: { text: string; visible: boolean; size?: number; bold?: boolean };
  legend: { visible: boolean; position: string };
  /** Points from the sheet's top-left corner. */
  place: { top: number; left: number; width: number; height: number };
  series: ChartSeriesModel[];
  axes: { category: ChartAxisModel; value: ChartAxisModel; secondaryValue?: ChartAxisModel };
  part?: string;
}

/** Where the labels of an axis stand; beside its line unless said otherwise. */
export const tickLabelPositions = ["NextToAxis", "High", "Low", "None"] as const;
export type TickLabelPosition = (typeof tickLabelPositions)[number];

export interface ChartAxisModel {
  visible: boolean;
  minimum?: number;
  maximum?: number;
  numberFormat?: string;
  reverse?: boolean;
  majorGridlines: boolean;
  tickLabels?: TickLabelPosition;
  title?: string;
}
