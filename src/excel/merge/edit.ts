import type { Box, CellValue } from "../../core/intake/outline";
import type { ChartPlan, FormatName, TableColumn, TableRule } from "../../core/sheets/sheet-plan";
import type { Look } from "../looks";

/** A table of ours, by id once Excel has given one, by name in the run that makes it. */
export type TableRef = { id: string } | { name: string };

/** One change to a sheet, in the coordinates of the moment when it is made (see `editPhases`). */
export type Edit =
  | { kind: "insert-rows"; row: number; count: number }
  /** Rows of the sheet are shown too: Excel misplaces what is written across hidden rows. */
  | { kind: "lift-filter"; table: TableRef; row: number; count: number }
  | { kind: "add-table"; name: string; box: Box; headers: readonly string[] }
  | { kind: "resize-table"; table: TableRef; box: Box }
  | { kind: "add-column"; table: TableRef; index: number; header: string }
  | { kind: "formats"; box: Box; codes: (string | null)[][] }
  | { kind: "headers"; box: Box; headers: (string | null)[] }
  /** Typed contents: text that could be taken for anything else has its apostrophe; `null` leaves a cell as it is. */
  | { kind: "keys" | "kept" | "values" | "formulas" | "cleared"; box: Box; contents: (CellValue | null)[][] }
  | { kind: "look"; box: Box; look: Look }
  | { kind: "row-height"; row: number; count: number; height: number }
  | { kind: "hide-rows" | "fit-rows"; row: number; count: number }
  /** Shown when the cell is selected. */
  | { kind: "note"; box: Box; title: string; text: string }
  | { kind: "lists"; box: Box; source: string | Box }
  | { kind: "rules"; table: RuledTable; clear: boolean }
  | {
      kind: "chart";
      chart: ChartPlan;
      name: string;
      category: Box;
      values: readonly Box[];
      /** Number format codes of the plan's format names. */
      code: (format: FormatName) => string;
    }
  | { kind: "chart-data"; name: string; category: Box; values: readonly Box[] }
  | { kind: "chart-title"; name: string; title: string }
  | { kind: "delete-chart"; name: string }
  | {
      kind: "page";
      landscape: boolean;
      tabColor?: string;
      titleRows: Box | null;
      widths: readonly (number | null)[];
    }
  /** Rows above which pages break: all that the sheet has from then on. */
  | { kind: "page-breaks"; rows: readonly number[] }
  | { kind: "drop-column"; table: TableRef; index: number }
  | { kind: "delete-table"; table: TableRef }
  | { kind: "delete-rows"; row: number; count: number };

/** What a rule needs to know of its table: where each column's body stands. */
export interface RuledTable {
  rules: readonly TableRule[];
  /** column id → body box */
  bodies: ReadonlyMap<string, Box>;
  columns: readonly TableColumn[];
}

export type EditKind = Edit["kind"];

/**
 * Order of writing over all sheets: room first, then names (formulas need every table), identities
 * (a row without one is nobody's), words that lose their place (before anything is written over them), formats before values (faster, and text
 * stays text), values before formulas (a column that holds a value is not filled by Excel on its own), looks, widths, then
 * what depends on them: rows as high as their text, charts in their places; what is taken away goes last, when its words have been kept.
 */
export const editPhases: readonly (readonly EditKind[])[] = [
  ["lift-filter"],
  ["insert-rows"],
  ["add-table", "resize-table"],
  ["add-column"],
  ["headers"],
  ["keys"],
  ["kept"],
  ["formats"],
  ["values"],
  ["formulas"],
  ["look", "row-height", "lists", "note", "rules"],
  ["page", "page-breaks"],
  ["fit-rows", "hide-rows"],
  ["chart", "chart-data", "chart-title", "delete-chart"],
  ["cleared"],
  ["delete-table", "delete-rows"],
  ["drop-column"],
];
