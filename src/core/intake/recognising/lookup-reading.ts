import type { DimensionId } from "../../data/fields";
import { headerDictionary } from "../header-dictionary";
import { assignFields } from "./assign-fields";
import { keyStem, matchHeader } from "./match-header";
import type { ColumnProfile } from "./profile-columns";
import { fieldMap, type Reading } from "./reading";
import type { TableClues } from "./weigh-kinds";

/** Dimensions that are things with a table of their own; a lookup names them only when it is keyed by them. */
const entities: readonly DimensionId[] = ["customer", "product", "rep", "store"];

/**
 * A table that a join may draw names from: a unique key beside names. Its columns hold the order fields that they could
 * give; `null` when it has no key.
 */
export function lookupReading({ columns }: TableClues): Reading | null {
  const key = columns.find((column) => column.unique && column.keyHeader);
  const isNamed = columns.some(
    (column) => column !== key && (column.look === "text" || column.look === "number"),
  );
  if (!key || !isNamed) return null;
  const entity = entityOf(key);
  const useful = assignFields("lookup", columns).assigned.filter(
    ({ column, field }) =>
      !(column.keyHeader && column.unique) &&
      (field === entity || !(entities as readonly string[]).includes(field)),
  );
  const fields = fieldMap(useful);
  const name = nameOf(columns, fields);
  if (entity && name && !useful.some(({ field }) => field === entity))
    fields.set(name.index, { field: entity, score: 0.6 });
  return { kind: "lookup", confidence: 0.7, fields, ties: [] };
}

function entityOf(key: ColumnProfile): DimensionId | undefined {
  const stem = { text: keyStem(key.named.text) ?? "", parts: [], qualifiers: [] };
  const scored = entities.map((id) => ({
    id,
    score: matchHeader(stem, headerDictionary.lookup[id] ?? { strong: "" }),
  }));
  return scored.sort((a, b) => b.score - a.score).find(({ score }) => score >= 0.55)?.id;
}

/** `名称`, `Name`, `Description`: what the key stands for, when no column says so better. */
function nameOf(
  columns: readonly ColumnProfile[],
  fields: ReadonlyMap<number, unknown>,
): ColumnProfile | undefined {
  return columns.find(
    (column) =>
      column.look === "text" &&
      !fields.has(column.index) &&
      /(?:^| )(?:name|description|title)$|名称$|名$/.test(column.named.text),
  );
}
