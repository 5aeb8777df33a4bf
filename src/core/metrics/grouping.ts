import type { DataSets } from "../data/data-set";
import type { Day } from "../data/day";
import { dataSetKinds, type DataSetKind, type DimensionId } from "../data/fields";
import type { Members } from "./member-index";

/**
 * What figures are worked out by: the whole (no dimension), one dimension, or a combination. Group `groupCount − 1` collects
 * rows without a member (其他/未分类); the whole is that one group.
 */
export interface Grouping {
  dimensions: readonly DimensionId[];
  groupCount: number;
  /** Names of a group, one a dimension; `null` for the last group. */
  namesOf(group: number): readonly (string | null)[];
  /** Whether a data set has all the dimensions. */
  carries(kind: DataSetKind): boolean;
  /** Group of each row; `undefined` when the data set lacks a dimension (then every row is in the last group). */
  groupsOf(kind: DataSetKind): Int32Array | undefined;
  /** Group of each row as seen from a span, for what is derived for a window (customer lifecycle); wins over `groupsOf`. */
  groupsDuring?(kind: DataSetKind, span: { start: Day; end: Day }): Int32Array | undefined;
  /** Group of some members (indices into each dimension's members); the last group when that combination was never seen. */
  groupOf(members: readonly number[]): number;
}

/** The whole: one group that holds every row. */
export const whole: Grouping = {
  dimensions: [],
  groupCount: 1,
  namesOf: () => [],
  carries: () => false,
  groupsOf: () => undefined,
  groupOf: () => 0,
};

function blanksLast(codes: Int32Array, last: number): Int32Array {
  let row = 0;
  while (row < codes.length && codes[row]! >= 0) row++;
  if (row === codes.length) return codes;
  const groups = codes.slice();
  for (; row < groups.length; row++) if (groups[row]! < 0) groups[row] = last;
  return groups;
}

/** Groups by one dimension. */
export function groupingBy(members: Members): Grouping {
  const last = members.names.length;
  const cache = new Map<DataSetKind, Int32Array>();
  return {
    dimensions: [members.dimension],
    groupCount: last + 1,
    namesOf: (group) => [members.names[group] ?? null],
    carries: (kind) => members.has(kind),
    groupsOf(kind) {
      const codes = members.codesOf(kind);
      if (!codes) return undefined;
      let groups = cache.get(kind);
      if (!groups) cache.set(kind, (groups = blanksLast(codes, last)));
      return groups;
    },
    groupOf: ([member = -1]) => (member < 0 ? last : member),
  };
}

/** Groups by several dimensions: every combination that some data set with all of them holds; rows lacking any are in the last group. */
export function groupingByAll(list: readonly Members[], dataSets: DataSets): Grouping {
  const combos = new Map<number, number>();
  const keys: number[] = [];
  const place = (key: number): number => {
    let group = combos.get(key);
    if (group === undefined) combos.set(key, (group = keys.push(key) - 1));
    return group;
  };
  const coded = new Map<DataSetKind, Int32Array>();
  for (const kind of dataSetKinds) {
    const columns = list.map((members) => members.codesOf(kind));
    const rowCount = dataSets[kind]?.rowCount ?? 0;
    if (columns.every((column) => column !== undefined))
      coded.set(kind, combine(list, columns, rowCount, place));
  }
  const last = keys.length;
  for (const groups of coded.values())
    for (let row = 0; row < groups.length; row++) if (groups[row]! < 0) groups[row] = last;
  return {
    dimensions: list.map((members) => members.dimension),
    groupCount: last + 1,
    namesOf: (group) => names(list, keys[group]),
    carries: (kind) => coded.has(kind),
    groupsOf: (kind) => coded.get(kind),
    groupOf: (members) => combos.get(keyOf(list, members)) ?? last,
  };
}

function keyOf(list: readonly Members[], members: readonly number[]): number {
  return list.reduce(
    (key, { names: { length } }, i) => ((members[i] ?? -1) < 0 ? NaN : key * length + members[i]!),
    0,
  );
}

function names(list: readonly Members[], key: number | undefined): (string | null)[] {
  if (key === undefined) return list.map(() => null);
  let rest = key;
  const reversed = [...list].reverse().map((members) => {
    const index = rest % members.names.length;
    rest = Math.floor(rest / members.names.length);
    return members.names[index] ?? null;
  });
  return reversed.reverse();
}

function combine(
  list: readonly Members[],
  columns: readonly Int32Array[],
  rowCount: number,
  place: (key: number) => number,
): Int32Array {
  const groups = new Int32Array(rowCount);
  let seenKey = NaN;
  let seenGroup = -1;
  for (let row = 0; row < rowCount; row++) {
    let key = 0;
    for (let i = 0; i < columns.length; i++) {
      const member = columns[i]![row]!;
      key = member < 0 ? NaN : key * list[i]!.names.length + member;
    }
    if (key !== seenKey) {
      seenKey = key;
      seenGroup = Number.isNaN(key) ? -1 : place(key);
    }
    groups[row] = seenGroup;
  }
  return groups;
}
