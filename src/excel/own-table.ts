import type { Locale } from "../core/data/locale";
import { sheetName } from "../core/sheets/sheet-names";
import type { SheetId, SheetPlan } from "../core/sheets/sheet-plan";
import { findSheets } from "./find-sheets";
import { ExcelFailure } from "./host-problem";
import { keyHeaders } from "./marks";
import { ownKeyColumn } from "./merge/locate-tables";
import { matchRows } from "./merge/match-rows";
import { orphanTable } from "./merge/orphan-table";
import type { OwnSheet, OwnTable } from "./merge/own-sheet";
import { StandingTable } from "./merge/standing-table";
import type { WrittenSheet } from "./merge/written";
import type { ExcelCall } from "./run-in-excel";
import { snapshotSheets } from "./snapshot-sheets";

/** A body row of a table of ours; `index` counts from the first body row. */
export interface StandingRow {
  /** The key that the next refresh will see or give; blank for a row without anything in it. */
  key: string;
  index: number;
  hasWords: boolean;
}

/** A column of the plan as it stands: `index` counts from the table's first column. */
export interface StandingColumn {
  id: string;
  index: number;
  isInput: boolean;
}

/** Rows and columns of one of our tables as the refresh would name them. */
export interface StandingNames {
  rows: readonly StandingRow[];
  columns: readonly StandingColumn[];
}

/** Names the rows and columns of a table as it stands; rows that people added to an open table have the key that they will get. */
export function standingNames(
  sheet: OwnSheet,
  table: OwnTable,
  written: WrittenSheet,
  open: boolean,
): StandingNames {
  const { columns } = orphanTable(table, written);
  const current = new StandingTable(sheet, table, columns.slots).rows();
  const rules = { open, keepUnknown: true, remove: new Set<string>(), repair: false };
  const { rekeyed } = matchRows([], current, null, rules);
  const key = ownKeyColumn(table);
  return {
    rows: current.map((row, index) => ({
      key: rekeyed.get(index) ?? row.key,
      index,
      hasWords: row.hasWords,
    })),
    columns: columns.slots.flatMap((slot) =>
      slot.kind === "own" && slot.existing !== undefined && slot.existing !== key
        ? [{ id: slot.column.id, index: slot.existing, isInput: slot.column.kind === "input" }]
        : [],
    ),
  };
}

/**
 * The language in which a table was last written, told by the name of the plan that was written; without one by the heading of
 * the table's hidden column, which keeps the first language.
 */
export function localeOf(table: OwnTable, plan: SheetPlan | undefined): Locale {
  const planned = plan && locales.find((locale) => sheetName(plan.id, locale) === plan.name);
  if (planned) return planned;
  return table.columns[ownKeyColumn(table)]?.header === keyHeaders["en-US"] ? "en-US" : "zh-CN";
}

const locales: readonly Locale[] = ["zh-CN", "en-US"];

/** One of our tables, found at this moment. */
export interface LocatedOwnTable extends StandingNames {
  sheet: OwnSheet;
  table: OwnTable;
  isProtected: boolean;
}

/**
 * Finds a table of ours as it stands now, whatever sheet and table are called by now. One that is gone rejects with `excel-gone`.
 * Round trips: 2, then 2 for the sheet.
 */
export async function findOwnTable(call: ExcelCall, id: SheetId, block: string): Promise<LocatedOwnTable> {
  const { ours, registry } = await findSheets(call);
  const found = ours.find((sheet) => sheet.id === id);
  const written = registry.written.get(id);
  const [sheet] = await snapshotSheets(call, found ? [found] : []);
  const tableId = written?.tables.find((table) => table.block === block)?.tableId;
  const table = sheet?.tables.find((candidate) => candidate.id === tableId);
  if (!found || !written || !sheet || !table)
    throw new ExcelFailure({ code: "excel-gone", sheet: found?.name ?? id, severity: "fatal" });
  const plan = registry.plans.get(id)?.blocks.find((candidate) => candidate.id === block);
  const open = plan?.kind === "table" && plan.open === true;
  return { sheet, table, isProtected: found.isProtected, ...standingNames(sheet, table, written, open) };
}
