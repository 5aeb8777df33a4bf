import type { WrittenTable } from "./written";

/** Where a row of the plan goes: an existing body row, or a new one before body row `before` (= row count: at the end). */
export type RowPlace = { existing: number } | { before: number };

/** The body of a table as far as its order matters. */
export interface StandingRows {
  /** Key → body row, for rows of ours. */
  first: ReadonlyMap<string, number>;
  count: number;
  /** Rows whose key has left the plan. */
  gone: readonly number[];
  hasWords: (row: number) => boolean;
}

export interface Arrangement {
  places: Map<string, RowPlace>;
  /** Existing rows to be removed. */
  vanished: number[];
  sorted: boolean;
}

/** Beyond so many places where rows part or close, Excel is slow, and figures change places instead of rows. */
const manyRuns = 50;

/**
 * In place: rows stay, new ones go after their predecessor in the plan, or to the end once somebody has sorted the table.
 * Renumbered: figures move into the plan's order, rows with words stay where they are. That is done when only the plan's order
 * changed and nobody typed anything, or when very many rows come and go.
 */
export function arrangeRows(
  keys: readonly string[],
  rows: StandingRows,
  written: WrittenTable | null,
): Arrangement {
  const planned = new Set(keys);
  const standing = [...rows.first].filter(([key]) => planned.has(key)).sort(([, a], [, b]) => a - b);
  const order = standing.map(([key]) => key);
  const inOrder = sameOrder(
    order,
    keys.filter((key) => rows.first.has(key)),
  );
  const before = written?.rows.map(([key]) => key).filter((key) => rows.first.has(key) && planned.has(key));
  const sorted = before !== undefined && !inOrder && (written?.sorted === true || !sameOrder(order, before));
  const stay: Arrangement = { places: inPlace(keys, rows, sorted), vanished: [...rows.gone], sorted };
  if (sorted) return stay;
  const anchors = standing.filter(([, row]) => rows.hasWords(row));
  const free = standing
    .map(([, row]) => row)
    .concat(rows.gone)
    .filter((row) => !rows.hasWords(row));
  const moved = (): Arrangement => ({ ...around(keys, anchors, free, rows), sorted });
  if (!inOrder && anchors.length === 0) return moved();
  return runsOf(stay) > manyRuns && isSubsequence(anchors, keys) ? moved() : stay;
}

function inPlace(
  keys: readonly string[],
  { first, count }: StandingRows,
  sorted: boolean,
): Map<string, RowPlace> {
  const places = new Map<string, RowPlace>();
  const next = keys.find((key) => first.has(key));
  let before = next === undefined ? count : (first.get(next) ?? count);
  for (const key of keys) {
    const existing = first.get(key);
    if (existing !== undefined) before = existing + 1;
    places.set(key, existing === undefined ? { before: sorted ? count : before } : { existing });
  }
  return places;
}

/** Between two rows with words, the free rows become the plan's rows in its order; what is missing goes to the end of the stretch. */
function around(
  keys: readonly string[],
  anchors: readonly (readonly [string, number])[],
  free: readonly number[],
  { count, gone, hasWords }: StandingRows,
): Pick<Arrangement, "places" | "vanished"> {
  const places = new Map<string, RowPlace>();
  const vanished = gone.filter((row) => hasWords(row));
  const pool = [...free].sort((a, b) => a - b);
  let from = 0;
  let taken = 0;
  for (const [anchor, row] of [...anchors, [null, count] as const]) {
    const to = anchor === null ? keys.length : keys.indexOf(anchor, from);
    const stretch = keys.slice(from, to);
    const end = pool.findIndex((candidate, index) => index >= taken && candidate >= row);
    const slots = pool.slice(taken, end < 0 ? pool.length : end);
    stretch.forEach((key, index) => {
      const existing = slots[index];
      places.set(key, existing === undefined ? { before: row } : { existing });
    });
    vanished.push(...slots.slice(stretch.length));
    if (anchor !== null) places.set(anchor, { existing: row });
    taken += slots.length;
    from = to + 1;
  }
  return { places, vanished };
}

/** Places where rows must be inserted or removed. */
function runsOf({ places, vanished }: Arrangement): number {
  const inserted = new Set(
    [...places.values()].flatMap((place) => ("before" in place ? [place.before] : [])),
  );
  const removed = [...vanished].sort((a, b) => a - b).filter((row, index, all) => row - 1 !== all[index - 1]);
  return inserted.size + removed.length;
}

function isSubsequence(anchors: readonly (readonly [string, number])[], keys: readonly string[]): boolean {
  let from = 0;
  return anchors.every(([key]) => {
    const index = keys.indexOf(key, from);
    from = index + 1;
    return index >= 0;
  });
}

const sameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);
