import type { Column } from "../../data/data-set";
import type { Question } from "../../data/source-report";
import { isExchangeRate } from "../reading/column-role";
import {
  frameNumbers,
  frameText,
  numberColumn,
  pickFrameRows,
  withFields,
  type Frame,
} from "../reading/frame";
import type { RowAccount } from "../rows/row-account";
import { currencyCode } from "./currency-code";
import { rateOn, type RateBook } from "./rate-book";
import { pricesAgreeAcrossCurrencies } from "./same-prices";

const moneyFields = ["amount", "cost", "margin", "price", "unitCost", "invoiceAmount"];

export const currencyQuestion = "currency";

/** How the amounts of several currencies are taken. */
export interface CurrencyPlan {
  way: "as-is" | "convert";
  base: string;
  book: RateBook;
  question?: Question;
}

function rowsByCurrency(frames: readonly Frame[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const frame of frames) {
    const currency = frameText(frame, "currency");
    if (!currency) continue;
    const codes = currency.dictionary.map(currencyCode);
    for (const code of currency.codes) {
      const name = codes[code];
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function question(currencies: readonly string[], answer: string): Question {
  return {
    id: currencyQuestion,
    code: "currency-unclear",
    params: { currencies: currencies.join(", ") },
    options: [
      { value: "as-is", label: currencies.join(" + ") },
      ...currencies.map((code) => ({ value: code, label: code })),
    ],
    answer,
  };
}

/**
 * Decides once for the workbook how several currencies are added up; `null` when there is only one. A rate table converts.
 * Without one, amounts that show the same prices in every currency (or carry the rate beside them) are in one currency
 * already and are taken as they are; else rows of other currencies than the base are left out: none is priced as 1. Both
 * are asked about.
 */
export function planCurrencies(
  frames: readonly Frame[],
  book: RateBook,
  answers: Readonly<Record<string, string>>,
): CurrencyPlan | null {
  const counts = rowsByCurrency(frames);
  const currencies = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  const first = currencies[0];
  const unrated = currencies.filter((code) => !book.rates.has(code));
  if (first === undefined || (currencies.length === 1 && (book.rates.size === 0 || unrated.length === 1)))
    return null;
  const answer = answers[currencyQuestion];
  // When every currency has a rate, the base is a currency in which nothing was sold.
  const base = currencies.includes(answer ?? "") ? (answer ?? first) : (book.base ?? unrated[0] ?? "");
  if (answer === "as-is") return { way: "as-is", base, book };
  if (answer !== undefined) return { way: "convert", base, book };
  const single = frames.some(
    (frame) =>
      pricesAgreeAcrossCurrencies(frame) ??
      (book.rates.size === 0 && frame.table.columns.some(isExchangeRate)),
  );
  if (single) return { way: "as-is", base, book, question: question(currencies, "as-is") };
  const open = unrated.length > (book.base === undefined ? 1 : 0);
  return { way: "convert", base, book, ...(open ? { question: question(currencies, base) } : {}) };
}

/** Converts a table's amounts to the base currency; rows without a rate are left out as `unknown-currency`. */
export function convertCurrency(frame: Frame, plan: CurrencyPlan, account: RowAccount | undefined): Frame {
  const currency = frameText(frame, "currency");
  if (!currency || plan.way === "as-is") return frame;
  const codes = currency.dictionary.map(currencyCode);
  const dates = frameNumbers(frame, "date");
  const rates = new Float64Array(frame.rowCount).fill(1);
  const column = frame.table.columns.find(({ field }) => field === "currency")?.index;
  const kept: number[] = [];
  for (let row = 0; row < frame.rowCount; row += 1) {
    const code = codes[currency.codes[row] ?? -1];
    if (code !== undefined && code !== plan.base) rates[row] = rateOn(plan.book, code, dates?.[row] ?? NaN);
    if (!Number.isNaN(rates[row] ?? NaN)) kept.push(row);
    else {
      account?.leaveOut(frame.rowNumber[row] ?? 0, "unknown-currency", {
        ...(column === undefined ? {} : { column }),
        text: currency.dictionary[currency.codes[row] ?? -1] ?? "",
      });
    }
  }
  if (kept.length === frame.rowCount && rates.every((rate) => rate === 1)) return frame;
  const converted = new Map<string, Column>();
  for (const field of moneyFields) {
    const values = frameNumbers(frame, field);
    if (values) converted.set(field, numberColumn(values.map((value, row) => value * (rates[row] ?? NaN))));
  }
  return pickFrameRows(withFields(frame, converted), Uint32Array.from(kept));
}
