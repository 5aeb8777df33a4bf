import type { Locale } from "../../data/locale";
import type { SentenceNumber } from "../../review/sentence";
import type { TypedTable } from "../typed-table";

/** Words, or a number with where it stands in the review. */
export type LinePart = string | SentenceNumber;

/** One statement of the report; `missing` says what somebody still has to write. */
export interface ReportLine {
  key: string;
  text: string;
  /** The text as words and the numbers among them, where these are known. */
  parts?: readonly LinePart[];
  missing?: true;
}

export interface ReportSection {
  id: string;
  title: string;
  lines: ReportLine[];
}

export interface ReportReader {
  locale: Locale;
  typed: readonly TypedTable[];
}
