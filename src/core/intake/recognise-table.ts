import type { DataSetKind } from "../data/fields";
import type { FoundTable } from "./finding/found-table";
import { assignFields } from "./recognising/assign-fields";
import type { KnownMembers } from "./recognising/guess-dimension";
import { profileColumns } from "./recognising/profile-columns";
import { fieldMap, ignored, type Reading, type TableDraft } from "./recognising/reading";
import { readWide } from "./recognising/read-wide";
import { splitColumn } from "./recognising/split-columns";
import { titlePeriod } from "./recognising/title-period";
import { twinReadings } from "./recognising/twin-readings";
import { weighKinds, type KindCandidate, type TableClues } from "./recognising/weigh-kinds";

/** Understands one table by itself; `known` are members of dimensions that other tables show. */
export function recogniseTable(found: FoundTable, known: KnownMembers): TableDraft {
  const columns = profileColumns(found);
  const names = [found.sheet, ...(found.tableName ? [found.tableName] : []), ...found.titles];
  const period = titlePeriod([...found.titles, found.sheet]);
  const clues: TableClues = { columns, names, ...(period ? { titlePeriod: period } : {}) };
  const candidates = weighKinds(clues);
  const base = { found, columns, names, candidates, ...(period ? { titlePeriod: period } : {}) };
  const wide = hasStrongRows(candidates) ? null : readWide(found, clues, known);
  if (wide) return { ...base, ...wide };
  const accepted = candidates.filter(
    (candidate) => candidate.complete && candidate.evidence >= candidate.accept,
  );
  const readings = twinReadings(clues, accepted, candidates);
  const first = readings.length > 0 ? readings : [lookupReading(clues) ?? ignored(0.6)];
  return {
    ...base,
    readings: first.map((reading) => withSplit(reading, clues, known)),
    sums: new Set(),
    questions: [],
  };
}

/** A table of dated rows stays one, even when some headers look like periods. */
function hasStrongRows(candidates: readonly KindCandidate[]): boolean {
  const [best] = candidates;
  if (!best?.complete || best.evidence < best.accept + 1.5) return false;
  return (
    ["orders", "pipeline", "receipts"].includes(best.kind) &&
    best.assigned.some(({ field, score }) => /date|createdOn/.test(field) && score >= 0.9)
  );
}

/** Other tables that a join may draw names from: a unique key beside names. */
function lookupReading(clues: TableClues): Reading | null {
  const { columns } = clues;
  const key = columns.find((column) => column.unique && (column.keyHeader || column.look === "text"));
  const named = columns.some(
    (column) => column !== key && (column.look === "text" || column.look === "number"),
  );
  if (!key?.keyHeader || !named) return null;
  const { assigned } = assignFields("lookup", columns);
  const useful = assigned.filter(({ column }) => !(column.keyHeader && column.unique));
  return { kind: "lookup" satisfies DataSetKind, confidence: 0.7, fields: fieldMap(useful), ties: [] };
}

/** Cells that hold two dimensions are looked for in orders, among the columns that nothing else explains well. */
function withSplit(reading: Reading, { columns }: TableClues, known: KnownMembers): Reading {
  if (reading.kind !== "orders") return reading;
  const taken = new Set(
    [...reading.fields.values()].filter(({ score }) => score >= 0.9).map(({ field }) => field),
  );
  for (const column of columns) {
    if ((reading.fields.get(column.index)?.score ?? 0) >= 0.9) continue;
    const split = splitColumn(column, known, taken);
    if (!split) continue;
    const fields = new Map(
      [...reading.fields].filter(
        ([index, { field }]) => index !== column.index && !split.fields.includes(field),
      ),
    );
    return { ...reading, fields, split };
  }
  return reading;
}
