import { isBlankCell, isErrorCell } from "../blank-cell";
import type { CellValue } from "../outline";
import { parseDateText } from "../parse-date";
import { parseNumber } from "../parse-number";
import { parsePeriodName } from "../parse-period";

export type CellLook = "blank" | "number" | "percent" | "date" | "text" | "error" | "flag";

/** Whether a number format shows dates: holds y, m or d outside quotes and brackets (`[h]:mm` is a duration). */
export function isDateFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  return (
    /[yd年]|m{1,4}(?=[^s:]*$)/i.test(codes) && !/^[^ymd年]*$/i.test(codes) && !/general|[#0?]/i.test(codes)
  );
}

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

function textLook(value: string): CellLook {
  if (value.length > 40) return "text";
  if (/\d/.test(value)) {
    if (parseDateText(value) !== null) return "date";
    const period = parsePeriodName(value);
    if (period !== null && !/^\d{4}$/.test(value.trim())) return "date";
    const number = parseNumber(value);
    if (number !== null) return number.percent ? "percent" : "number";
    return "text";
  }
  return parsePeriodName(value) === null ? "text" : "date";
}
