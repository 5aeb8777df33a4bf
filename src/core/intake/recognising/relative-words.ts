import { simplify } from "../../data/simplify";

/** How long a span is that a header names from where the reader stands: 本月, 本年累计; absent: whatever the report is of. */
export type RelativeSpan = "day" | "week" | "month" | "quarter" | "year";

/** What a header says of a time seen from the report: 本年累计, 上年同期, 上月, YTD, LY. */
export interface RelativeTime {
  span?: RelativeSpan;
  /** The same span a year earlier, or the span before. */
  back?: "year" | "span";
  /** Sums up what there is so far: 累计, YTD. */
  toDate?: true;
  /** Last month of the sum where the header says it: 1-9月累计. */
  through?: number;
  /** What else the header says: 目标, 销售额. */
  rest: string;
}

type Meaning = Omit<RelativeTime, "rest">;

const target = "(?=.*(?:目标|任务|计划|预算|指标|target|quota|budget|plan|goal))";
const rules: readonly (readonly [pattern: string, meaning: Meaning])[] = [
  [
    "(?:上年|去年)(?:同期)?累计(?:同期)?|同期累计|累计同期|\\b(?:lytd|pytd|(?:ly|py) ?ytd|ytd ?(?:ly|py))\\b",
    { span: "year", back: "year", toDate: true },
  ],
  [
    "\\b(?:last|prior|previous) year (?:to date|ytd)\\b|\\bytd (?:last|prior|previous) year\\b",
    { span: "year", back: "year", toDate: true },
  ],
  [
    "(?:上年|去年)(?:同月|本月|当月)|同月|\\bsame month (?:of )?(?:last|prior|previous) year\\b",
    { span: "month", back: "year" },
  ],
  ["(?:上年|去年)同季度?", { span: "quarter", back: "year" }],
  [
    "(?:上年|去年)?同期|(?:上年|去年)度?|\\b(?:same period )?(?:of )?(?:last|prior|previous) year\\b|\\b(?:ly|py|sply)\\b",
    { back: "year" },
  ],
  ["(?:昨日|前日|\\byesterday\\b)", { span: "day", back: "span" }],
  ["上周|\\b(?:last|previous|prior) week\\b", { span: "week", back: "span" }],
  ["上个?月份?|\\b(?:last|previous|prior) month\\b", { span: "month", back: "span" }],
  ["上个?季度?|\\b(?:last|previous|prior) (?:quarter|qtr)\\b", { span: "quarter", back: "span" }],
  ["上期|\\b(?:last|previous|prior) period\\b", { back: "span" }],
  ["今日|本日|当日|\\b(?:today|daily)\\b", { span: "day" }],
  ["本周|当周|\\b(?:this|current) week\\b|\\bwtd\\b", { span: "week" }],
  ["(?:本|当)月(?:份|度)?累计|\\bmtd\\b|\\bmonth to date\\b", { span: "month", toDate: true }],
  [
    "(?:本|当)月(?:份|度)?|月度" + target + "|\\b(?:this|current) month\\b|\\bmonthly\\b" + target,
    { span: "month" },
  ],
  ["(?:本|当)季度?累计|\\bqtd\\b|\\bquarter to date\\b", { span: "quarter", toDate: true }],
  [
    "(?:本|当)季度?|(?<![一二三四第\\d])季度" + target + "|\\b(?:this|current) (?:quarter|qtr)\\b",
    { span: "quarter" },
  ],
  ["(?:本|当|今)?年度?累计|累计|\\bytd\\b|\\byear to date\\b", { span: "year", toDate: true }],
  [
    "(?:本|当|今)年度?|(?:年度|全年)" +
      target +
      "|\\b(?:this|current) year\\b|\\b(?:ty|cy)\\b|\\b(?:annual|yearly|full year)\\b" +
      target,
    { span: "year" },
  ],
  ["本期|当期|\\b(?:this|current) period\\b", {}],
];
const compiled = rules.map(([pattern, meaning]) => ({ pattern: new RegExp(pattern, "iu"), meaning }));
const fromJanuary = /(?:^|\D)0?1\s*月?\s*[-~—–至到]\s*(1[0-2]|[1-9])\s*月份?/u;

/** Reads one level of a header; `null` when it names no time that depends on when the report was made. */
export function relativeTime(level: string): RelativeTime | null {
  const text = simplify(level.normalize("NFKC"))
    .replace(/[\s_]+/g, " ")
    .trim();
  for (const { pattern, meaning } of compiled) {
    const match = pattern.exec(text);
    if (!match) continue;
    const left = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    const months = meaning.toDate ? fromJanuary.exec(left) : null;
    const rest = (months ? left.replace(months[0], " ") : left).replace(
      /^[\s\-–—:：/|]+|[\s\-–—:：/|]+$/gu,
      "",
    );
    return { ...meaning, ...(months ? { through: Number(months[1]) } : {}), rest: rest === "的" ? "" : rest };
  }
  return null;
}
