/*
 * A Chinese review holds no English word, an English one no Chinese character, but for names: what the user wrote, what has no other
 * name in either language, and the names that formulas use.
 */
import type { Locale } from "../../src/core/data/locale";
import { actionStates } from "../../src/core/sheets/actions/action-states";
import { companySheets } from "./company";
import { sheetWords, type Met } from "./sheet-words";
import { writeCompany } from "./written-company";

jest.setTimeout(60_000);

/** Abbreviations that Chinese sales people write in Latin letters, product names, and the metric keys that live formulas look up. */
const names = /\b(Fupan|Excel|NPS|DSO|CEI|SMART|KPI|pp|Why[1-5]|Ctrl|Markdown|Q[1-4]|H[12])\b/g;
/** Identities of rows that a formula finds in the hidden column, never shown. */
const keys = /^(?:(?:kpi|goal):.+|[a-z]+(?:-[a-z]+)*(?:\/[a-zA-Z]+\/.+)?)$/;

/** Formulas compare what people typed with the states of both languages (a sheet's language may be turned); none shows them. */
const states = new Set<string>(Object.values(actionStates).flatMap(({ zh, en }) => [zh, en]));
const isCompared = ({ text, inFormula }: Met): boolean => inFormula === true && states.has(text);

const userWords = (locale: Locale): string[] => {
  const sheets = Object.entries(companySheets(locale));
  const words = sheets
    .flatMap(([name, rows]) => [name, ...rows.flat()])
    .filter((cell) => typeof cell === "string");
  return [...new Set(words)].sort((a, b) => b.length - a.length);
};

function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, " "), text);
}

const leftovers = (met: readonly Met[], locale: Locale, foreign: RegExp): string[] => {
  const words = userWords(locale).filter((word) => word.length > 1);
  return met
    .filter((each) => !keys.test(each.text) && !isCompared(each))
    .filter(({ text }) => foreign.test(without(text, words).replaceAll(names, " ")))
    .map(({ where, text }) => `${where}: ${text}`);
};

it("leaves no English word on the sixteen Chinese sheets", async () => {
  const { own } = await writeCompany("zh-CN");
  expect(own()).toHaveLength(16);
  expect(leftovers(own().flatMap(sheetWords), "zh-CN", /[A-Za-z]{2,}/)).toEqual([]);
});

it("leaves no Chinese character on the sixteen English sheets", async () => {
  const { own } = await writeCompany("en-US");
  expect(own()).toHaveLength(16);
  const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
  expect(leftovers(own().flatMap(sheetWords), "en-US", chinese)).toEqual([]);
});
