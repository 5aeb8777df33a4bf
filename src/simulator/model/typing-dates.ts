/** A date or time as typed in US English: its serial number and the format that Excel gives the cell. */
export interface TypedDate {
  serial: number;
  format: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const monthOf = (word: string): number => {
  const lower = word.toLowerCase();
  const full = MONTH_NAMES.indexOf(lower);
  return full >= 0 ? full + 1 : MONTHS.indexOf(lower) + 1;
};

/** Two-digit years are 2000–2029 and 1930–1999, as in Excel. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
};

/** Serial of a date in the 1900 system (with its phantom 29 February 1900); `null` when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = date.getTime() / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}

type Pattern = [RegExp, (parts: string[], thisYear: number) => [number, number, number], string];

const PATTERNS: readonly Pattern[] = [
  [
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/,
    ([m = "", d = "", y = ""]) => [fullYear(y), +m, +d],
    "m/d/yyyy",
  ],
  [/^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, ([y = "", m = "", d = ""]) => [+y, +m, +d], "m/d/yyyy"],
  [/^(\d{1,2})[/-](\d{1,2})$/, ([m = "", d = ""], year) => [year, +m, +d], "d-mmm"],
  [/^(\d{1,2})[/-](\d{4})$/, ([m = "", y = ""]) => [+y, +m, 1], "mmm-yy"],
  [
    /^(\d{1,2})[- ]?([a-z]{3,9})[- ,]+(\d{4}|\d{2})$/i,
    ([d = "", m = "", y = ""]) => [fullYear(y), monthOf(m), +d],
    "d-mmm-yy",
  ],
  [/^(\d{1,2})[- ]([a-z]{3,9})$/i, ([d = "", m = ""], year) => [year, monthOf(m), +d], "d-mmm"],
  [
    /^([a-z]{3,9}) (\d{1,2}), ?(\d{4}|\d{2})$/i,
    ([m = "", d = "", y = ""]) => [fullYear(y), monthOf(m), +d],
    "d-mmm-yy",
  ],
  [/^([a-z]{3,9})[- ](\d{4})$/i, ([m = "", y = ""]) => [+y, monthOf(m), 1], "mmm-yy"],
  [/^([a-z]{3,9})[- ](\d{1,2})$/i, ([m = "", d = ""], year) => [year, monthOf(m), +d], "d-mmm"],
];

function typedDay(text: string, thisYear: number): TypedDate | null {
  for (const [pattern, read, format] of PATTERNS) {
    const parts = pattern.exec(text);
    if (!parts) continue;
    const [year, month, day] = read(parts.slice(1), thisYear);
    const serial = month >= 1 && month <= 12 ? serialOf(year, month, day) : null;
    if (serial !== null) return { serial, format };
  }
  return null;
}

/** Days by which the 1904 date system starts later. */
const DAYS_TO_1904 = 1462;

const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?(?: ?([ap])m?)?$/i;

function typedTime(text: string): TypedDate | null {
  const [, hour = "", minute = "", second, half] = TIME.exec(text) ?? [];
  if (!hour || +minute > 59 || +(second ?? 0) >= 60) return null;
  if (half && (+hour > 12 || +hour === 0)) return null;
  const hours = half ? (+hour % 12) + (half.toLowerCase() === "p" ? 12 : 0) : +hour;
  const serial = hours / 24 + +minute / 1440 + +(second ?? 0) / 86_400;
  if (half) return { serial, format: second ? "h:mm:ss AM/PM" : "h:mm AM/PM" };
  if (hours >= 24) return { serial, format: "[h]:mm:ss" };
  return { serial, format: second ? "h:mm:ss" : "h:mm" };
}

/** Reads a date, a time, or both as Excel in US English does; `null` for anything else. */
export function typedDate(text: string, thisYear: number, date1904 = false): TypedDate | null {
  const epoch = date1904 ? DAYS_TO_1904 : 0;
  const day = typedDay(text, thisYear);
  if (day) return { ...day, serial: day.serial - epoch };
  const clock = typedTime(text);
  if (clock) return clock;
  const [, first = "", second = ""] = /^(\S+(?: \d{1,2}, ?\d{2,4})?)[ T](\d{1,2}:.*)$/.exec(text) ?? [];
  const date = first ? typedDay(first, thisYear) : null;
  const time = second ? typedTime(second) : null;
  return date && time ? { serial: date.serial - epoch + time.serial, format: "m/d/yyyy h:mm" } : null;
}
