import { calendarDate, dayOf, type Day } from "../../data/day";
import type { GanttRule, TableColumn } from "../sheet-plan";

/** Whole spans up to this are drawn day by day, up to two years by weeks, longer ones by months. */
const mostDays = 60;
const twoYears = 731;
/** A year of weeks; between one and two years each column stands for two. */
const mostWeeks = 53;

export interface TimeScale {
  step: GanttRule["step"];
  first: Day;
  columns: TableColumn[];
}

/** The columns of a Gantt chart from the first day to the last; the one that holds today is marked ▼. */
export function timeScale(from: Day, to: Day, today: Day): TimeScale {
  const days = to - from + 1;
  if (days <= mostDays) return scaleOfDays(from, to, today, 1);
  if (days > twoYears) return scaleOfMonths(from, to, today);
  const monday = from - ((((from - 2) % 7) + 7) % 7);
  const weeks = Math.ceil((to - monday + 1) / 7);
  return scaleOfDays(monday, to, today, 7 * Math.ceil(weeks / mostWeeks));
}

function scaleOfDays(first: Day, to: Day, today: Day, days: number): TimeScale {
  const count = Math.ceil((to - first + 1) / days);
  const columns = Array.from({ length: count }, (_, index) => {
    const begin = first + index * days;
    const { month, day } = calendarDate(begin);
    return scaleColumn(index, `${two(month)}/${two(day)}`, today >= begin && today < begin + days, 3);
  });
  return { step: { days }, first, columns };
}

function scaleOfMonths(from: Day, to: Day, today: Day): TimeScale {
  const start = calendarDate(from);
  const end = calendarDate(to);
  const now = calendarDate(today);
  const count = (end.year - start.year) * 12 + end.month - start.month + 1;
  const columns = Array.from({ length: count }, (_, index) => {
    const { year, month } = calendarDate(dayOf(start.year, start.month + index, 1));
    return scaleColumn(index, `${year}/${two(month)}`, now.year === year && now.month === month, 5);
  });
  return { step: { months: 1 }, first: dayOf(start.year, start.month, 1), columns };
}

const two = (part: number): string => String(part).padStart(2, "0");

function scaleColumn(index: number, header: string, isToday: boolean, width: number): TableColumn {
  return {
    id: `span-${index}`,
    header: isToday ? `▼${header}` : header,
    kind: "computed",
    format: "text",
    align: "center",
    width,
  };
}
