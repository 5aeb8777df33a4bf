import type { Locale } from "../core/data/locale";
import type { CellValue } from "../core/intake/outline";
import type { SheetId, SheetPlan } from "../core/sheets/sheet-plan";
import type { TypedTable } from "../core/sheets/typed-table";
import { findSheets } from "./find-sheets";
import type { WrittenSheet } from "./merge/written";
import { localeOf, standingNames } from "./own-table";
import { runInExcel, type CallOptions } from "./run-in-excel";
import { snapshotSheets } from "./snapshot-sheets";
import type { OwnSheet, OwnTable } from "./merge/own-sheet";

/** A table of ours with what people typed into it, and the sheet's name of today. */
export interface OwnTableContent extends TypedTable {
  sheet: string;
  /** Language in which the table was written. */
  locale: Locale;
}

/**
 * Reads our own tables, so that a review can follow up on what people wrote (overdue actions, linked metrics). Columns carry
 * the plan's ids; a workbook whose registry is lost gives none. Round trips: 2, then 2 for the sheets asked for.
 */
export async function readOwnTables(
  ids: readonly SheetId[],
  options: CallOptions = {},
): Promise<OwnTableContent[]> {
  return runInExcel(async (call) => {
    const { ours, registry } = await findSheets(call);
    const sheets = await snapshotSheets(
      call,
      ours.filter(({ id }) => ids.includes(id)),
    );
    return sheets.flatMap((sheet) =>
      tablesOf(sheet, registry.written.get(sheet.id), registry.plans.get(sheet.id)),
    );
  }, options);
}

function tablesOf(
  sheet: OwnSheet,
  written: WrittenSheet | undefined,
  plan: SheetPlan | undefined,
): OwnTableContent[] {
  if (!written) return [];
  return sheet.tables.flatMap((table) => {
    const record = written.tables.find(({ tableId }) => tableId === table.id);
    if (!record) return [];
    const block = plan?.blocks.find(({ id }) => id === record.block);
    const open = block?.kind === "table" && block.open === true;
    return [
      {
        sheetId: sheet.id,
        sheet: sheet.name,
        locale: localeOf(table, plan),
        block: record.block,
        rows: rowsOf(sheet, table, written, open),
      },
    ];
  });
}

function rowsOf(
  sheet: OwnSheet,
  table: OwnTable,
  written: WrittenSheet,
  open: boolean,
): OwnTableContent["rows"] {
  const { rows, columns } = standingNames(sheet, table, written, open);
  return rows.flatMap(({ key, index }) => {
    if (key === "") return [];
    const cells = columns.map((column): [string, CellValue] => [
      column.id,
      sheet.valueAt(table.box.row + 1 + index, table.box.column + column.index),
    ]);
    return [{ key, cells: Object.fromEntries(cells) }];
  });
}
