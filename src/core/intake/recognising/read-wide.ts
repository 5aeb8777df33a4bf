import type { DataSetKind } from "../../data/fields";
import type { Question } from "../../data/source-report";
import type { FoundTable } from "../finding/found-table";
import { headerDictionary } from "../header-dictionary";
import { findDayColumns } from "./day-columns";
import { dimensionQuestion } from "./dimension-question";
import { guessDimension, type KnownMembers } from "./guess-dimension";
import { matchHeader } from "./match-header";
import { parsePeriodName } from "../parse-period";
import { isNumeric, type ColumnProfile } from "./profile-columns";
import type { Reading, WideTag } from "./reading";
import {
  findPeriodColumns,
  headerPeriod,
  isComputedRest,
  type PeriodColumn,
  type PeriodColumns,
} from "./wide-headers";
import { measureOf } from "./wide-measures";
import { salesByMember } from "./sales-by-member";
import { findRelativeColumns, reportTime } from "./relative-columns";
import { findMemberColumns } from "./wide-members";
import { readMeasures, type WideTable } from "./wide-readings";
import type { TableClues } from "./weigh-kinds";

/** A table spread over columns, read as one or two data sets. */
export interface WideReading {
  readings: Reading[];
  sums: ReadonlySet<number>;
  questions: Question[];
}

/**
 * Reads a table whose periods (`1月 … 12月`) or members (`New - Saddles`) are columns. `null` when it is not spread out.
 * What the numbers are is said by the headers (`1月 目标`), the title or the sheet's name, by the user (`stated`), or it is
 * asked.
 */
export function readWide(
  found: FoundTable,
  clues: TableClues,
  known: KnownMembers,
  stated?: DataSetKind,
): WideReading | null {
  const table: WideTable = { found, clues, known, stated };
  const periods =
    findPeriodColumns(clues.columns) ??
    findDayColumns(clues.columns, clues.titlePeriod) ??
    findReportColumns(clues) ??
    findTargetsOfOnePeriod(clues.columns);
  return (periods && readPeriods(table, periods)) ?? readMembers(table);
}

/** Columns of a report that says of when it is (2024年9月): 本月, 本年累计, 上年同期. */
function findReportColumns({ columns, names, titlePeriod, otherReports }: TableClues): PeriodColumns | null {
  return findRelativeColumns(columns, reportTime(names, titlePeriod), otherReports);
}

/**
 * A short list of targets whose header names their one period, alone or beside what was reached: 地区, 2024目标, 2024挑战目标;
 * 部门, 1-6月预算, 1-6月实际, 完成率.
 */
function findTargetsOfOnePeriod(columns: readonly ColumnProfile[]): PeriodColumns | null {
  const measured = columns.filter(isNumeric).flatMap((column) => {
    const found = headerPeriod(column.levels);
    const measure = found && measureOf(found.rest.join(" "));
    return found && measure ? [{ column, measure, ...found }] : [];
  });
  const others = columns.filter((column) => !measured.some((other) => other.column === column));
  const isRest = (column: ColumnProfile): boolean =>
    column.look === "text" ||
    column.computed ||
    column.plain ||
    isComputedRest(headerPeriod(column.levels)?.rest ?? []);
  const targets = measured.filter(({ measure }) => /^(?:target|challenge)/.test(measure));
  const isText = ({ look }: ColumnProfile): boolean => look === "text";
  const isList = others.some(isText) && others.every(targets.length === measured.length ? isText : isRest);
  return targets.length > 0 && isList ? { columns: measured, sums: [] } : null;
}

const dateWords = headerDictionary.orders["date"] ?? { strong: "" };
const periodWords = headerDictionary.targets["period"] ?? { strong: "" };

