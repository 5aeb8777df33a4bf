import type { Column, TextColumn } from "../../data/data-set";
import { dimensionIds, type DataSetKind } from "../../data/fields";
import { foldName } from "../reading/fold-name";
import type { Frame } from "../reading/frame";
import { chooseKept, namesOf, pairsDeclaredEqual } from "./name-uses";

function renamed(column: TextColumn, names: ReadonlyMap<string, string>): TextColumn {
  const codeOf = new Map(column.dictionary.map((name, code) => [foldName(name), code]));
  const dictionary = [...column.dictionary];
  const recoded = column.dictionary.map((name, code) => {
    const to = names.get(foldName(name));
    if (to === undefined) return code;
    const target = codeOf.get(foldName(to)) ?? dictionary.push(to) - 1;
    codeOf.set(foldName(to), target);
    return target;
  });
  return { type: "text", codes: column.codes.map((code) => recoded[code] ?? -1), dictionary };
}

function renameIn(frame: Frame, dimension: string, names: ReadonlyMap<string, string>): Frame {
  const column = frame.byField.get(dimension);
  if (column?.type !== "text" || !column.dictionary.some((name) => names.has(foldName(name)))) return frame;
  const merged = renamed(column, names);
  const swap = <K>(columns: ReadonlyMap<K, Column>): Map<K, Column> =>
    new Map([...columns].map(([key, other]) => [key, other === column ? merged : other]));
  const clean = new Set(frame.clean);
  clean.delete(dimension);
  return { ...frame, byIndex: swap(frame.byIndex), byField: swap(frame.byField), clean };
}

/** Gives names that the user has declared equal one name in every table, before keys are matched. */
export function mergeNames(frames: readonly Frame[], answers: Readonly<Record<string, string>>): Frame[] {
  let current = [...frames];
  for (const { dimension, names } of pairsDeclaredEqual(answers)) {
    const id = dimensionIds.find((known) => known === dimension);
    if (!id) continue;
    const named = current.map((frame) => ({
      kind: frame.table.kind as DataSetKind,
      columns: Object.fromEntries(frame.byField),
    }));
    const uses = namesOf(named, id);
    const [a, b] = names.map((name) => uses.find((use) => foldName(use.name) === foldName(name)));
    const pair = a && b ? chooseKept(a, b, id) : null;
    if (!pair) continue;
    const rename = new Map([[foldName(pair.from.name), pair.to.name]]);
    current = current.map((frame) => renameIn(frame, id, rename));
  }
  return current;
}
