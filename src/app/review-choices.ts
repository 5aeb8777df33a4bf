import type { Day } from "../core/data/day";
import type { Locale } from "../core/data/locale";
import type { WorkbookMapping } from "../core/intake/mapping";
import type { Settings } from "../core/settings";
import type { SheetId } from "../core/sheets/sheet-plan";
import type { SourceReader } from "./source-reader";

/** What a person decides before a review; what is left out is taken from the workbook's memory, then from the data. */
export interface ReviewChoices {
  /** Language of the sheets where no review stands yet; a refresh keeps the language of the review that stands. */
  locale: Locale;
  /** The language that somebody chose for the sheets: they are written anew in it. */
  sheetLocale?: Locale;
  /** `2024`, `2024-H1`, `2024-Q3`, `2024-09`, `2024-01-15..2024-03-20`; `null`: the last period that has actuals. */
  period?: string | null;
  /** `null`: the last day with data. */
  asOf?: Day | null;
  fiscalYearStart?: number;
  settings?: Settings;
  /** Sheets ticked beside those that the data can fill. */
  sheets?: readonly SheetId[];
  /** A mapping that the user has corrected or brought along. */
  mapping?: WorkbookMapping;
  /** Further workbooks whose tables count too (IN7). */
  imports?: readonly SourceReader[];
}

export type Stage = "looking" | "reading" | "computing" | "writing";

/** How a long run talks to whoever watches. */
export interface RunHooks {
  signal?: AbortSignal;
  /** `done` of `total` in the stage's own measure (sheets, cells); `total` 0 = unknown. */
  onStage?: (stage: Stage, done: number, total: number) => void;
  /** Excel keeps us waiting: a cell is being edited, or it does not answer at all. */
  onWaiting?: (state: "waiting" | "not-answering" | "answered") => void;
}
