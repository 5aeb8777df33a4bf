/**
 * Sheets as data (architecture decision 3). The writer turns a plan into requests, and knows nothing of sales;
 * whoever makes a plan knows nothing of Excel.
 */
export type SheetId =
  | "cockpit"
  | "performance"
  | "breakdown"
  | "funnel"
  | "customers"
  | "product-matrix"
  | "root-causes"
  | "lessons"
  | "actions"
  | "target-plan"
  | "milestones"
  | "report"
  | "contingency"
  | "commission"
  | "data-quality"
  | "definitions";

/** Tab order (sheets.md). */
export const sheetOrder: readonly SheetId[] = [
  "cockpit",
  "performance",
  "breakdown",
  "funnel",
  "customers",
  "product-matrix",
  "root-causes",
  "lessons",
  "actions",
  "target-plan",
  "milestones",
  "report",
  "contingency",
  "commission",
  "data-quality",
  "definitions",
];

/** Formats by name; the adapter owns the codes. */
export type FormatName =
  | "text"
  | "general"
  | "amount"
  | "amount-signed"
  | "base-amount"
  | "base-amount-signed"
  | "count"
  | "count-signed"
  | "percent"
  | "percent-signed"
  | "pp-signed"
  | "days"
  | "days-signed"
  | "score"
  | "date"
  | "multiple";

/** Looks by name; the adapter owns fonts, fills and borders. */
export type StyleName =
  | "title"
  | "subtitle"
  | "heading"
  | "body"
  | "muted"
  | "note"
  | "total"
  | "kpi-value"
  | "kpi-label"
  | "card-title"
  | "card-value"
  | "card-label"
  | "card-figure"
  | "card-good"
  | "card-warn"
  | "card-bad"
  | "link"
  | "good"
  | "bad"
  | "warn";

/**
 * A cell of a plan. Text is always written as text. `formula` is Office.js English A1/structured text starting with `=`;
 * inside table columns, `[@{columnId}]` and `[{columnId}]` stand for the column of that id under whatever header it has now,
 * `{table:breakdown-region}` for another planned table's present name.
 * `value` beside a formula is what we computed: sheet and result.json must agree on it.
 */
export type PlanCell =
  | null
  | string
  | number
  | boolean
  | { formula: string; value: string | number | null; format?: FormatName; style?: StyleName }
  | { value: string | number | boolean; format?: FormatName; style?: StyleName; comment?: string }
  | { link: LinkTarget; text: string; style?: StyleName };

/** Somewhere in the workbook: another of our sheets, or a cell of the user's. */
export type LinkTarget = { sheetId: SheetId } | { sheet: string; address: string };

/** key: identity of the row; computed: ours, renewed on refresh; input: people's, never touched (refresh.md). */
export type ColumnKind = "key" | "computed" | "input";

export interface TableColumn {
  id: string;
  header: string;
  kind: ColumnKind;
  format: FormatName;
  /** Formats may differ by row (a KPI table mixes 元, %, days): row id → format. */
  width: number;
  align?: "left" | "right" | "center";
  hidden?: boolean;
  wrap?: boolean;
  /** Drop-down; a list range is made by the writer when the literal would be too long. */
  list?: readonly string[];
  /** Row-independent formula; a row's own cell wins. */
  formula?: string;
  note?: string;
}

/** Column id under which a formula finds the hidden keys of a table: `{table:performance}[{row-key}]`. */
export const keyColumnId = "row-key";

export interface TableRow {
  /** Metric id + dimension values, or a generated action id: typed words belong to it, never to a position. */
  key: string;
  cells: Readonly<Record<string, PlanCell>>;
  /** Formats of single cells that differ from their column's. */
  formats?: Readonly<Record<string, FormatName>>;
  style?: StyleName;
}

/** A rule over a table column (or whole rows) drawn by conditional formatting; `light` also differs in shape (● ▲ ■). */
export type TableRule =
  | { kind: "light"; column: string }
  | { kind: "data-bar"; column: string; color: "actual" | "good" | "bad" }
  | { kind: "signed"; column: string; favourable: "positive" | "negative" }
  | { kind: "row-when"; formula: string; style: StyleName }
  | GanttRule;

