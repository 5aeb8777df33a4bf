import { isBlankCell, isErrorCell } from "../blank-cell";
import type { CellValue } from "../outline";
import { parseDateText } from "../parse-date";
import { parseNumber } from "../parse-number";
import { parsePeriodName } from "../parse-period";
import { isDateFormat } from "./date-format";

export type CellLook = "blank" | "number" | "percent" | "date" | "text" | "error" | "flag";

/** What one cell looks like, from its value and number format. */
export function cellLook(value: CellValue, format: string): CellLook {
  if (typeof value === "boolean") return "flag";
  if (typeof value === "number") {
    if (isDateFormat(format)) return "date";
    return format.includes("%") ? "percent" : "number";
  }
  if (isBlankCell(value)) return "blank";
  if (isErrorCell(value)) return "error";
  return textLook(value);
}

/** Words in a cell that can still be a date, a number with its unit, or a period. */
const unitWords =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$|^(?:usd|rmb|cny|eur|gbp|hkd|twd|jpy|chf|aud|cad|sgd|inr|yuan|fy|cy|quarter|qtr|half|year|full|am|pm|gmt|utc|[pmce][sd]t|[cw]est|bst|ist|jst|aed?st|pcs|pc|units?|kg|tons?|days?|bn|mn|million|thousand|billion|th|st|nd|rd|us|hk|nt)$/i;

function textLook(value: string): CellLook {
  if (value.length > 40) return "text";
  // Any longer Latin word that no date or number uses settles it without the parsers.
  if (value.match(/[a-z]{2,}/gi)?.some((word) => !unitWords.test(word))) return "text";
  if (/\d/.test(value)) {
    if (parseDateText(value) !== null) return "date";
    // `H1`, `M2` and `2024` alone are codes and numbers as often as periods.
    const period = /^(?:\d{4}|[hm]\d{1,2})$/i.test(value.trim()) ? null : parsePeriodName(value);
    if (period !== null) return "date";
    const number = parseNumber(value);
    if (number !== null) return number.percent ? "percent" : "number";
    return "text";
  }
  return parsePeriodName(value) === null ? "text" : "date";
}
