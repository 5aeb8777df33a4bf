import type { Day } from "../core/data/day";
import type { Locale } from "../core/data/locale";
import type { Problem } from "../core/problems";
import type { SheetId } from "../core/sheets/sheet-plan";
import type { DisplayUnit } from "./number-formats";
import type { CallOptions } from "./run-in-excel";

export interface WriteOptions extends CallOptions {
  locale: Locale;
  /** Dated in the block of kept words. */
  today: Day;
  /** Unit in which amounts are shown. */
  displayUnit: DisplayUnit;
  /** Whether the version before this run can be brought back (B4); a bringing-back itself cannot. */
  keepBackup?: boolean;
}

export interface WrittenSheetResult {
  id: SheetId;
  /** Present name of the sheet. */
  name: string;
  isNew: boolean;
  /** Cells whose content changed. */
  changedCells: number;
}

export interface WriteResult {
  ok: boolean;
  sheets: readonly WrittenSheetResult[];
  /** Warnings of a run that succeeded; the fatal one first when it did not. */
  problems: readonly Problem[];
  /** Names of sheets that may be incomplete after a failure; the next run completes them. */
  incomplete: readonly string[];
  roundTrips: number;
}
