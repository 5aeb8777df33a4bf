import { arrangeRows, type RowPlace } from "./arrange-rows";
import type { WrittenTable } from "./written";

/** A body row as it stands now. */
export interface CurrentRow {
  key: string;
  /** Somebody typed something in it: an input column or a column of their own. */
  hasWords: boolean;
  isBlank: boolean;
}

export interface RowMatch {
  /** Row index of the plan → place; rows that somebody deleted from an open table are absent. */
  places: ReadonlyMap<number, RowPlace>;
  /** Existing rows to be removed. */
  vanished: readonly number[];
  /** Existing rows whose key has left the plan, whether they are removed or used for another key. */
  gone: ReadonlySet<number>;
  /** Keys to be written into existing rows that are people's own: a new key in an open table, blank for a copy elsewhere. */
  rekeyed: ReadonlyMap<number, string>;
  /** Existing rows that repeat a key. */
  duplicates: readonly number[];
  /** Somebody has sorted the table, now or earlier, and its rows are not in the plan's order since. */
  sorted: boolean;
}

export interface RowRules {
  /** People may add rows of their own; they get a key. */
  open: boolean;
  /** Rows that the plan does not name stay (the kept words), unless listed. */
  keepUnknown: boolean;
  remove: ReadonlySet<string>;
  /** The last run died: blank rows without a key are its remains. */
  repair: boolean;
  /** What interrupted runs meant to write: their rows are ours too. */
  pending?: readonly WrittenTable[];
}

/** Key of the blank row that a table without rows must have. */
export const emptyRowKey = "empty";
/** Keys of rows that people added to an open table. */
const peoplesKey = /^row:(\d+)$/;

/**
 * Matches rows by key. Existing rows stay where they are; a new row goes after its predecessor in the plan, or to the end once
 * somebody has sorted the table. When the plan's order changed, nobody sorted and nobody typed anything, rows are renumbered
 * into the plan's order. A repeated key keeps its first row; the copy becomes the user's own row.
 */
export function matchRows(
  keys: readonly string[],
  current: readonly CurrentRow[],
  written: WrittenTable | null,
  rules: RowRules,
): RowMatch {
  const wanted = new Map(keys.map((key, index) => [key, index]));
  const { first, duplicates } = firstRows(current);
  const rekeyed = peoplesRows(current, duplicates, rules);
  rekeyed.forEach((key, index) => {
    if (key !== "" && !first.has(key)) first.set(key, index);
  });
  const records = [written, ...(rules.pending ?? [])];
  const known = new Set(records.flatMap((record) => record?.rows.map(([key]) => key) ?? []));
  const gone = current.flatMap((row, index) =>
    !rekeyed.has(index) &&
    isVanished(row, first.get(row.key) === index, wanted, known, written !== null, rules)
      ? [index]
      : [],
  );
  const deleted = deletedByPeople(written, rules);
  const needless = (key: string): boolean =>
    !first.has(key) && (deleted.has(key) || (key === emptyRowKey && gone.length < current.length));
  const rest = { gone: new Set(gone), rekeyed, duplicates };
  const needed = keys.filter((key) => !needless(key));
  const hasWords = (index: number): boolean => current[index]?.hasWords ?? false;
  const arranged = arrangeRows(needed, { first, count: current.length, gone, hasWords }, written);
  const places = new Map([...arranged.places].map(([key, place]) => [wanted.get(key) ?? 0, place]));
  return { ...rest, ...arranged, places };
}

/**
 * Keys that people deleted from an open table when their rows are missing. After an interrupted run, which may have removed rows
 * itself, only those that were missing before it (they have no hashes).
 */
function deletedByPeople(written: WrittenTable | null, { open, repair }: RowRules): Set<string> {
  const rows = open ? (written?.rows ?? []) : [];
  return new Set(rows.flatMap(([key, hashes]) => (repair && hashes !== "" ? [] : [key])));
}

/** A copy of the row that stands for none is nobody's: it goes unless somebody typed in it. */
function firstRows(current: readonly CurrentRow[]): { first: Map<string, number>; duplicates: number[] } {
  const first = new Map<string, number>();
  const duplicates: number[] = [];
  current.forEach(({ key, hasWords }, index) => {
    if (key === "" || (key === emptyRowKey && hasWords)) return;
    if (!first.has(key)) first.set(key, index);
    else if (key !== emptyRowKey) duplicates.push(index);
  });
  return { first, duplicates };
}

/** New keys for people's rows, in their order; deterministic, so that whoever reads the sheet meanwhile finds the same keys. */
function peoplesRows(
  current: readonly CurrentRow[],
  duplicates: readonly number[],
  rules: RowRules,
): Map<number, string> {
  const rekeyed = new Map<number, string>();
  let last = Math.max(0, ...current.map(({ key }) => Number(peoplesKey.exec(key)?.[1] ?? 0)));
  current.forEach((row, index) => {
    const copy = duplicates.includes(index);
    const filled = row.key === emptyRowKey && row.hasWords;
    const unkeyed = row.key === "" && !row.isBlank;
    if (rules.open && (copy || filled || unkeyed)) rekeyed.set(index, `row:${(last += 1)}`);
    else if (copy || filled) rekeyed.set(index, "");
  });
  return rekeyed;
}

function isVanished(
  row: CurrentRow,
  isFirst: boolean,
  wanted: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
  hasRecord: boolean,
  rules: RowRules,
): boolean {
  if (row.key === "") return rules.repair && row.isBlank;
  if (row.key === emptyRowKey) return !isFirst || !wanted.has(row.key);
  if (!isFirst || wanted.has(row.key)) return false;
  if (rules.keepUnknown) return rules.remove.has(row.key);
  if (rules.open && peoplesKey.test(row.key)) return false;
  return !hasRecord || known.has(row.key);
}
