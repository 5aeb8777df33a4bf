import type { Column } from "../../data/data-set";
import type { DataSetKind, DimensionId } from "../../data/fields";
import { foldName } from "../reading/fold-name";

/** A member of a dimension and where it occurs. */
export interface NameUse {
  name: string;
  uses: number;
  /** Data sets that use the name. */
  in: Set<DataSetKind>;
}

/** Two names that may be one: `from` would become `to`. */
export interface NamePair {
  from: NameUse;
  to: NameUse;
}

interface Named {
  kind: DataSetKind;
  columns: Readonly<Partial<Record<string, Column>>>;
}

/** The members of a dimension in all data sets (lookups apart), as first written. */
export function namesOf(dataSets: readonly (Named | undefined)[], dimension: DimensionId): NameUse[] {
  const names = new Map<string, NameUse>();
  for (const dataSet of dataSets) {
    const column = dataSet?.columns[dimension];
    if (!dataSet || column?.type !== "text" || dataSet.kind === "lookup") continue;
    const counts = new Int32Array(column.dictionary.length);
    const { codes, dictionary } = column;
    for (let row = 0; row < codes.length; row += 1) {
      const code = codes[row] ?? -1;
      if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
    }
    dictionary.forEach((name, code) => {
      const count = counts[code] ?? 0;
      if (count === 0) return;
      const key = foldName(name);
      const use = names.get(key) ?? { name, uses: 0, in: new Set() };
      use.uses += count;
      use.in.add(dataSet.kind);
      names.set(key, use);
    });
  }
  return [...names.values()];
}

const masters: Readonly<Partial<Record<DimensionId, DataSetKind>>> = {
  product: "products",
  customer: "customers",
  rep: "people",
};

/**
 * Which of two names stays: the one that the master table (customers, products, people) knows, else the more frequent.
 * `null` when the master lists both: then they are two.
 */
export function chooseKept(a: NameUse, b: NameUse, dimension: DimensionId): NamePair | null {
  const master = masters[dimension];
  const [knowsA, knowsB] = master ? [a.in.has(master), b.in.has(master)] : [false, false];
  if (knowsA && knowsB) return null;
  const keepsB = knowsA === knowsB ? a.uses <= b.uses : knowsB;
  return keepsB ? { from: a, to: b } : { from: b, to: a };
}

const prefix = "same-name:";

/** Id of the question whether two names are one; the same in either order. */
export function idOfPair(dimension: DimensionId, a: string, b: string): string {
  return `${prefix}${dimension}:${[a, b].sort().join("=")}`;
}

/** The pairs that the user has declared to be one: dimension and the two names. */
export function pairsDeclaredEqual(
  answers: Readonly<Record<string, string>>,
): { dimension: string; names: readonly [string, string] }[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    if (answer !== "yes" || !id.startsWith(prefix)) return [];
    const [, dimension = "", a = "", b = ""] = /^same-name:([^:]+):(.*?)=(.*)$/s.exec(id) ?? [];
    return [{ dimension, names: [a, b] as const }];
  });
}
