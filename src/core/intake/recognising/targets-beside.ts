import { range } from "../finding/find-blocks";
import type { FoundTable } from "../finding/found-table";
import type { NamedPeriod } from "../recognition";
import type { ColumnProfile } from "./profile-columns";
import type { WideTag } from "./reading";
import { relativeTime } from "./relative-words";
import { targetHeader } from "./target-header";
import type { TableClues } from "./weigh-kinds";

const sure = 0.9;
const looked = 60;

/**
 * Columns of targets beside wide columns of something else (门店 | 1日 … 31日 | 月目标): those that are not the wide columns'
 * sum, with the span that each is for. What a target sums up are targets.
 */
export function targetsBeside(
  found: FoundTable,
  clues: TableClues,
  wide: ReadonlyMap<number, WideTag>,
): { beside: Map<number, WideTag>; areTargets: boolean } {
  const period = spanOf([...wide.values()], clues.titlePeriod);
  const beside = new Map<number, WideTag>();
  let areTargets = false;
  for (const column of clues.columns) {
    if (wide.has(column.index)) continue;
    const target = column.look === "number" ? targetHeader(column.named) : null;
    if (!target || target.score < sure || target.challenge || target.metric !== "sales-amount") continue;
    if (isSum(found, column.index, [...wide.keys()])) {
      areTargets = true;
      continue;
    }
    const own = periodOf(column, period);
    beside.set(column.index, own ? { period: own } : {});
  }
  return { beside, areTargets };
}

/** 年度目标 is for the year, 月目标 for the month that the table is of, 目标 for all that it is of. */
function periodOf({ levels }: ColumnProfile, period: NamedPeriod | undefined): NamedPeriod | undefined {
  const span = levels
    .map((level) => relativeTime(level)?.span ?? spans[level.trim().charAt(0)])
    .find(Boolean);
  const { year } = period ?? {};
  if (span === "year") return { kind: "year", ...(year === undefined ? {} : { year }) };
  return span === undefined || span === period?.kind ? period : undefined;
}

const spans: Readonly<Record<string, NamedPeriod["kind"]>> = {
  年: "year",
  季: "quarter",
  月: "month",
  日: "day",
};

/** What wide columns of days or months cover: the title's span, else the year. */
function spanOf(tags: readonly WideTag[], title: NamedPeriod | undefined): NamedPeriod | undefined {
  const years = new Set(tags.flatMap(({ period }) => period?.year ?? []));
  const [year] = years;
  return title ?? (years.size === 1 && year !== undefined ? { kind: "year", year } : undefined);
}

function isSum({ grid, body, totalRows }: FoundTable, own: number, parts: readonly number[]): boolean {
  const rows = range(body.row, Math.min(body.rows, looked)).filter(
    (row) => typeof grid.filled(row, own) === "number" && !totalRows.includes(row),
  );
  const same = rows.filter((row) => {
    const sum = parts.reduce((so, column) => so + (Number(grid.filled(row, column)) || 0), 0);
    return Math.abs(sum - Number(grid.filled(row, own))) <= Math.max(0.011, Math.abs(sum) * 0.001);
  });
  return rows.length === 0 || same.length * 2 > rows.length;
}
