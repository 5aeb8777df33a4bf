import type { Locale } from "../../core/data/locale";
import type { CalendarKind } from "../../core/data/periods";

/** What the run bar and its options say. */
export interface RunWords {
  options: string;
  stale: string;
  changed: string;
  lookAgain: string;
  open: (questions: number) => string;
  scope: (period: string) => string;
  latest: string;
  period: string;
  periodHint: string;
  kinds: Record<CalendarKind, string>;
  custom: string;
  from: string;
  to: string;
  backwards: string;
  asOf: string;
  asOfHint: string;
  fiscalYear: string;
  month: (month: number) => string;
  sheets: string;
  filled: (sheets: string) => string;
  sheetLanguage: string;
  remembered: string;
}

const zh: RunWords = {
  options: "选项",
  stale: "数据有改动，请刷新",
  changed: "工作簿有改动",
  lookAgain: "重新查看",
  open: (questions) => `${questions} 个问题待您定`,
  scope: (period) => `期间：${period}`,
  latest: "最近一个有数据的期间",
  period: "期间",
  periodHint: "与上期、去年同期比较",
  kinds: { year: "年", half: "半年", quarter: "季度", month: "月" },
  custom: "自定起止日期",
  from: "从",
  to: "到",
  backwards: "请填写起止日期，起不晚于止。",
  asOf: "截至日期",
  asOfHint: "不填：到最后一天有数据为止",
  fiscalYear: "财年开始月份",
  month: (month) => `${month} 月`,
  sheets: "表页",
  filled: (sheets) => `有数据，会写：${sheets}。`,
  sheetLanguage: "表页语言",
  remembered: "选择会记在工作簿里，下次刷新照用。",
};

// written out: an Intl.DateTimeFormat takes longer to make than a paint may last
const englishMonths =
  "January February March April May June July August September October November December".split(" ");

const en: RunWords = {
  options: "Options",
  stale: "Data changed, please refresh",
  changed: "The workbook has changed",
  lookAgain: "Look again",
  open: (questions) => (questions === 1 ? "1 question for you" : `${questions} questions for you`),
  scope: (period) => `Period: ${period}`,
  latest: "Last one with data",
  period: "Period",
  periodHint: "Compared with the period before and last year's",
  kinds: { year: "Years", half: "Halves", quarter: "Quarters", month: "Months" },
  custom: "From a day to a day",
  from: "From",
  to: "To",
  backwards: "Give both days, the first not after the last.",
  asOf: "As of",
  asOfHint: "Blank: up to the last day with data",
  fiscalYear: "Fiscal year begins in",
  month: (month) => englishMonths[month - 1] ?? "",
  sheets: "Sheets",
  filled: (sheets) => `Filled by your data: ${sheets}.`,
  sheetLanguage: "Language of the sheets",
  remembered: "Choices stay in the workbook for the next refresh.",
};

/** The run bar's words in the reader's language. */
export function runWordsFor(locale: Locale): RunWords {
  return locale === "zh-CN" ? zh : en;
}
