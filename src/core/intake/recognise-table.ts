import { bareName, workbookOf } from "../data/sheet-name";
import type { FoundTable } from "./finding/found-table";
import type { KnownMembers } from "./recognising/guess-dimension";
import { withGroupLabels } from "./recognising/group-labels";
import { withDayTargets } from "./recognising/day-targets";
import { findInstalments, withInstalments } from "./recognising/instalments";
import { withLastYear } from "./recognising/last-year-rows";
import { lookupReading } from "./recognising/lookup-reading";
import { parsePeriodName } from "./parse-period";
import { isForeignHeader, speaksOf, speaksOfOtherThings } from "./recognising/name-hints";
import { partOfDate, profileColumns, type ColumnProfile } from "./recognising/profile-columns";
import { ignored, type Reading, type TableDraft } from "./recognising/reading";
import { readWide } from "./recognising/read-wide";
import { readStacked } from "./recognising/stacked-periods";
import { withRowUnits } from "./recognising/row-units";
import { salesByMember } from "./recognising/sales-by-member";
import { splitColumn } from "./recognising/split-columns";
import { withTitleMember } from "./recognising/title-member";
import { titlePeriod } from "./recognising/title-period";
import { twinReadings } from "./recognising/twin-readings";
import { weighKinds, type KindCandidate, type TableClues } from "./recognising/weigh-kinds";

/** Looks at a table's columns and names and weighs what it may be; `readTable` decides. */
export function draftTable(found: FoundTable): TableDraft {
  const columns = profileColumns(found);
  const sheet = bareName(found.sheet);
  // The file of an import is named for what it holds (`Sales Targets.xlsx`); members and periods are not taken from it.
  const file = workbookOf(found.sheet)?.replace(/\.xls[xm]$/i, "");
  const own = [sheet, file, found.tableName && bareName(found.tableName), ...found.titles];
  const names = [...own, ...(found.over ?? [])].filter((name) => name !== undefined);
  const period = titlePeriod([...found.titles, sheet, ...corner(columns), ...yearsOverDates(columns)]);
  const clues = { columns, names, ...(period ? { titlePeriod: period } : {}) };
  return { found, ...clues, ...weighed(clues), readings: [], sums: new Set(), questions: [] };
}

/** The kinds that a table may be, its instalments set apart where the other columns are a table without them. */
function weighed(clues: TableClues): Pick<TableDraft, "candidates" | "instalments"> {
  const instalments = findInstalments(clues.columns, clues.names);
  if (!instalments) return { candidates: weighKinds(clues) };
  const { amounts, dates } = instalments;
  const columns = clues.columns.filter((column) => !amounts.has(column.index) && !dates.includes(column));
  const candidates = weighKinds({ ...clues, columns });
  const isContract = candidates.some(
    ({ kind, complete, evidence, accept }) => kind === "orders" && complete && evidence >= accept,
  );
  return isContract || dates.length > 0 ? { candidates, instalments } : { candidates: weighKinds(clues) };
}

/** 第一季度 over the names of a matrix whose columns are no periods. */
function corner([first]: readonly ColumnProfile[]): string[] {
  return first?.look === "text" && first.levels.length === 1 && parsePeriodName(first.header)
    ? [first.header]
    : [];
}

/** 2024年 over 月 and 日. */
function yearsOverDates(columns: readonly ColumnProfile[]): string[] {
  return columns.flatMap(({ levels }) => (partOfDate(levels) === undefined ? [] : levels.slice(0, 1)));
}

/** Decides how a table is read, by itself; `known` are members of dimensions that the workbook's tables show. */
export function readTable(draft: TableDraft, known: KnownMembers): void {
  const stacked = readStacked(draft, known);
  if (stacked) {
    draft.readings = [stacked];
    return;
  }
  const isPlain =
    draft.instalments !== undefined ||
    (hasStrongRows(draft.candidates) && salesByMember(draft.columns, known) === null);
  const wide = isPlain ? null : readWide(draft.found, draft, known);
  if (wide) {
    const readings = wide.readings.map((each) => withTitleMember(withRowUnits(each, draft), draft));
    Object.assign(draft, wide, { readings });
    return;
  }
  const accepted = draft.candidates
    .filter((candidate) => candidate.complete && candidate.evidence >= candidate.accept)
    .sort((a, b) => Number(isCertainPipeline(b, draft)) - Number(isCertainPipeline(a, draft)));
  const twins = withInstalments(draft, twinReadings(draft, accepted, draft.candidates));
  const readings = withLastYear(draft, withDayTargets(draft, twins));
  const lookup = isLedger(draft) ? null : lookupReading(draft);
  const all = readings.length > 0 ? readings : [lookup ?? ignored(0.6)];
  draft.readings = all.map((reading) =>
    withTitleMember(
      withGroupLabels(withSplit(withRowUnits(reading, draft), draft, known), draft, known),
      draft,
    ),
  );
}

/**
 * A stage and a creation date make a pipeline, however much its amounts and dates look like orders; a mere status does where
 * the table is named for its opportunities.
 */
function isCertainPipeline({ kind, assigned }: KindCandidate, { names }: TableDraft): boolean {
  const has = (pattern: RegExp, least = 0.9): boolean =>
    assigned.some(({ field, score }) => pattern.test(field) && score >= least);
  const stage = speaksOf("pipeline", names) ? 0.55 : 0.9;
  return kind === "pipeline" && has(/^(?:stage|outcome|lostReason)$/, stage) && has(/^createdOn$/);
}

/** Dated rows of purchases, stock or expenses: nobody looks names up there, and that they are not used is said. */
function isLedger({ columns, names }: TableDraft): boolean {
  const isDated = columns.some(({ look }) => look === "date");
  return isDated && (speaksOfOtherThings(names) || columns.some(({ named }) => isForeignHeader(named.text)));
}

/** A table of dated rows stays one, even when some headers look like periods. */
function hasStrongRows(candidates: readonly KindCandidate[]): boolean {
  const [best] = candidates;
  if (!best?.complete || best.evidence < best.accept + 1.5) return false;
  const dated = best.assigned.some(({ field, score }) => /date|createdOn/.test(field) && score >= 0.9);
  return ["orders", "pipeline", "receipts"].includes(best.kind) && dated;
}

/** Cells that hold two dimensions are looked for in orders, among the columns that nothing else explains well. */
function withSplit(reading: Reading, { columns }: TableDraft, known: KnownMembers): Reading {
  if (reading.kind !== "orders") return reading;
  const sure = [...reading.fields.values()].filter(({ score }) => score >= 0.9);
  const taken = new Set(sure.map(({ field }) => field));
  for (const column of columns) {
    if ((reading.fields.get(column.index)?.score ?? 0) >= 0.9) continue;
    const split = splitColumn(column, known, taken);
    if (!split) continue;
    const others = [...reading.fields].filter(
      ([index, { field }]) => index !== column.index && !split.fields.includes(field),
    );
    return { ...reading, fields: new Map(others), split };
  }
  return reading;
}
