import { calendarDate } from "../core/data/day";
import type { CellValue } from "../core/intake/outline";

/** Days between the two date systems: serial 0 of 1904 is serial 1462 of 1900. */
const shift = 1462;

/**
 * Whether dates count from 1904, judged by date cells whose displayed text shows a four-digit year: `true` only when more of
 * them agree with 1904 than with 1900. Office.js does not say it anywhere.
 */
export function countsFrom1904(
  values: readonly (readonly CellValue[])[],
  texts: readonly (readonly string[])[],
  formats: readonly (readonly string[])[],
): boolean {
  let for1900 = 0;
  let for1904 = 0;
  texts.forEach((row, r) =>
    row.forEach((text, c) => {
      const value = values[r]?.[c];
      if (typeof value !== "number" || !isDateFormat(formats[r]?.[c] ?? "")) return;
      const year = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0]);
      if (calendarDate(value).year === year) for1900 += 1;
      else if (calendarDate(value + shift).year === year) for1904 += 1;
    }),
  );
  return for1904 > for1900;
}

function isDateFormat(format: string): boolean {
  return /y/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}
