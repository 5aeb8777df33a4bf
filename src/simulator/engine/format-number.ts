import { format, isDateFormat } from "numfmt";

const DAYS_1904 = 1462;
const HASHES = "########";
const OPTIONS = {
  nbsp: false,
  dateErrorNumber: false,
  dateSpanLarge: false,
  overflow: HASHES,
  throws: false,
  invalid: HASHES,
};

const prepared = new Map<string, { code: string; isDate: boolean }>();

/**
 * A number or text under a number format code, as a cell shows it; column width plays no part. `date1904` says that serials count
 * from 1904. A code that is no format gives `########`.
 */
export function formatValue(code: string, value: number | string, date1904: boolean): string {
  const known = prepared.get(code) ?? prepare(code);
  const shift = date1904 && known.isDate && typeof value === "number" ? DAYS_1904 : 0;
  return format(known.code, typeof value === "number" ? value + shift : value, OPTIONS);
}

/** Whether the code shows a date or a time. */
export function isDateCode(code: string): boolean {
  return (prepared.get(code) ?? prepare(code)).isDate;
}

/** What numfmt does not know: `!` before a literal, the Chinese AM/PM, numerals by [DBNum1] (digits are shown instead). */
function prepare(code: string): { code: string; isDate: boolean } {
  const plain = code
    .replace(/"[^"]*"|\\.|!(.)/gs, (part, literal: string | undefined) => (literal ? `\\${literal}` : part))
    .replace(/上午\/下午/g, "AM/PM")
    .replace(/\[DBNum[123]\]/gi, "");
  const made = { code: plain, isDate: isDateFormat(plain) };
  prepared.set(code, made);
  return made;
}
