import { groupBy } from "../../data/group-by";
import type { NamedPeriod } from "../recognition";
import { ignored, type TableDraft } from "./reading";
import { relativeColumns } from "./relative-columns";
import { signatureOf } from "./to-recognised";

const isReport = ({ columns }: TableDraft): boolean => relativeColumns(columns).length > 0;

/**
 * What reports of the same form tell of each other before they are read: a report without a period takes the one that all
 * others name, and several reports of different months are known as such.
 */
export function compareReports(drafts: readonly TableDraft[]): void {
  drafts.forEach((draft) => lendTitle(draft, drafts));
  const reports = drafts.filter(isReport);
  const named = new Set(
    drafts.flatMap(({ titlePeriod }) => (titlePeriod ? [JSON.stringify(titlePeriod)] : [])),
  );
  const [only] = named;
  for (const report of reports)
    if (only !== undefined && named.size === 1) report.titlePeriod ??= JSON.parse(only) as NamedPeriod;
  for (const group of groupsOf(reports)) {
    const periods = group.flatMap(({ titlePeriod }) => titlePeriod ?? []);
    if (new Set(periods.map((period) => JSON.stringify(period))).size < 2) continue;
    const isOfYears = new Set(periods.map(({ year }) => year)).size > 1;
    for (const report of group) report.otherReports = isOfYears ? "other-years" : "same-year";
  }
}

/** A block without a title of its own is of the year, or of the period, that stands over the first one of its sheet. */
function lendTitle(draft: TableDraft, drafts: readonly TableDraft[]): void {
  const { found, titlePeriod } = draft;
  const first = drafts.find((other) => other.found.sheetId === found.sheetId)?.titlePeriod;
  if (found.over === undefined || first === undefined) return;
  const { year } = first;
  if (titlePeriod === undefined) draft.titlePeriod = { ...first };
  else if (titlePeriod.year === undefined && year !== undefined) draft.titlePeriod = { ...titlePeriod, year };
}

function groupsOf(reports: readonly TableDraft[]): TableDraft[][] {
  return [...groupBy(reports, ({ columns }) => signatureOf(columns)).values()];
}

const monthsOf = { day: 0, month: 1, quarter: 3, half: 6, year: 12 } as const;
const endOf = ({ titlePeriod }: TableDraft): number =>
  titlePeriod ? (titlePeriod.year ?? 0) * 12 + (titlePeriod.ordinal ?? 1) * monthsOf[titlePeriod.kind] : 0;

/** Of reports that only state the year so far, the last one of each year counts: it holds the ones before. */
export function keepLastSums(drafts: readonly TableDraft[]): void {
  for (const group of groupsOf(drafts.filter(({ otherReports }) => otherReports !== undefined))) {
    const sums = group.filter(({ readings }) => readings.some(isOfYear));
    for (const report of sums) {
      const isHeld = sums.some(
        (other) => other.titlePeriod?.year === report.titlePeriod?.year && endOf(other) > endOf(report),
      );
      if (!isHeld) continue;
      report.readings = [ignored(0.6)];
      report.aside = { zh: "更晚的一期累计已包含它", en: "a later report's year to date holds it" };
    }
  }
}

function isOfYear({ kind, wide }: TableDraft["readings"][number]): boolean {
  const periods = [...(wide?.columns.values() ?? [])].flatMap(({ period }) => period ?? []);
  return kind === "orders" && periods.some((period) => (period.soFar ?? period.kind) === "year");
}
