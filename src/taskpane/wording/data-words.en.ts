import type { DataWords } from "./data-words";

const count = (value: number): string => value.toLocaleString("en-US");
const some = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;
const units: Readonly<Record<number, string>> = {
  1: "as is",
  1000: "thousands",
  10000: "10,000s",
  1000000: "millions",
  100000000: "100 millions",
};

export const en: DataWords = {
  title: "What was found",
  intro: "Correct what is wrong; once is enough.",
  checking: (percent) => (percent === null ? "Checking every row…" : `Checking every row ${percent}%`),
  check: "Check every row",
  checkHint: (cells) => `${some(cells, "cell")}. Shows which rows count, which do not, and what to mend.`,
  questions: "Please decide",
  questionsHint: "Until you choose, the marked assumption holds.",
  assumed: "assumed for now",
  notAssumed: "Not counted until you decide",
  samples: "e.g.",
  kindOf: (table) => `What “${table}” holds`,
  rows: (rows) => some(rows, "row"),
  account: (read, used, leftOut) =>
    leftOut === 0
      ? `${some(read, "row")} read, all used`
      : `${some(read, "row")} read, ${count(used)} used, ${count(leftOut)} left out`,
  hidden: (rows) => `${some(rows, "hidden row")} among them`,
  days: (first, last) => `${first} to ${last}`,
  openMapping: (columns) => `${some(columns, "column")} used`,
  closeMapping: "Hide columns",
  goTo: (place) => `Go to ${place}`,
  goToShort: "Go to",
  fieldOf: (header) => `Use “${header}” as`,
  unitOf: (header) => `Unit of “${header}”`,
  unit: (factor) => units[factor] ?? `×${count(factor)}`,
  unused: "not used",
  sureness: { sure: "Sure", likely: "Likely", unsure: "Please check" },
  recomputed: "Computed anew by Fupan, not read",
  split: (fields) => `Split into ${fields}`,
  wide: (columns, first, last, field) =>
    `“${first}” to “${last}”, ${some(columns, "column")}, all hold ${field}`,
  unusedColumns: (columns) => `${some(columns, "unused column")}`,
  secondReading: (table) => `The same cells as “${table}”, read as another kind of data`,
  join: (from, to, found, total) => `${from} → ${to}: ${count(found)} of ${some(total, "key")} found`,
  joinBrings: (fields) => `brings ${fields}`,
  joinStop: "Do not use",
  joinCount: (joins) => some(joins, "join between tables", "joins between tables"),
  decisions: (decided) => `Your decisions · ${count(decided)}`,
  decidedKind: (table, kind) => `“${table}” holds: ${kind}`,
  decidedField: (table, header, field) =>
    field === null ? `${table}: “${header}” is not used` : `${table}: “${header}” is ${field}`,
  decidedUnit: (table, header, unit) => `${table}: “${header}” in ${unit}`,
  refused: (from, to) => `${from} → ${to}: not joined`,
  assumedThen: "Assumed by the last review",
  otherAnswers: (answers) => `${some(answers, "earlier answer")} besides; “Take all back” asks again.`,
  takeBack: "Take back",
  takeBackAll: "Take all back",
  takeBackAllSentence:
    "Corrected columns, units, joins and answers are forgotten, and the workbook is looked at anew. Sheets and your words stay.",
  keep: "Keep",
  problems: "Worth a look",
  severity: { "left-out": "Left out", warning: "Note", fatal: "Cannot go on" },
  places: (places) => some(places, "place"),
  showAll: (places) => `Show all (${count(places)})`,
  showLess: "Show less",
  moreOnSheet: (places) => `${count(places)} more are on the Data quality sheet.`,
  allClean: "Every row could be read. Nothing to mend.",
  unusedTables: (tables) => some(tables, "table not used", "tables not used"),
  stale: "The workbook has changed.",
  lookAgain: "Look again",
};
