/** How sure a guess is, in words. */
export type Sureness = "sure" | "likely" | "unsure";

/** What the Data step says; it is loaded with the step. */
export interface DataWords {
  title: string;
  intro: string;
  checking: (percent: number | null) => string;
  check: string;
  checkHint: (cells: number) => string;
  questions: string;
  questionsHint: string;
  assumed: string;
  notAssumed: string;
  samples: string;
  kindOf: (table: string) => string;
  rows: (count: number) => string;
  account: (read: number, used: number, leftOut: number) => string;
  hidden: (count: number) => string;
  days: (first: string, last: string) => string;
  openMapping: (count: number) => string;
  closeMapping: string;
  goTo: (place: string) => string;
  goToShort: string;
  fieldOf: (header: string) => string;
  unitOf: (header: string) => string;
  unit: (factor: number) => string;
  unused: string;
  sureness: Record<Sureness, string>;
  recomputed: string;
  split: (fields: string) => string;
  wide: (count: number, first: string, last: string, field: string) => string;
  unusedColumns: (count: number) => string;
  secondReading: (table: string) => string;
  join: (from: string, to: string, found: number, total: number) => string;
  joinBrings: (fields: string) => string;
  joinStop: string;
  joinCount: (count: number) => string;
  decisions: (count: number) => string;
  decidedKind: (table: string, kind: string) => string;
  /** `null`: the column is not used. */
  decidedField: (table: string, header: string, field: string | null) => string;
  decidedUnit: (table: string, header: string, unit: string) => string;
  refused: (from: string, to: string) => string;
  assumedThen: string;
  otherAnswers: (count: number) => string;
  takeBack: string;
  takeBackAll: string;
  takeBackAllSentence: string;
  keep: string;
  problems: string;
  severity: Record<"left-out" | "warning" | "fatal", string>;
  places: (count: number) => string;
  showAll: (count: number) => string;
  showLess: string;
  moreOnSheet: (count: number) => string;
  allClean: string;
  unusedTables: (count: number) => string;
  stale: string;
  lookAgain: string;
}
