import type { Day } from "./day";

export type PeriodKind = "month" | "quarter" | "half" | "year" | "custom";

/** A span of whole days, both ends included. `label` is how people name it: `2024-09`, `2024-Q3`, `FY2026/27`. */
export interface Period {
  kind: PeriodKind;
  label: string;
  start: Day;
  end: Day;
}

/** The period under review, what it is compared with, and up to which day its figures are known. */
export interface ReviewWindow {
  period: Period;
  /** Last day whose figures count; `period.end` when the period has closed. */
  asOf: Day;
  /** Adjacent previous period (环比), cut to the same elapsed days when the period is still open. */
  previous: Period;
  /** Same period last year (同比), cut likewise. */
  lastYear: Period;
}
