import { isoDate } from "../../data/day";
import type { Phrase } from "../../data/locale";
import { say, type Locale } from "../../data/locale";
import type { Review } from "../../review/review";
import { stateOf, stateWords } from "../actions/action-states";
import { effectWord } from "../actions/effect-of-action";
import { metricFinder, startingPoint } from "../actions/linked-metric";
import { actionName, actionNumber } from "../actions/tracker-rows";
import { typedNumber, typedRows, typedText, type TypedRow } from "../typed-table";
import type { ReportLine, ReportReader } from "./report-section";

/** What makes an action checkable, in the order of SMART: what, by which measure, with what, towards which result, until when, by whom. */
const marks: readonly { label: Phrase; isThere: (row: TypedRow) => boolean }[] = [
  { label: { zh: "具体措施", en: "a measure" }, isThere: (row) => typedText(row, "measure").length >= 2 },
  { label: { zh: "关联指标", en: "a linked metric" }, isThere: (row) => typedText(row, "metric") !== "" },
  { label: { zh: "检查节点", en: "a checkpoint" }, isThere: (row) => typedText(row, "checkpoint") !== "" },
  { label: { zh: "责任人", en: "an owner" }, isThere: (row) => typedText(row, "owner") !== "" },
  { label: { zh: "完成时间(日期)", en: "a due date" }, isThere: (row) => typedNumber(row, "due") !== null },
];

/** Columns of which one must be filled for a row to be an action. */
const words = ["measure", "owner", "due", "checkpoint"] as const;

/** The actions that stand in the tracker. */
export function standingActions(typed: ReportReader["typed"]): TypedRow[] {
  return typedRows(typed, "actions", "actions").filter((row) =>
    words.some((column) => typedText(row, column) !== ""),
  );
}

/** Which marks of a SMART action are missing, in words. */
export function smartGaps(row: TypedRow, locale: Locale): string[] {
  return marks.filter(({ isThere }) => !isThere(row)).map(({ label }) => say(label, locale));
}

/** Each action with owner, date and state, and what it lacks to be SMART. */
export function actionLines(review: Review, { typed, locale }: ReportReader): ReportLine[] {
  return standingActions(typed)
    .filter((row) => stateOf(typedText(row, "status")) !== "cancelled")
    .map((row) => ({ key: `action:${row.key}`, text: actionLine(row, review, locale) }));
}

function actionLine(row: TypedRow, review: Review, locale: Locale): string {
  const zh = locale === "zh-CN";
  const gaps = smartGaps(row, locale);
  const check =
    gaps.length === 0
      ? zh
        ? "SMART 完整"
        : "SMART complete"
      : zh
        ? `SMART 缺：${gaps.join("、")}`
        : `SMART lacks ${gaps.join(", ")}`;
  const result = metricFinder({ review, locale })(typedText(row, "metric"));
  const start = startingPoint(row, result, { review, locale });
  const effect = start && result ? effectWord(start, result, locale) : "";
  const metric = result ? say(result.label, locale) : "";
  const moved = effect === "" ? "" : zh ? `${metric}${effect}` : `${metric}: ${effect.toLowerCase()}`;
  return `${actionNumber(row)} ${actionSummary(row, locale)}${[moved, check].map((part) => (part === "" ? "" : zh ? `；${part}` : `; ${part}`)).join("")}${zh ? "。" : "."}`;
}

/** A typed state in the report's language; another word as it was typed. */
function statusWord(typed: string, locale: Locale): string {
  const state = stateOf(typed);
  return state ? stateWords(locale)[state] : typed;
}

/** `拜访重点客户，张三，2024-10-20，进行中`. */
export function actionSummary(row: TypedRow, locale: Locale): string {
  const due = typedNumber(row, "due");
  return [
    actionName(row, locale),
    typedText(row, "owner"),
    due === null ? typedText(row, "due") : isoDate(due),
    statusWord(typedText(row, "status"), locale),
  ]
    .filter((word) => word !== "")
    .join(locale === "zh-CN" ? "，" : ", ");
}
