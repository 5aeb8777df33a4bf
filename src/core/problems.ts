import { say, type Locale, type Phrase } from "./data/locale";
import { excelProblemSentences } from "./problems-of-excel";
import { fileProblemSentences } from "./problems-of-files";
import { recognitionProblemSentences } from "./problems-of-recognition";
import { reviewProblemSentences } from "./problems-of-review";
import { rowProblemSentences } from "./problems-of-rows";

/**
 * Every problem a user can meet. A sentence says what happened, where, and what to do; `{name}` is a parameter.
 * Pane, sheets, command line and result.json all show the sentence from here.
 */
export const problemSentences = {
  // values (intake.md)
  "not-a-number": {
    zh: "“{text}”不是数字，此行未计入；请改成数字。",
    en: "“{text}” is not a number; the row was left out. Type a number.",
  },
  "not-a-date": {
    zh: "“{text}”不是日期，此行未计入；请改成日期。",
    en: "“{text}” is not a date; the row was left out. Type a date.",
  },
  "error-cell": {
    zh: "单元格是错误值 {text}，此行未计入；请修正公式。",
    en: "The cell holds the error {text}; the row was left out. Mend the formula.",
  },
  "no-table": {
    zh: "没有找到销售表：请打开含有日期和金额列（或目标、指标表）的工作簿。",
    en: "No sales table was found. Open a workbook with columns for date and amount, or with targets or KPIs.",
  },
  ...excelProblemSentences,
  ...fileProblemSentences,
  ...recognitionProblemSentences,
  ...rowProblemSentences,
  ...reviewProblemSentences,
} as const satisfies Record<string, Phrase>;

export type ProblemCode = keyof typeof problemSentences;

/** One thing that went wrong, as data: never thrown across rooms, always shown. */
export interface Problem {
  code: ProblemCode;
  /** Sheet and cell (A1), where there is one. */
  sheet?: string;
  address?: string;
  /** What stood in the cell. */
  text?: string;
  /** A phrase is said in the reader's language. */
  params?: Readonly<Record<string, string | number | Phrase>>;
  /** `left-out`: rows are missing from the figures; `warning`: figures stand, look at them; `fatal`: nothing could be done. */
  severity: "left-out" | "warning" | "fatal";
}

/** The sentence of a problem in the reader's language. A parameter that is missing stays visible as `{name}`. */
export function problemSentence(problem: Problem, locale: Locale): string {
  const params: Record<string, string | number | Phrase> = { ...problem.params };
  if (problem.text !== undefined) params["text"] ??= problem.text;
  if (problem.sheet !== undefined) params["sheet"] ??= problem.sheet;
  if (problem.address !== undefined) params["address"] ??= problem.address;
  return say(problemSentences[problem.code], locale).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name] ?? whole;
    if (typeof value === "object") return say(value, locale);
    return typeof value === "number" ? readableNumber(value) : value;
  });
}

/** A number without the noise of binary fractions: 386430.23, not 386430.2299999998. */
function readableNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