/** Bars over columns that stand for spans of time: what is done, what is still planned, what is late, and today. */
export interface GanttRule {
  kind: "gantt";
  /** Ids of the columns of the time scale, in order. */
  columns: readonly string[];
  /** Days each column stands for, or months. */
  step: { days: number } | { months: number };
  /** First day of the first column. */
  first: number;
  today: number;
  /** Ids of the columns that hold first day, last day and the share that is done. */
  start: string;
  due: string;
  done: string;
}

export interface TableBlock {
  kind: "table";
  /** Stable id within the sheet: `performance`, `breakdown-region`. The Excel name is `Fupan_` + PascalCase. */
  id: string;
  heading?: PlanCell;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  rules: readonly TableRule[];
  /** Lines under the table that belong to it: reconciliation, footnotes. */
  footer?: readonly (readonly PlanCell[])[];
  /** People may add rows of their own (actions, lessons). */
  open?: boolean;
}

/** Plain cells: titles, KPI cards, notes. Owned and rewritten by us. */
export interface CellsBlock {
  kind: "cells";
  id: string;
  rows: readonly (readonly PlanCell[])[];
  style?: StyleName;
}

export type Block = TableBlock | CellsBlock;

/** Classic chart types only (architecture decision 8). Series come from columns of a table block of the same sheet. */
export interface ChartPlan {
  id: string;
  title: string;
  type:
    | "ColumnClustered"
    | "ColumnStacked"
    | "BarClustered"
    | "BarStacked"
    | "Line"
    | "LineMarkers"
    | "XYScatter";
  source: { block: string; category: string; series: readonly ChartSeriesPlan[] };
  /** Cells that the chart covers, zero-based, relative to the sheet. */
  place: ChartPlace;
  /** `false` where the title says what the series are. */
  legend?: boolean;
  /** Gap between groups and overlap within them, in % of a bar's width. */
  spacing?: { gapWidth: number; overlap: number };
  axes?: { category?: ChartAxisPlan; value?: ChartAxisPlan; secondary?: ChartAxisPlan };
}

export interface ChartPlace {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What is absent is Excel's choice; an axis without a format follows its cells. */
export interface ChartAxisPlan {
  title?: string;
  format?: FormatName;
  minimum?: number;
  maximum?: number;
  /** The first row of the table on top of lying bars. */
  reversed?: boolean;
  visible?: boolean;
  gridlines?: boolean;
  /** Labels stand at the edge of the plot, not along the line where the other axis is 0: no point hides them. */
  labelsAtEdge?: boolean;
}

export interface ChartSeriesPlan {
  column: string;
  name: string;
  role:
    | "actual"
    | "plan"
    | "last-year"
    | "favourable"
    | "unfavourable"
    | "total"
    | "invisible"
    | "share"
    | "stage";
  type?: "Line" | "LineMarkers" | "ColumnClustered";
  secondaryAxis?: boolean;
  dataLabels?: boolean;
  labelFormat?: FormatName;
  /** Shape of the points of a scatter or line, so that series are told apart without colour. */
  marker?: "Circle" | "Square" | "Triangle" | "Diamond";
}

/** Before which block, or which row of a table, a new page begins in print. */
export interface PageBreakPlan {
  block: string;
  row?: string;
}

export interface SheetPlan {
  id: SheetId;
  /** Wanted name; if a foreign sheet has it, ours gets another. */
  name: string;
  /** First row. */
  title: string;
  /** Scope, period, as-of date, unit. */
  subtitle: string;
  blocks: readonly Block[];
  charts: readonly ChartPlan[];
  /** Rows frozen above the first table's body; 0 = none. */
  frozenRows: number;
  landscape: boolean;
  pageBreaks?: readonly PageBreakPlan[];
  /** Least widths of the columns, in characters; tables may need more. */
  columnWidths?: readonly number[];
  tabColor?: string;
}
