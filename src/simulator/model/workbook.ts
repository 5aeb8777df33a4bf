import type { ChartModel } from "./chart-model";

/**
 * The stand-in's workbook: plain data, the one source of truth for tests, command line and workbench.
 * Zero-based rows and columns everywhere. Behaviour (what Excel does on insert, resize, write …) lives in the files beside this one.
 */
export type Scalar = string | number | boolean;

export type ErrorCode =
  | "#N/A"
  | "#VALUE!"
  | "#REF!"
  | "#DIV/0!"
  | "#NUM!"
  | "#NAME?"
  | "#NULL!"
  | "#SPILL!"
  | "#CALC!"
  | "#GETTING_DATA";

export interface ErrorValue {
  error: ErrorCode;
}

export type CellContent = Scalar | ErrorValue | null;

export interface Cell {
  /** Constant, or the last calculated result of `formula`; `null` is blank. */
  value: CellContent;
  /** As Office.js gives it: English, A1, structured references in UI form (`[@X]`), with the leading `=`. */
  formula?: string;
  /** Range of a legacy/dynamic array formula anchored here, as a file states it. */
  arrayRef?: string;
  /** The text was typed with a leading apostrophe (quotePrefix). */
  quotePrefix?: boolean;
  format: CellFormat;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

export interface Border {
  style: "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";
  color: string;
}

/** Immutable and interned (see formats.ts): equal formats are the same object. Colours are `#RRGGBB`. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: true;
  readonly indent?: number;
  readonly unlocked?: true;
  readonly borders?: Readonly<Partial<Record<BorderSide, Border>>>;
  /** Index into the opened file's cellXfs while the format is exactly as the file had it; lost on any change. */
  readonly xf?: number;
}

/** Zero-based, both ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface TableColumnModel {
  /** Stable number, unique in the table. */
  id: number;
  name: string;
  /** Formula that fills the whole column (calculatedColumnFormula), UI form, with `=`. */
  calculatedFormula?: string;
  totalsLabel?: string;
  totalsFunction?: string;
}

/** A filter on one column of a table or of a sheet's autofilter: what is kept. */
export interface FilterCriterion {
  values?: readonly string[];
  custom?: { operator: "and" | "or"; criteria: readonly { op: string; value: string }[] };
  /** Anything else, kept as file XML. */
  raw?: string;
}

export interface TableModel {
  /** Opaque and stable across renames. */
  id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  columns: TableColumnModel[];
  /** Highest column id ever given out: Excel gives none twice. The highest there is, when absent. */
  lastColumnId?: number;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** zero-based column offset → criterion; non-empty means rows are hidden by it */
  filters: Map<number, FilterCriterion>;
  /** Part name in the opened package (`xl/tables/table1.xml`). */
  part?: string;
}

export interface ConditionalStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  borderColor?: string;
  numberFormat?: string;
}

export interface ConditionalValue {
  type: "min" | "max" | "num" | "percent" | "percentile" | "formula" | "automatic";
  value?: string;
  /** icon sets: `>=` when true */
  inclusive?: boolean;
}

export type ConditionalRule =
  | { kind: "custom"; formula: string; style: ConditionalStyle }
  | { kind: "cellValue"; operator: string; formula1: string; formula2?: string; style: ConditionalStyle }
  | { kind: "containsText"; operator: string; text: string; style: ConditionalStyle }
  | {
      kind: "dataBar";
      color: string;
      negativeColor?: string;
      gradient: boolean;
      lower: ConditionalValue;
      upper: ConditionalValue;
      barOnly: boolean;
    }
  | { kind: "colorScale"; points: { at: ConditionalValue; color: string }[] }
  | { kind: "iconSet"; set: string; reverse: boolean; iconOnly: boolean; at: ConditionalValue[] }
  /** A rule of a kind that Fupan does not use: carried as file XML. */
  | { kind: "raw"; xml: string; extXml?: string };

export interface ConditionalFormatModel {
  areas: Area[];
  /** 0 is the highest. Office.js uses it as the id. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export interface ValidationModel {
  areas: Area[];
  type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom" | "none";
  operator?: string;
  /** List source literal (`a,b`) or formula with `=`. */
  formula1?: string;
  formula2?: string;
  ignoreBlanks: boolean;
  inCellDropDown: boolean;
  errorAlert?: {
    showAlert: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
    message: string;
  };
  prompt?: { showPrompt: boolean; title: string; message: string };
}

export interface HyperlinkModel {
  area: Area;
  address?: string;
  /** `'Sheet'!A1` */
  documentReference?: string;
  screenTip?: string;
}

export interface PageLayoutModel {
  orientation: "portrait" | "landscape";
  paperSize?: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printTitleRows?: Area;
  printTitleColumns?: Area;
  printArea?: Area[];
  /** Rows, ascending, with a page break set by hand above them. */
  rowBreaks?: readonly number[];
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  header?: { left?: string; center?: string; right?: string };
  footer?: { left?: string; center?: string; right?: string };
}

export interface RowModel {
  /** Sparse: index = column. */
  cells: Cell[];
  /** Points; absent = standard. */
  height?: number;
  hidden?: "filter" | "user";
  format?: CellFormat;
}

export interface ColumnModel {
  /** Points (Office.js unit); absent = standard. */
  width?: number;
  hidden?: true;
  format?: CellFormat;
}

export interface SheetModel {
  /** `{GUID}`, stable across renames and moves, kept in the file by the writer for our own sheets. */
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  rows: Map<number, RowModel>;
  columns: Map<number, ColumnModel>;
  merges: Area[];
  tables: TableModel[];
  autoFilter: { area: Area; filters: Map<number, FilterCriterion> } | null;
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  hyperlinks: HyperlinkModel[];
  charts: ChartModel[];
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  protection: { options: Record<string, unknown>; password?: string } | null;
  customProperties: Map<string, string>;
  pageLayout: PageLayoutModel;
  comments: { cell: { row: number; column: number }; author: string; text: string }[];
  /** Part name in the opened package; absent for a sheet added since. */
  part?: string;
  /** Anything on the sheet has changed since it was opened: its part must be written anew. */
  dirty: boolean;
  /** XML of the sheet part that the model does not hold, kept for writing back, by element name. */
  kept?: Record<string, string>;
}

export interface NameModel {
  name: string;
  /** With `=`. */
  formula: string;
  /** Sheet id when the name belongs to a sheet. */
  sheetId?: string;
  visible: boolean;
  comment: string;
}

export interface WorkbookModel {
  name: string;
  readOnly: boolean;
  protectedStructure: boolean;
  date1904: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  sheets: SheetModel[];
  activeSheetId: string;
  names: NameModel[];
  /** `workbook.settings` of this add-in: JSON values. */
  settings: Map<string, unknown>;
  customXmlParts: { id: string; namespaceUri: string; xml: string }[];
  /** Formulas must be calculated before the next read (engine/calculate.ts clears it). */
  stale: boolean;
}
