import { readUnit } from "./header-units";

/** A number written as text, before a column decides what its unit is. */
export interface NumberText {
  value: number;
  /** A percent sign stood behind it; `value` is the number in front of the sign. */
  percent: boolean;
  /** The cell names its own unit or scale (`3.5万`, `500元`): the column's unit does not apply. */
  ownUnit: boolean;
  /** ISO code of a currency sign or word in the cell. */
  currency?: string;
  /** `9折`: the customer pays nine tenths. */
  zhe: boolean;
}

const shape = /^([^\d.,]*?)\s*((?:\d[\d.,' ]*|[.,]\d+)(?:e[-+]?\d+)?)\s*(.*)$/i;
const minus = /[-−‒–—]/;

/** What the separators of one number say: `1.234,56` and `12,50` have a decimal comma, `1,234.56` and `12.50` a point. */
export function decimalMark(text: string): "comma" | "point" | "open" {
  const digits = text.normalize("NFKC").replace(/[^\d.,]/g, "");
  const comma = digits.lastIndexOf(",");
  const point = digits.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "comma" : "point";
  if (comma >= 0) return /^\d+,(?:\d{1,2}|\d{4,})$/.test(digits) ? "comma" : "open";
  return point >= 0 && !/^\d{1,3}\.\d{3}$/.test(digits) && digits.split(".").length === 2 ? "point" : "open";
}

/** Digits with separators → number; `NaN` when the separators make no sense. */
function readDigits(text: string, decimalComma: boolean): number {
  if (/[' ]/.test(text) && !/^\d{1,3}(?:[' ]\d{3})+(?:[.,]\d+)?$/.test(text)) return NaN;
  let digits = text.replace(/[' ]/g, "");
  if (decimalComma) digits = digits.replace(/\./g, "").replace(",", ".");
  else if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) digits = digits.replace(/\./g, "");
  else if (!/,.*\.|^\d{1,3}(?:,\d{2,3})*,\d{3}$|^[^,]*$/.test(digits)) return NaN;
  else digits = digits.replace(/,/g, "");
  return /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(digits) ? Number(digits) : NaN;
}

/**
 * Reads a number as people type it: `1,200`, `￥3.5万`, `1.2亿`, `(1,200)`, `１２％`, `£60.07`, `12天`, `1.234,56`.
 * `null` when it is not a number; blanks are the caller's business. `decimalComma` is the column's habit; a cell whose
 * own separators are unambiguous is read by them.
 */
export function parseNumber(raw: string, decimalComma = false): NumberText | null {
  let text = raw
    .normalize("NFKC")
    .replace(/[\u00a0\u2000-\u200b\ufeff]/g, " ")
    .trim()
    .toLowerCase();
  let sign = 1;
  if (/^\(.*\)$/.test(text)) {
    sign = -1;
    text = text.slice(1, -1).trim();
  } else if (/\d\s*-$/.test(text)) {
    sign = -1;
    text = text.slice(0, -1).trim();
  }
  const match = shape.exec(text);
  if (!match) return null;
  const lead = readLead(match[1] ?? "");
  const tail = readTail(match[3] ?? "");
  if (lead === null || tail === null) return null;
  const mark = decimalMark(match[2] ?? "");
  const digits = readDigits((match[2] ?? "").trim(), mark === "open" ? decimalComma : mark === "comma");
  if (Number.isNaN(digits)) return null;
  const value = exact(sign * lead.sign * digits, tail.factor);
  const currency = lead.currency ?? tail.currency;
  return {
    value,
    percent: tail.percent,
    ownUnit: tail.ownUnit,
    zhe: tail.zhe,
    ...(currency ? { currency } : {}),
  };
}

function readLead(text: string): { sign: number; currency?: string } | null {
  const sign = minus.test(text) ? -1 : 1;
  const word = text.replace(/[-−‒–—+\s']/g, "");
  if (word === "") return { sign };
  const unit = readUnit(word);
  return unit?.kind === "money" && unit.factor === 1
    ? { sign, ...(unit.currency ? { currency: unit.currency } : {}) }
    : null;
}

interface Tail {
  factor: number;
  percent: boolean;
  ownUnit: boolean;
  zhe: boolean;
  currency?: string;
}

function readTail(text: string): Tail | null {
  const word = text.trim().replace(/整$/, "");
  const none: Tail = { factor: 1, percent: false, ownUnit: false, zhe: false };
  if (word === "") return none;
  if (word === "折") return { ...none, zhe: true };
  const unit = readUnit(word);
  if (unit === null) return null;
  if (unit.kind === "ratio") return { ...none, percent: word !== "‰", factor: word === "‰" ? 0.001 : 1 };
  const ownUnit = unit.factor !== 1 || unit.kind === "money";
  return { ...none, factor: unit.factor, ownUnit, ...(unit.currency ? { currency: unit.currency } : {}) };
}

/** Product without the dust of binary fractions: 3.14 × 10000 is 31400. */
export function exact(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
