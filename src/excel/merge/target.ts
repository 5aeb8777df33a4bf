import type { CellValue } from "../../core/intake/outline";
import type { Locale } from "../../core/data/locale";
import type {
  Block,
  ChartPlan,
  FormatName,
  LinkTarget,
  PageBreakPlan,
  PlanCell,
  SheetId,
  SheetPlan,
  StyleName,
  TableBlock,
  TableColumn,
  TableRule,
} from "../../core/sheets/sheet-plan";
import { sheetLayout } from "../../core/sheets/sheet-layout";
import { titleMark } from "../marks";

/** What a cell is to hold, before names of tables, columns and sheets are known. */
export type TargetContent = CellValue | { template: string; fallback: CellValue } | TargetLink;

export interface TargetLink {
  link: LinkTarget;
  text: string;
}

export interface TargetCell {
  content: TargetContent;
  format: FormatName;
  style: StyleName;
}

/** One line of ours outside tables; `mark` is its identity in the hidden first column. */
export interface TargetLine {
  kind: "line";
  mark: string;
  cells: readonly TargetCell[];
  hidden?: boolean;
}

export interface TargetRow {
  key: string;
  /** Parallel to the table's columns; for an input column the seed of a new row. */
  cells: readonly TargetCell[];
}

export interface TargetTable {
  kind: "table";
  block: string;
  columns: readonly TableColumn[];
  rows: readonly TargetRow[];
  rules: readonly TableRule[];
  open: boolean;
}

/**
 * A blank row that nobody writes to: Excel takes what is written right below a table into it. `thin` parts a table from its footer.
 */
export interface TargetGap {
  kind: "gap";
  thin: boolean;
}

export type TargetItem = TargetLine | TargetTable | TargetGap;

/** A sheet as it should be, top to bottom. */
export interface TargetSheet {
  id: SheetId;
  name: string;
  items: readonly TargetItem[];
  charts: readonly ChartPlan[];
  frozenRows: number;
  landscape: boolean;
  pageBreaks: readonly PageBreakPlan[];
  columnWidths: readonly number[];
  tabColor?: string;
}

export const gap: TargetGap = { kind: "gap", thin: false };
const blank: TargetCell = { content: "", format: "general", style: "body" };

/** The plan as an ordered list of lines and tables, each line with its identity. Equal keys in one table are told apart by a number. */
export function targetOf(plan: SheetPlan, locale: Locale, cockpit: boolean): TargetSheet {
  const back: PlanCell =
    cockpit && plan.id !== "cockpit"
      ? { link: { sheetId: "cockpit" }, text: locale === "zh-CN" ? "← 驾驶舱" : "← Cockpit", style: "link" }
      : null;
  return {
    id: plan.id,
    name: plan.name,
    items: [
      line(titleMark(plan.id), [plan.title], "title"),
      line("subtitle", [plan.subtitle], "subtitle"),
      ...(plan.id === "cockpit" ? [] : [line("link", back === null ? [] : [back], "link")]),
      ...plan.blocks.flatMap((block) => [gap, ...itemsOf(block)]),
    ],
    charts: plan.charts,
    frozenRows: frozenRows(plan),
    landscape: plan.landscape,
    pageBreaks: plan.pageBreaks ?? [],
    columnWidths: plan.columnWidths ?? [],
    ...(plan.tabColor === undefined ? {} : { tabColor: plan.tabColor }),
  };
}

/** Never more than the header of the first table: a frozen body row cannot be scrolled away. */
function frozenRows(plan: SheetPlan): number {
  const table = plan.blocks.findIndex(({ kind }) => kind === "table");
  const body = sheetLayout(plan)[table]?.body;
  return body === undefined ? plan.frozenRows : Math.min(plan.frozenRows, body);
}

function itemsOf(block: Block): TargetItem[] {
  if (block.kind === "cells") {
    return block.rows.map((cells, index) => line(`cell:${block.id}:${index}`, cells, block.style ?? "body"));
  }
  const heading =
    block.heading === undefined ? [] : [line(headingMark(block.id), [block.heading], "heading")];
  const footer = (block.footer ?? []).map((cells, index) => line(`foot:${block.id}:${index}`, cells, "body"));
  return [...heading, tableOf(block), ...(footer.length > 0 ? [{ ...gap, thin: true }] : []), ...footer];
}

/** Mark of a table's heading; where the registry is lost, it tells which table stands below it. */
export function headingMark(block: string): string {
  return `head:${block}`;
}

function line(mark: string, cells: readonly PlanCell[], style: StyleName): TargetLine {
  return { kind: "line", mark, cells: cells.map((cell) => targetCell(cell, "general", style)) };
}

/** A table block with one cell for each column and row, defaults filled in. */
export function tableOf(block: TableBlock): TargetTable {
  const seen = new Map<string, number>();
  return {
    kind: "table",
    block: block.id,
    columns: block.columns,
    rules: block.rules,
    open: block.open ?? false,
    rows: block.rows.map((row) => {
      const key = distinctKey(row.key, seen);
      return {
        key,
        cells: block.columns.map((column) => {
          const plain = row.cells[column.id] ?? defaultCell(column, key);
          return targetCell(plain, row.formats?.[column.id] ?? column.format, row.style ?? "body");
        }),
      };
    }),
  };
}

function defaultCell(column: TableColumn, key: string): PlanCell {
  if (column.formula !== undefined) return { formula: column.formula, value: null };
  return column.kind === "key" ? key : null;
}

function distinctKey(key: string, seen: Map<string, number>): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key} (${count})`;
}

function targetCell(cell: PlanCell, format: FormatName, style: StyleName): TargetCell {
  if (cell === null) return { ...blank, format, style };
  if (typeof cell !== "object") return { content: cell, format, style };
  if ("link" in cell)
    return { content: { link: cell.link, text: cell.text }, format, style: cell.style ?? "link" };
  const content: TargetContent =
    "formula" in cell ? { template: cell.formula, fallback: cell.value ?? "" } : cell.value;
  return { content, format: cell.format ?? format, style: cell.style ?? style };
}
