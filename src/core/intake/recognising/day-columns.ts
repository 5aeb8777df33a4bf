import { dayOfMonth } from "../finding/day-run";
import type { NamedPeriod } from "../recognition";
import { isSumColumn } from "./score-columns";
import { isNumeric, type ColumnProfile } from "./profile-columns";
import type { PeriodColumns } from "./wide-headers";

const fewest = 5;

/** The columns 1日 … 31日 of a table whose title or sheet names the month; `null` where there are none or no month is named. */
export function findDayColumns(
  columns: readonly ColumnProfile[],
  month: NamedPeriod | undefined,
): PeriodColumns | null {
  if (month?.kind !== "month" || month.ordinal === undefined) return null;
  const { ordinal, year } = month;
  const days = columns.filter(isNumeric).flatMap((column) => {
    const found = dayOfMonth(column.levels.at(-1) ?? "");
    if (!found) return [];
    const period: NamedPeriod = { kind: "day", ordinal: ordinal * 100 + found.day };
    return [{ column, period: year === undefined ? period : { ...period, year }, rest: [] }];
  });
  const counts = days.every(({ period }, at) => (period.ordinal ?? 0) % 100 === at + 1);
  return days.length >= fewest && counts ? { columns: days, sums: columns.filter(isSumColumn) } : null;
}
