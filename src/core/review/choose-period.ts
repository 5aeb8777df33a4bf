import { numbersOf, type DataSets } from "../data/data-set";
import { dayOf, type Day } from "../data/day";
import type { DataSetKind } from "../data/fields";
import type { KnownDays } from "../data/known-days";
import { parsePeriod } from "../data/parse-period";
import type { Period } from "../data/period";
import { kindOfSpan, monthsOf, periodOf, type CalendarKind } from "../data/periods";
import type { DateIndexes } from "../metrics/date-index";

/** Dates that say up to when a workbook's figures are known, most telling first. */
const tellingDates: readonly (readonly [DataSetKind, string])[] = [
  ["orders", "date"],
  ["receipts", "date"],
  ["pipeline", "closedOn"],
  ["pipeline", "createdOn"],
];

/** First and last day of the data that the review is about; `undefined` when no table is dated (KPI sheets). */
export function knownDaysOf(dates: DateIndexes): KnownDays | undefined {
  for (const [kind, field] of tellingDates) {
    const known = dates.of(kind, field)?.known;
    if (known) return known;
  }
  return undefined;
}

/** Dates on which something has happened; closing dates are not among them, for open deals state the day they hope for. */
const eventDates: readonly (readonly [DataSetKind, string])[] = [
  ["orders", "date"],
  ["receipts", "date"],
  ["pipeline", "createdOn"],
  ["pipeline", "stageOn"],
  ["pipeline", "wonOn"],
];

/** Last day on which any table has an event: figures are known up to it. */
function lastEvent(dataSets: DataSets, dates: DateIndexes, known: KnownDays): Day {
  const wide = Object.keys(dataSets.pipeline?.columns ?? {}).filter((field) => field.startsWith("stageOn@"));
  const all = [...eventDates, ...wide.map((field) => ["pipeline", field] as const)];
  return Math.max(known.last, ...all.map(([kind, field]) => dates.of(kind, field)?.known?.last ?? -Infinity));
}

/** The finest span that orders are known by: a table of quarters says nothing of its months. */
function orderKind({ orders }: DataSets): CalendarKind {
  const kinds = (orders?.sources ?? []).map(({ sums }) => sums ?? "month");
  return kinds.sort((a, b) => monthsOf[a] - monthsOf[b])[0] ?? "month";
}

/** The span that a table without dates states in its title (a KPI sheet's 2024年度), the last one of several. */
function statedPeriod(dataSets: DataSets, fiscalYearStart: number): Period | undefined {
  const stated = Object.values(dataSets).flatMap(({ sources }) =>
    sources.flatMap((source) => source.stated ?? []),
  );
  const last = stated.sort((a, b) => b.end - a.end)[0];
  const kind = last && kindOfSpan(last.start, last.end);
  return last && kind && kind !== "custom" ? periodOf(kind, last.end, fiscalYearStart) : undefined;
}

/** The finest calendar span at which targets have been set by then, no finer than the orders; without any the orders' own. */
export function targetKind(dataSets: DataSets, last: Day): CalendarKind {
  const starts = numbersOf(dataSets.targets, "periodStart") ?? new Float64Array(0);
  const ends = numbersOf(dataSets.targets, "periodEnd") ?? new Float64Array(0);
  let finest: CalendarKind | undefined;
  starts.forEach((start, row) => {
    const kind = start <= last ? kindOfSpan(start, ends[row] ?? NaN) : "custom";
    if (kind !== "custom" && (!finest || monthsOf[kind] < monthsOf[finest])) finest = kind;
  });
  const known = orderKind(dataSets);
  return finest && monthsOf[finest] > monthsOf[known] ? finest : known;
}

export interface PeriodWish {
  /** As people name it; `parsePeriod` says what is understood. */
  period?: string;
  asOf?: Day;
  /** The day on which the review is made: only asked for when no table has a date. */
  today?: Day;
}

export interface ChosenPeriod {
  period: Period;
  asOf: Day;
  known: KnownDays | undefined;
  /** The wish could not be read; the default stands in. */
  notUnderstood?: string;
}

/**
 * The period wished for, or the last one that has actuals, as fine as targets are set. Figures are known up to the as-of day given,
 * else up to the last day with data; a period behind which there are data has closed. A few stray rows (2099) do not decide.
 */
export function choosePeriod(
  dataSets: DataSets,
  dates: DateIndexes,
  wish: PeriodWish,
  fiscalYearStart: number,
): ChosenPeriod {
  const known = knownDaysOf(dates);
  const lastKnown = known && lastEvent(dataSets, dates, known);
  const last = wish.asOf ?? lastKnown ?? withinTargets(dataSets, wish.today ?? dayOf(1900, 12, 31));
  const wished = wish.period === undefined ? undefined : parsePeriod(wish.period, fiscalYearStart);
  const lastActual = known ? Math.min(last, known.last) : last;
  const stated = known || wish.asOf !== undefined ? undefined : statedPeriod(dataSets, fiscalYearStart);
  const period = wished ?? stated ?? periodOf(targetKind(dataSets, lastActual), lastActual, fiscalYearStart);
  const asOf = known || wish.asOf !== undefined ? Math.min(last, period.end) : period.end;
  const notUnderstood = wish.period !== undefined && !wished ? { notUnderstood: wish.period } : {};
  return { period, asOf, known, ...notUnderstood };
}

/** The day, or the nearest one for which targets are set: a plan of another year is looked at where it stands. */
function withinTargets({ targets }: DataSets, day: Day): Day {
  const starts = Array.from(numbersOf(targets, "periodStart") ?? []).filter(Number.isFinite);
  const ends = Array.from(numbersOf(targets, "periodEnd") ?? []).filter(Number.isFinite);
  if (starts.length === 0 || ends.length === 0) return day;
  const first = starts.reduce((least, start) => Math.min(least, start), Infinity);
  const last = ends.reduce((most, end) => Math.max(most, end), -Infinity);
  return Math.min(Math.max(day, first), last);
}