function readPeriods(table: WideTable, periods: PeriodColumns): WideReading | null {
  const { clues, known } = table;
  const own = new Set([...periods.columns.map(({ column }) => column), ...periods.sums]);
  const labels = clues.columns.filter((column) => !own.has(column));
  const byYear = periods.columns.every(({ period }) => period.kind === "year");
  const isDated = labels.some(
    (column) =>
      column.look === "date" &&
      matchHeader(column.named, dateWords) >= 0.55 &&
      !(byYear && namesPartsOfYear(column)),
  );
  if (isDated) return null;
  const wide = inYearOfCorner(
    periods.columns.filter(({ rest }) => !isComputedRest(rest)),
    labels,
  );
  const computed = periods.columns.filter(({ rest }) => isComputedRest(rest)).map(({ column }) => column);
  const names = new Set(
    wide.map(({ rest }) => rest.join(" ")).filter((rest) => rest !== "" && measureOf(rest) === null),
  );
  const dimension = names.size > 1 ? (guessDimension([...names], known) ?? "region") : null;
  const measures = new Map<string, Map<number, WideTag>>();
  for (const { column, period, rest } of wide) {
    const words = rest.join(" ");
    const measure = measureOf(words) ?? "open";
    const tags = measures.get(measure) ?? new Map<number, WideTag>();
    const members = dimension !== null && names.has(words) ? { members: { [dimension]: words } } : {};
    measures.set(measure, tags.set(column.index, { period, ...members }));
  }
  // One word beside every period says what they all are: `1月销量`, `2月销量`.
  const hinted = {
    ...table,
    clues: { ...clues, names: [...clues.names, ...(names.size === 1 ? names : [])] },
  };
  const sums = new Set([...periods.sums, ...computed].map((column) => column.index));
  return { ...readMeasures(hinted, labels, measures), sums };
}

/** A block whose corner is its year: `2023年 | 1月 | 2月 …` over the names. */
function inYearOfCorner(
  columns: readonly PeriodColumn[],
  labels: readonly ColumnProfile[],
): readonly PeriodColumn[] {
  const years = labels.flatMap(({ levels, look }) => {
    const period = look === "text" && levels.length === 1 ? parsePeriodName(levels[0] ?? "") : null;
    return period?.kind === "year" && period.year !== undefined ? [period.year] : [];
  });
  const [year] = years;
  if (year === undefined || years.length > 1 || columns.some(({ period }) => period.year !== undefined))
    return columns;
  return columns.map((column) => ({ ...column, period: { ...column.period, year } }));
}

/** 1月 … 12月 or Q1 … Q4 down the rows, under columns that are years. */
function namesPartsOfYear({ values }: ColumnProfile): boolean {
  return values.every((value) => {
    const period = typeof value === "string" ? parsePeriodName(value) : null;
    return period !== null && period.year === undefined && period.kind !== "day";
  });
}

function readMembers(table: WideTable): WideReading | null {
  const { clues, known, found } = table;
  const dates = clues.columns.filter(isPeriodLabel);
  if (dates.length === 0 && !clues.titlePeriod) return null;
  const others = clues.columns.filter((column) => !dates.includes(column));
  const members = salesByMember(others, known) ?? findMemberColumns(others, known);
  if (members === null) return null;
  const own = new Set(members.columns.map(({ column }) => column));
  const tags = new Map<number, WideTag>(
    members.columns.map(({ column, members: names }) => [column.index, { members: names }]),
  );
  const sums = new Set(
    others.filter((column) => !own.has(column) && column.look === "number").map((column) => column.index),
  );
  const labels = clues.columns.filter((column) => !own.has(column));
  const isCrossed = members.columns.some(({ members: names }) => Object.keys(names).length > 1);
  const { readings, questions } = readMeasures(
    table,
    labels,
    new Map([[members.measure ?? "open", tags]]),
    isCrossed ? "orders" : undefined,
  );
  const unsure = members.unsure.map(({ dimension, names }) =>
    dimensionQuestion(found, names, dimension, names.slice(0, 3).join(",")),
  );
  return { readings, sums, questions: [...questions, ...unsure] };
}

const isPeriodLabel = (column: ColumnProfile): boolean =>
  column.look === "date" || matchHeader(column.named, periodWords) >= 0.9;
