import { calendarDate, dayOf } from "../data/day";
import type { Question } from "../data/source-report";
import { isBlankCell, isErrorCell } from "./blank-cell";
import type { ColumnParser, ColumnParserOptions, ParsedCell, SettledColumn } from "./parsed-column";
import type { CellValue } from "./outline";
import { fullYear, isDate, parseDateText, type DateOrder, type DateText } from "./parse-date";
import { parsePeriodName, periodDays } from "./parse-period";

const DAYS_BETWEEN_SYSTEMS = 1462;
const LARGEST_SERIAL = 2_958_465; // 9999-12-31
const ORDERS: readonly DateOrder[] = ["ymd", "mdy", "dmy"];

/**
 * Days as 1900 serials without time. The samples settle the order of day and month: a number over 12 decides, a column in
 * which none does is asked about. Period names count as their first (or last) day, `20240305` and `202403` as dates.
 */
export function dateParserFor(
  samples: readonly CellValue[],
  options: Pick<ColumnParserOptions, "date1904" | "defaultYear" | "dayFirst" | "periodAs">,
): ColumnParser {
  const texts = samples.filter((value) => typeof value === "string").map((value) => parseDateText(value));
  const order = settleOrder(texts, options.dayFirst);
  const yearMissing =
    options.defaultYear === undefined &&
    texts.some((text) => text && !("parts" in text) && text.year === undefined);
  const halfConverted = looksHalfConverted(samples, order.chosen);
  const settled: SettledColumn = {
    ...(order.needed ? { dateOrder: order.chosen } : {}),
    ...(halfConverted ? { halfConverted: true } : {}),
  };
  const questions: Question[] = [];
  if (order.needed && order.candidates.length > 1 && options.dayFirst === undefined)
    questions.push(orderQuestion(order, samples));
  if (yearMissing) questions.push({ id: "year", code: "year-missing", params: {}, options: [] });
  const offset = options.date1904 ? DAYS_BETWEEN_SYSTEMS : 0;
  return {
    parse: (value) => {
      const serial = serialOf(value);
      return serial === null ? readDateText(value, order.chosen, options) : readSerial(serial, offset);
    },
    settled,
    questions,
  };
}

/** A number, or five digits as text: a serial that lost its format on the way through another program. */
function serialOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^[2-7]\d{4}(?:\.\d+)?$/.test(value.trim()) ? Number(value) : null;
}

function readSerial(value: number, offset: number): ParsedCell {
  const day = Math.floor(value) + offset;
  // Numbers typed as 20240305 or 202403 lie far beyond any sales date's serial; 2024 alone is a year.
  if (value >= 19000101 && value <= 21001231) {
    const [year, month, date] = [Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100];
    return Number.isInteger(value) && isDate(year, month, date)
      ? dayOf(year, month, date)
      : { problem: "not-a-date" };
  }
  if (
    value >= 190001 &&
    value <= 210012 &&
    value % 100 >= 1 &&
    value % 100 <= 12 &&
    Number.isInteger(value)
  ) {
    return dayOf(Math.floor(value / 100), value % 100, 1);
  }
  if (value >= 1990 && value <= 2100 && Number.isInteger(value)) return dayOf(value, 1, 1);
  return day >= 1 && day <= LARGEST_SERIAL ? day : { problem: "not-a-date" };
}

function readDateText(
  value: CellValue,
  order: DateOrder,
  options: Pick<ColumnParserOptions, "defaultYear" | "periodAs">,
): ParsedCell {
  if (typeof value !== "string") return { problem: "not-a-date" };
  if (isBlankCell(value)) return NaN;
  if (isErrorCell(value)) return { problem: "error-cell" };
  const text = parseDateText(value);
  if (text === null) return readPeriodDay(value, options);
  if ("parts" in text) return orderedDay(text, order);
  const year = text.year ?? options.defaultYear;
  if (year === undefined) return { problem: "year-missing" };
  return isDate(year, text.month, text.day) ? dayOf(year, text.month, text.day) : { problem: "not-a-date" };
}

function orderedDay(text: Extract<DateText, { parts: unknown }>, order: DateOrder): ParsedCell {
  const used = text.orders.includes(order) ? order : text.orders[0];
  const [a, b, c] = text.parts;
  if (used === "ymd") return dayOf(fullYear(a), b, c);
  if (used === "mdy") return dayOf(fullYear(c), a, b);
  return dayOf(fullYear(c), b, a);
}

function readPeriodDay(
  value: string,
  options: Pick<ColumnParserOptions, "defaultYear" | "periodAs">,
): ParsedCell {
  const period = parsePeriodName(value);
  if (period === null) return { problem: "not-a-date" };
  const days = periodDays(period, options.defaultYear);
  if (days === null) return { problem: "year-missing" };
  return options.periodAs === "end" || /(?:末|底|前|end)$/i.test(value.trim()) ? days.end : days.start;
}

interface SettledOrder {
  chosen: DateOrder;
  /** Orders that every sample allows; several when nothing decides. */
  candidates: readonly DateOrder[];
  /** Some sample's order is open by itself. */
  needed: boolean;
}

function settleOrder(texts: readonly (DateText | null)[], dayFirst: boolean | undefined): SettledOrder {
  const open = texts.flatMap((text) => (text !== null && "parts" in text ? [text] : []));
  const fits = (order: DateOrder): number => open.filter((text) => text.orders.includes(order)).length;
  const best = Math.max(0, ...ORDERS.map(fits));
  const fitting = ORDERS.filter((order) => open.length > 0 && fits(order) === best);
  const fewest = Math.min(...fitting.map((order) => yearsUnder(order, open)));
  const candidates = fitting.filter((order) => yearsUnder(order, open) === fewest);
  const asked: DateOrder | undefined = dayFirst === undefined ? undefined : dayFirst ? "dmy" : "mdy";
  const fallback = candidates.includes("mdy") ? "mdy" : (candidates[0] ?? "ymd");
  const chosen = asked !== undefined && (open.length === 0 || candidates.includes(asked)) ? asked : fallback;
  return { chosen, candidates, needed: open.length > 0 };
}

/** How many years a column would span: `01.02.24`, `02.02.24` … are the days of one year, not a day of many. */
function yearsUnder(order: DateOrder, open: readonly { parts: readonly [number, number, number] }[]): number {
  return new Set(open.map(({ parts }) => fullYear(order === "ymd" ? parts[0] : parts[2]))).size;
}

function orderQuestion(order: SettledOrder, samples: readonly CellValue[]): Question {
  const shown = samples
    .filter((value): value is string => typeof value === "string" && value !== "")
    .slice(0, 3);
  const labels: Record<DateOrder, string> = { ymd: "yy-mm-dd", mdy: "mm/dd/yyyy", dmy: "dd/mm/yyyy" };
  return {
    id: "date-order",
    code: "date-order-unclear",
    params: {},
    options: order.candidates.map((value) => ({ value, label: labels[value], samples: shown })),
    answer: order.chosen,
  };
}

/** Day-first text stands beside real dates whose day never passes 12: they were read month-first when they were typed. */
function looksHalfConverted(samples: readonly CellValue[], order: DateOrder): boolean {
  if (order !== "dmy") return false;
  const serials = samples.filter(
    (value): value is number => typeof value === "number" && value > 20000 && value < 80000,
  );
  const texts = samples.filter((value) => typeof value === "string" && parseDateText(value) !== null);
  return (
    serials.length >= 5 && texts.length >= 5 && serials.every((serial) => calendarDate(serial).day <= 12)
  );
}
