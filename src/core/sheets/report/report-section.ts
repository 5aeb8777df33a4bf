import type { Locale } from "../../data/locale";
import type { TypedTable } from "../typed-table";

/** One statement of the report; `missing` says what somebody still has to write. */
export interface ReportLine {
  key: string;
  text: string;
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
