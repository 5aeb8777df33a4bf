import { isErrorValue } from "./error-values";
import { invalidArgument, ExcelError } from "./excel-error";
import { isFormula, MAX_FORMULA_LENGTH } from "./formula-syntax";
import { typedDate } from "./typing-dates";
import type { CellContent } from "./workbook";

/** What Excel makes of one typed text. */
export interface Typed {
  value: CellContent;
  formula?: string;
  quotePrefix?: true;
  /** Format that Excel gives a cell which had `General`. */
  numberFormat?: string;
}

/** Longest text that a cell holds, in characters. */
const MAX_TEXT = 32_767;

const NUMBER = /^([+-]?)(\$?)([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d{1,3}))?(%?)$/;
const FRACTION = /^([+-]?)(\d+) (\d{1,2})\/(\d{1,2})$/;

/** `1,234.5`, `$120`, `12%`, `1e5`, `(12)` as a number with the format that Excel gives; `null` for anything else. */
function typedNumber(text: string): Typed | null {
  const inner = /^\((.+)\)$/.exec(text)?.[1];
  const [, sign1 = "", dollar = "", sign2 = "", digits = "", decimals = "", exponent, percent = ""] =
    NUMBER.exec(inner ?? text) ?? [];
  if (digits === "" && decimals.length < 2) return null;
  if ((sign1 && sign2) || (inner && (sign1 || sign2))) return null;
  const plain = Number(
    `${digits.replaceAll(",", "")}${decimals}${exponent === undefined ? "" : `e${exponent}`}`,
  );
  if (!Number.isFinite(plain)) return null;
  const negative = inner !== undefined || sign1 === "-" || sign2 === "-";
  const value = (negative ? -plain : plain) / (percent ? 100 : 1);
  const format = formatOf(
    dollar !== "",
    decimals.length > 1,
    digits.includes(","),
    exponent !== undefined,
    percent !== "",
  );
  return { value: value === 0 ? 0 : value, ...(format ? { numberFormat: format } : {}) };
}

function formatOf(
  dollar: boolean,
  decimals: boolean,
  grouped: boolean,
  exponent: boolean,
  percent: boolean,
): string | null {
  if (percent) return decimals ? "0.00%" : "0%";
  if (dollar) return decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (exponent) return "0.00E+00";
  return grouped ? (decimals ? "#,##0.00" : "#,##0") : null;
}

function typedFraction(text: string): Typed | null {
  const [, sign = "", whole = "", over = "", under = ""] = FRACTION.exec(text) ?? [];
  if (!whole || Number(under) === 0) return null;
  const value = Number(whole) + Number(over) / Number(under);
  const numberFormat = under.length > 1 || over.length > 1 ? "# ??/??" : "# ?/?";
  return { value: sign === "-" ? -value : value, numberFormat };
}

/** Formula text as Excel keeps it; refuses what Excel's parser refuses. */
export function typedFormula(text: string): Typed {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new ExcelError(
      "FormulaLengthExceedsLimit",
      "The length of the formula exceeds the maximum supported.",
    );
  }
  if (!isFormula(text)) throw invalidArgument(`no formula that Excel can read: ${text.slice(0, 60)}`);
  return { value: null, formula: text };
}

/** Text that begins like a formula is one when it can be read as one, and stays text otherwise; very long it breaks Excel. */
function typedOperator(text: string): Typed {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new ExcelError("GeneralException", "There was an internal error while processing the request.");
  }
  const formula = `=${text.replace(/^@/, "")}`;
  return isFormula(formula) ? { value: null, formula } : typedText(text);
}

function typedText(text: string): Typed {
  if (text.length > MAX_TEXT) throw invalidArgument(`a cell holds at most ${MAX_TEXT} characters`);
  return { value: text };
}

/** Anything but plain text begins like this; the usual text is told apart at once. */
const MAY_BE_MORE =
  /^\s*(?:[-+@$(.#\d]|true\s*$|false\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\d)/i;

/**
 * Reads a text as Excel does when it is typed into a cell, in US English whatever the user's locale.
 * `thisYear` completes dates typed without a year. A cell with the format `@` keeps the text as it is.
 */
export function typeText(text: string, numberFormat: string, thisYear: number, date1904 = false): Typed {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { ...typedText(text.slice(1)), quotePrefix: true };
  if (numberFormat === "@") return typedText(text);
  if (text.startsWith("=") && text.length > 1) return typedFormula(text);
  if (!MAY_BE_MORE.test(text)) return typedText(text);
  const trimmed = text.trim();
  const number = typedNumber(trimmed) ?? typedFraction(trimmed);
  if (number) return number;
  if (/^[+\-@]./s.test(text)) return typedOperator(text);
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (isErrorValue(upper)) return { value: { error: upper } };
  const date = typedDate(trimmed, thisYear, date1904);
  return date ? { value: date.serial, numberFormat: date.format } : typedText(text);
}
