import { textOf, type DataSets, type TextColumn } from "../data/data-set";
import { dataSetKinds, type DataSetKind, type DimensionId } from "../data/fields";
import { nameKey } from "../data/names";

/** The members of one dimension over all data sets: equal names (NFKC, trimmed, case folded) are one member. */
export interface Members {
  dimension: DimensionId;
  /** As first written, orders before all other data sets. */
  names: readonly string[];
  /** Whether a data set has the dimension. */
  has(kind: DataSetKind): boolean;
  /** Member of each row, −1 for a blank; `undefined` when the data set lacks the dimension. */
  codesOf(kind: DataSetKind): Int32Array | undefined;
  /** Member of a name, or `undefined`. */
  find(name: string): number | undefined;
}

/** The members of a column's rows; the column's own codes where its names are the members, one for one. */
function translated({ codes }: TextColumn, translation: Int32Array): Int32Array {
  if (translation.every((member, code) => member === code)) return codes;
  const members = new Int32Array(codes.length);
  for (let row = 0; row < members.length; row++) members[row] = translation[codes[row]!] ?? -1;
  return members;
}

/** Collects the members of a dimension. A dimension that no data set has yields no names. */
export function membersOf(dataSets: DataSets, dimension: DimensionId): Members {
  const byKey = new Map<string, number>();
  const names: string[] = [];
  const translations = new Map<DataSetKind, Int32Array>();
  for (const kind of dataSetKinds) {
    const column = textOf(dataSets[kind], dimension);
    if (!column) continue;
    const translation = column.dictionary.map((name) => {
      const key = nameKey(name);
      const member = byKey.get(key) ?? names.push(name.trim()) - 1;
      byKey.set(key, member);
      return key === "" ? -1 : member;
    });
    translations.set(kind, Int32Array.from(translation));
  }
  const cache = new Map<DataSetKind, Int32Array>();
  const codesOf = (kind: DataSetKind): Int32Array | undefined => {
    const known = cache.get(kind);
    if (known) return known;
    const column = textOf(dataSets[kind], dimension);
    const translation = translations.get(kind);
    if (!column || !translation) return undefined;
    const codes = translated(column, translation);
    cache.set(kind, codes);
    return codes;
  };
  return {
    dimension,
    names,
    has: (kind) => translations.has(kind),
    codesOf,
    find: (name) => byKey.get(nameKey(name)),
  };
}
