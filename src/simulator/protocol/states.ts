import type { ChartModel, ChartSeriesModel } from "../model/chart-model";
import type {
  Area,
  ConditionalFormatModel,
  NameModel,
  SheetModel,
  TableColumnModel,
  TableModel,
  ValidationModel,
} from "../model/workbook";

/** An area that an add-in holds on to: it follows inserts and deletes; `area` is `null` once its cells are gone. */
export interface RangeState {
  sheet: SheetModel;
  area: Area | null;
}

export interface AreasState {
  sheet: SheetModel;
  parts: RangeState[];
}

export interface TableState {
  sheet: SheetModel;
  table: TableModel;
}

export interface ColumnState extends TableState {
  column: TableColumnModel;
}

/** What a format object stands for. */
export interface FormatState {
  parts: RangeState[];
}

export interface BorderState extends FormatState {
  side: string;
}

export interface RuleState {
  sheet: SheetModel;
  format: ConditionalFormatModel;
}

export interface RuleBorderState extends RuleState {
  side: string;
}

export interface ChartState {
  sheet: SheetModel;
  chart: ChartModel;
}

export interface SeriesState extends ChartState {
  series: ChartSeriesModel;
}

export interface AxisState extends ChartState {
  axis: "category" | "value" | "secondaryValue";
}

/** The part of a chart that a text or line format belongs to. */
export interface ChartPartState extends ChartState {
  part: string;
  series?: ChartSeriesModel;
  axis?: AxisState["axis"];
}

export interface CommentState {
  sheet: SheetModel;
  comment: SheetModel["comments"][number];
}

export interface ValidationState {
  range: RangeState;
  /** The rule while it covers the whole range. */
  rule: ValidationModel | null;
}

/** A collection that belongs to the workbook, or to one sheet. */
export interface Scope {
  sheet?: SheetModel;
}

/** Every class that the stand-in answers for, with what one object of it is. */
export interface States {
  Workbook: null;
  Application: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  IterativeCalculation: null;
  Runtime: null;
  WorkbookProtection: null;
  DocumentProperties: null;
  WorksheetCollection: null;
  Worksheet: SheetModel;
  WorksheetProtection: SheetModel;
  WorksheetFreezePanes: SheetModel;
  PageLayout: SheetModel;
  PageBreakCollection: SheetModel;
  PageBreak: { sheet: SheetModel; row: number };
  HeaderFooterGroup: SheetModel;
  HeaderFooter: SheetModel;
  WorksheetCustomPropertyCollection: SheetModel;
  WorksheetCustomProperty: { sheet: SheetModel; key: string };
  Range: RangeState;
  RangeAreas: AreasState;
  RangeCollection: AreasState;
  RangeView: { range: RangeState; rows: number[] };
  RangeViewCollection: { range: RangeState; rows: number[] };
  RangeSort: RangeState;
  RemoveDuplicatesResult: { removed: number; uniqueRemaining: number };
  RangeFormat: FormatState;
  RangeFill: FormatState;
  RangeFont: FormatState;
  RangeBorderCollection: FormatState;
  RangeBorder: BorderState;
  FormatProtection: FormatState;
  TableCollection: Scope;
  TableScopedCollection: { tables: TableState[] };
  Table: TableState;
  TableColumnCollection: TableState;
  TableColumn: ColumnState;
  TableRowCollection: TableState;
  TableRow: TableState & { index: number };
  TableSort: TableState;
  Filter: ColumnState;
  AutoFilter: { sheet: SheetModel; table?: TableModel };
  NamedItemCollection: Scope;
  NamedItem: NameModel;
  SettingCollection: null;
  Setting: { key: string };
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: { namespaceUri: string };
  CustomXmlPart: { id: string };
  ConditionalFormatCollection: RangeState;
  ConditionalFormat: RuleState;
  CustomConditionalFormat: RuleState;
  ConditionalFormatRule: RuleState;
  CellValueConditionalFormat: RuleState;
  TextConditionalFormat: RuleState;
  DataBarConditionalFormat: RuleState;
  ConditionalDataBarPositiveFormat: RuleState;
  ConditionalDataBarNegativeFormat: RuleState;
  IconSetConditionalFormat: RuleState;
  ColorScaleConditionalFormat: RuleState;
  ConditionalRangeFormat: RuleState;
  ConditionalRangeFill: RuleState;
  ConditionalRangeFont: RuleState;
  ConditionalRangeBorderCollection: RuleState;
  ConditionalRangeBorder: RuleBorderState;
  DataValidation: RangeState;
  ChartCollection: SheetModel;
  Chart: ChartState;
  ChartTitle: ChartState;
  ChartLegend: ChartState;
  ChartAxes: ChartState;
  ChartAxis: AxisState;
  ChartAxisTitle: AxisState;
  ChartGridlines: AxisState & { minor: boolean };
  ChartSeriesCollection: ChartState;
  ChartSeries: SeriesState;
  ChartDataLabels: ChartState & { series?: ChartSeriesModel };
  ChartSeriesFormat: SeriesState;
  ChartFill: ChartPartState;
  ChartLineFormat: ChartPartState;
  ChartFont: ChartPartState;
  ChartAreaFormat: ChartState;
  ChartTitleFormat: ChartPartState;
  ChartLegendFormat: ChartPartState;
  ChartAxisFormat: ChartPartState;
  ChartDataLabelFormat: ChartPartState;
  CommentCollection: Scope;
  Comment: CommentState;
}

export type ClassName = keyof States;

/** One object of the workbook as a request sees it. */
export interface HostObject<K extends ClassName = ClassName> {
  readonly type: K;
  readonly self: States[K];
}

/** Any object of any class. */
export type AnyObject = { [K in ClassName]: HostObject<K> }[ClassName];

/** Makes an object of a class. */
export const make = <K extends ClassName>(type: K, self: States[K]): AnyObject =>
  ({ type, self }) as unknown as AnyObject;
