import { say } from "../../data/locale";
import { dash, formatOf } from "../figures";
import type { SheetContext } from "../frame";
import type { TableRow } from "../sheet-plan";
import { typedRows, typedText, type TypedRow } from "../typed-table";
import { effectCell } from "./effect-of-action";
import { metricFinder, startingPoint } from "./linked-metric";

/** Rows ready to be filled when the sheet is new. */
const emptyRows = 8;
const peoplesKey = /^row:(\d+)$/;

const numbered = (index: number): string => `A-${String(index).padStart(3, "0")}`;

/** The actions in the order in which they stand, each with what we know of its metric; of a new sheet empty rows. */
export function trackerRows(context: SheetContext): TableRow[] {
  const standing = typedRows(context.typed, "actions", "actions");
  const known = new Set(standing.map(({ key }) => key));
  const empty = Array.from({ length: emptyRows }, (_, index) => numbered(index + 1));
  const find = metricFinder(context);
  return [
    ...standing.map((row) => trackerRow(row, find, context)),
    ...empty.filter((key) => !known.has(key)).map((key) => ({ key, cells: {} })),
  ];
}

/** The numbers that the tracker shows, for linking: of a new sheet those of its empty rows. */
export function actionNumbers(typed: SheetContext["typed"]): string[] {
  const standing = typedRows(typed, "actions", "actions");
  if (standing.length > 0) return standing.map(actionNumber);
  return Array.from({ length: emptyRows }, (_, index) => numbered(index + 1));
}

/** The number that the sheet shows for an action; rows of people's own count on from ours, or keep the number they were given. */
export function actionNumber(row: TypedRow): string {
  const added = peoplesKey.exec(row.key)?.[1];
  if (added === undefined) return row.key;
  const typed = typedText(row, "number");
  return typed === "" || peoplesKey.test(typed) ? numbered(emptyRows + Number(added)) : typed;
}

function trackerRow(row: TypedRow, find: ReturnType<typeof metricFinder>, context: SheetContext): TableRow {
  const result = find(typedText(row, "metric"));
  const start = startingPoint(row, result, context);
  const number = actionNumber(row);
  if (!start) {
    const missing = result ? dash(result.reasons.actual, context.locale) : null;
    return { key: row.key, cells: { number, atStart: missing } };
  }
  return {
    key: row.key,
    cells: {
      number,
      atStart: start.value,
      effect: result ? effectCell(start, result, context.locale) : null,
      record: start.record,
    },
    ...(result ? { formats: { atStart: formatOf(result.unit), now: formatOf(result.unit) } } : {}),
  };
}

/** What an action is about, in a few words: its measure, else its number. */
export function actionName(row: TypedRow, locale: SheetContext["locale"]): string {
  return (
    typedText(row, "measure") ||
    say({ zh: `行动 ${actionNumber(row)}`, en: `Action ${actionNumber(row)}` }, locale)
  );
}
