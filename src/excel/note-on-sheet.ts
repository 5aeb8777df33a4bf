import type { Locale } from "../core/data/locale";
import type { SheetId } from "../core/sheets/sheet-plan";
import { findSheets } from "./find-sheets";
import { isFormula } from "./merge/cell-content";
import { lineColumns } from "./merge/line-columns";
import { markedRows } from "./merge/line-merge";
import { contentHash } from "./merge/merge-context";
import type { OwnSheet } from "./merge/own-sheet";
import { hashAt, hashLength } from "./merge/short-hash";
import type { WrittenSheet } from "./merge/written";
import { localeOf } from "./own-table";
import { registryKeys, writtenText } from "./registry";
import { runInExcel, type CallOptions } from "./run-in-excel";
import { silently } from "./silently";
import { snapshotSheets } from "./snapshot-sheets";

/** The line that every sheet of ours has below its title. */
const mark = "subtitle";
const noNames = { tables: new Map<string, never>() };

/**
 * Puts a note before the subtitle of a standing sheet of ours, in the sheet's language, until the sheet is next written: the record says
 * that it is ours. Writes that one cell, and nothing where the sheet is not there, is locked, or somebody wrote over the subtitle.
 * Answers whether the note stands there. Round trips: 2, then 2 for the sheet, 1 to write.
 */
export async function noteOnSheet(
  id: SheetId,
  noteIn: (locale: Locale) => string,
  options: CallOptions = {},
): Promise<boolean> {
  return runInExcel(
    async (call) => {
      const { ours, registry } = await findSheets(call);
      const [found] = ours.filter((sheet) => sheet.id === id && !sheet.isProtected && !sheet.isNewer);
      const record = registry.written.get(id);
      if (!found || !record || registry.newer) return false;
      const [own] = await snapshotSheets(call, [found]);
      const place = own && subtitleOf(own, record);
      if (!place) return false;
      const [table] = own.tables;
      const plan = registry.plans.get(id);
      const note = noteIn(table ? localeOf(table, plan) : "zh-CN");
      const text = `${note}  ·  ${plan?.subtitle ?? place.text}`;
      const { worksheets, settings } = call.context.workbook;
      const cell = worksheets.getItem(own.worksheetId).getCell(place.row, place.column);
      await silently(call, () => {
        cell.values = [[text]];
        settings.add(registryKeys.written(id), writtenText(withSubtitle(record, text)));
      });
      return true;
    },
    options,
    true,
  );
}

/** Where the subtitle stands and what it says; `null` when it is gone or no longer ours. */
function subtitleOf(
  own: OwnSheet,
  record: WrittenSheet,
): { row: number; column: number; text: string } | null {
  const row = markedRows(own).get(mark);
  const hashes = record.lines.find(([line]) => line === mark)?.[1];
  if (row === undefined || hashes === undefined) return null;
  const [column = own.left + 1] = lineColumns(own, row, [hashes], 1, noNames);
  const content = own.at(row, column);
  const isOurs = contentHash(content, noNames, null) === hashAt(hashes, 0);
  return isOurs && !isFormula(content) ? { row, column, text: String(content) } : null;
}

function withSubtitle(record: WrittenSheet, text: string): WrittenSheet {
  const hash = contentHash(text, noNames, null);
  return {
    ...record,
    lines: record.lines.map(([line, hashes, look]) =>
      line === mark ? [line, `${hash}${hashes.slice(hashLength)}`, look] : [line, hashes, look],
    ),
  };
}
