import { calendarDate, type Day } from "../data/day";
import type { ProblemCode } from "../problems";
import { isBlankCell, isErrorCell } from "./blank-cell";
import type { ColumnParserOptions } from "./parsed-column";
import { dateParserFor } from "./date-column-parser";
import type { CellValue } from "./outline";
import { parseDaySpan, parsePeriodName, periodDays } from "./parse-period";
import type { NamedPeriod } from "./recognition";

export interface PeriodSpan {
  start: Day;
  end: Day;
}

/** What a period cell became: a span, a period whose year is still open, `null` for a blank, or a problem. */
export type ParsedPeriod = PeriodSpan | NamedPeriod | { problem: ProblemCode } | null;

export interface PeriodColumnParser {
  parse(value: CellValue): ParsedPeriod;
}

/**
 * Reads a column that names spans: `2024年3月`, `2024Q3`, `202403`, `3月`, 3 (under 月份), 2024 (under 年度), a real date that
 * stands for its month. `unit` is what a bare small number or a date means, from the header: `month` unless it says 季度,
 * 年 or `quarter`. A period without a year is returned by name unless `defaultYear` is given.
 */
export function periodParserFor(
  samples: readonly CellValue[],
  options: Pick<ColumnParserOptions, "date1904" | "defaultYear" | "dayFirst"> & { unit: NamedPeriod["kind"] },
): PeriodColumnParser {
  const dates = dateParserFor(samples, options);
  const span = (period: NamedPeriod): ParsedPeriod => periodDays(period, options.defaultYear) ?? period;
  const fromDay = (day: Day): ParsedPeriod => {
    const { year, month, day: date } = calendarDate(day);
    return span(periodOfDate(options.unit, year, month, date));
  };
  const fromNumber = (value: number): ParsedPeriod => {
    const largest = { day: 0, month: 12, quarter: 4, half: 2, year: 0 }[options.unit];
    if (Number.isInteger(value) && value >= 1 && value <= largest)
      return span({ kind: options.unit, ordinal: value });
    if (Number.isInteger(value) && value >= 1990 && value <= 2100) return span({ kind: "year", year: value });
    const day = dates.parse(value);
    return typeof day === "number" ? fromDay(day) : day;
  };
  return {
    parse(value) {
      if (typeof value === "number") return fromNumber(value);
      if (typeof value === "boolean") return { problem: "not-a-date" };
      if (isBlankCell(value)) return null;
      if (isErrorCell(value)) return { problem: "error-cell" };
      const text = value.normalize("NFKC").trim();
      const days = parseDaySpan(text);
      if (days !== null) return span(days);
      const period = parsePeriodName(text);
      if (period?.until !== undefined) return span(period);
      if (period !== null && period.kind !== "day") return span(period);
      if (period?.ordinal !== undefined && period.year === undefined)
        return span(
          periodOfDate(options.unit, undefined, Math.floor(period.ordinal / 100), period.ordinal % 100),
        );
      if (/^\d+$/.test(text)) return fromNumber(Number(text));
      const day = dates.parse(value);
      return typeof day === "number" ? fromDay(day) : day;
    },
  };
}

function periodOfDate(
  unit: NamedPeriod["kind"],
  year: number | undefined,
  month: number,
  day: number,
): NamedPeriod {
  const ordinals = {
    day: month * 100 + day,
    month,
    quarter: Math.ceil(month / 3),
    half: month <= 6 ? 1 : 2,
    year: undefined,
  };
  const ordinal = ordinals[unit];
  return {
    kind: unit,
    ...(year === undefined ? {} : { year }),
    ...(ordinal === undefined ? {} : { ordinal }),
  };
}
