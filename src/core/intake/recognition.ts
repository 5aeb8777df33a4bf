import type { DataSetKind, DimensionId } from "../data/fields";
import type { Question } from "../data/source-report";
import type { Problem } from "../problems";
import type { WorkbookMapping } from "./mapping";
import type { Box } from "./outline";

/** What a column's values look like, judged from the sample rows. */
export type ValueLook = "date" | "number" | "percent" | "text" | "mixed" | "blank";

/** A span that a header names: `2024年3月`, `Q3`, `Mar-14`; the year may be missing until the data settle it. */
export interface NamedPeriod {
  kind: "day" | "month" | "quarter" | "half" | "year";
  year?: number;
  /** month 1–12, quarter 1–4, half 1–2; month × 100 + day for a day; absent for a year */
  ordinal?: number;
  /** Last day of a span of days (`1.1-1.7`), as `ordinal` counts; the next year's when it is the smaller one. */
  until?: number;
  /** The span of which these days are what has passed so far: 本年累计 in a report of September. */
  soFar?: "month" | "quarter" | "half" | "year";
  /** Years before the one that is meant where none is named: 1 for 上年同期. */
  yearsBack?: number;
}

/**
 * Besides a field of the table's kind, `RecognisedColumn.field` may hold:
 * - `period` — names a whole span (`2024年3月`, `2024Q3`, `3月`, a date that stands for its month); `period@year`,
 *   `period@half`, `period@quarter`, `period@month` — one part of the span, the parts of a row belong together;
 * - `target@<metric id>`, `challenge@<metric id>` — targets of further metrics beside `target`, which is sales
 *   (`销售目标 | 利润目标` → `target`, `target@margin`; `新客户目标` → `target@new-customer-count`);
 * - `date@year`, `date@month`, `date@day` — an order's date in parts;
 * - `<field>@first`, `<field>@last` — a person's name in two columns, joined by a space;
 * - `row@refund` — the money that went back of an order;
 * - `row@unit` — the unit of money of each row (万元, 元);
 * - `row@status`, `row@document` — words by which an order's row turns out cancelled, or a document of returns (销售退货单);
 * - `amount@open` — what is still open of an invoice, from which a list without payments tells what was paid;
 * - `paidOn@<header>` — the day on which an instalment was paid;
 * - `stageOn@<stage>` — a pipeline with one date column a stage.
 * A `lookup` table's columns hold the order field that a join could take from them, or `null`.
 */
export interface RecognisedColumn {
  /** Zero-based sheet column. */
  index: number;
  /** As people wrote it; two-row headers joined by a space; `列C` / `Column C` when blank. */
  header: string;
  /** The header cell of an Excel table letter for letter, where it differs from `header` (line breaks, double blanks). */
  written?: string;
  /** After NFKC, simplification, gloss and unit stripping, case folding: what the dictionary is asked with. */
  normalised: string;
  /** Field of the table's kind, or `null` when the column is not mapped. */
  field: string | null;
  /** 0–1; below the asking threshold there is a question. */
  confidence: number;
  /** Factor to the base unit (10000 for 万元), 1 when none is stated. */
  unit: number;
  look: ValueLook;
  distinctSamples: number;
  /** Three sample values as displayed. */
  samples: readonly string[];
  /** Looks like the key of some table: `…ID`, `…Key`, 编号, 编码, 工号, or few distinct names. */
  keyLike: boolean;
  /** A rate or difference that is computed anew and never read: 达成率, 差异, 完成率, 占比, 环比. `field` is `null`. */
  recomputed?: true;
  /** One cell holds several dimensions: `Store - Bike` over `York - Road`. `field` is `null`. */
  split?: { separator: string; fields: readonly string[] };
  /** Labels of several levels stand under each other, from the outside in: years, their months, names (`dimension`). */
  stack?: { levels: readonly string[]; dimension: DimensionId };
  /** Merged down or written once a group: a blank cell means the value above it. */
  fillDown?: true;
  /** The column is one period, one member combination or one instalment (`dated`: the column of its days) of a wide table. */
  wide?: { period?: NamedPeriod; members?: Readonly<Partial<Record<DimensionId, string>>>; dated?: number };
}

export interface RecognisedTable {
  /** `table:<Excel table id>` or `range:<sheet id>!<row>:<column>` of the header. */
  id: string;
  sheetId: string;
  sheet: string;
  tableName?: string;
  kind: DataSetKind | "ignored";
  confidence: number;
  header: Box;
  /**
   * `lines` carry the amounts but no date, `header` the date and customer but no amount; they are one data set, linked by
   * `orderId`. Absent: each row is complete by itself.
   */
  role?: "header" | "lines";
  /** Rows without its amount are those of another reading of the range: a ledger of sales and payments. */
  sparse?: true;
  /** Goes on with what a table above it on the sheet, with the same headers, begins: a page of a printed list. */
  continues?: true;
  /** Orders that are returns: their amounts count as negative. */
  returns?: true;
  /** Last year's figures beside this year's (日期 | 销售额 | 去年同期): they are of a year before the rows' dates. */
  yearsBack?: 1;
  /** Id of the table whose range this is a second reading of (one sheet with target *and* actual is `targets` and `orders`). */
  twinOf?: string;
  /** Body rows, total row left out when it is known; reaches to the used range's end for a range that was not read whole. */
  body: Box;
  /** An Excel table's own total row, already outside `body`. */
  hasTotals: boolean;
  title?: string;
  /** Span that the title or the sheet's name states; it fills in what the rows leave open (the year of `3月`, the whole period). */
  titlePeriod?: NamedPeriod;
  /** First month of the fiscal years (FY2024) that the table names, where the workbook states one. */
  fiscalStart?: number;
  /** Zero-based sheet rows inside `body` that repeat other rows: 合计, 小计, Total. Known only for rows in the outline's head. */
  totalRows?: readonly number[];
  /** Zero-based sheet row of a plain range's own total row, already outside `body`. */
  totalRow?: number;
  columns: readonly RecognisedColumn[];
  /** Values stand in several columns that `wide` tags; they are unpivoted. */
  wideValue?: { field: string; unit: number };
  /**
   * Only rows whose cell in this column is one of these words belong to the reading: a column 类型 that holds 目标 and 实际 in
   * turn makes two twins. Absent: all rows.
   */
  onlyRows?: { column: number; values: readonly string[] };
  /** One sheet per store, rep or month: the sheet's name is a dimension. */
  sheetMember?: { dimension: DimensionId; member: string } | { period: NamedPeriod };
  /** Normalised headers joined. */
  signature: string;
  hiddenRows: number;
  /** Of another workbook, whose serials may count from another year than those of the open one. */
  date1904?: boolean;
}

/** The workbook understood from its outline alone; `mapping` is what to remember once the user has agreed. */
export interface Recognition {
  tables: readonly RecognisedTable[];
  questions: readonly Question[];
  problems: readonly Problem[];
  mapping: WorkbookMapping;
  date1904: boolean;
  /** Where no table can be reviewed: what was found instead, and why it is no sales table. */
  obstacle?: Problem;
}
