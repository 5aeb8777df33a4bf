import { formatOf, sayNumber } from "../../review/number-words";
import { say } from "../../data/locale";
import type { Review } from "../../review/review";
import { actionNumber } from "../actions/tracker-rows";
import { causeKey, causeProblem, worthDigging } from "../root-causes/cause-words";
import type { MergedCause } from "../root-causes/merge-same-gaps";
import { typedRows, typedText, type TypedRow } from "../typed-table";
import { actionSummary, standingActions } from "./action-lines";
import type { ReportLine, ReportReader } from "./report-section";

/** Chains of causes that nobody has touched yet: the largest are enough as a reminder. */
const mostOpen = 5;
/** From the deepest answer to the first guess. */
const answers = ["root", "why5", "why4", "why3", "why2", "why1", "possible"] as const;

/**
 * Phenomenon → analysis → countermeasure for each cause that people dug into, then for the largest that still wait; what nobody
 * has written is said, not invented.
 */
export function causeChains(review: Review, reader: ReportReader): ReportLine[] {
  const rows = typedRows(reader.typed, "root-causes", "root-causes");
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const seeds = worthDigging(review);
  const dug = seeds.filter((cause) => hasWords(byKey.get(causeKey(cause))));
  const open = seeds.filter((cause) => !hasWords(byKey.get(causeKey(cause)))).slice(0, mostOpen);
  const known = new Set(seeds.map(causeKey));
  const own = rows.filter((row) => !known.has(row.key) && hasWords(row));
  return [
    ...[...dug, ...open].map((cause) => ({
      key: `chain:${causeKey(cause)}`,
      text: chain(phenomenon(cause, review, reader), byKey.get(causeKey(cause)), reader),
    })),
    ...own.map((row) => ({
      key: `chain:${row.key}`,
      text: chain(typedText(row, "problem") || typedText(row, "possible"), row, reader),
    })),
  ];
}

function hasWords(row: TypedRow | undefined): boolean {
  return row !== undefined && [...answers, "action"].some((column) => typedText(row, column) !== "");
}

function phenomenon(cause: MergedCause, review: Review, { locale }: ReportReader): string {
  const unit = review.metrics.find(({ id }) => id === cause.metricId)?.unit ?? "amount";
  const number = (value: number, format: Parameters<typeof sayNumber>[1]): string =>
    say(sayNumber(value, format, review.settings.displayUnit), locale);
  const gap = number(Math.abs(cause.gap), formatOf(unit));
  const share = cause.shortfallShare === null ? "" : number(cause.shortfallShare, "percent");
  const zh = locale === "zh-CN";
  const part = share === "" ? "" : zh ? `，占缺口${share}` : `, ${share} of the shortfall`;
  return `${causeProblem(cause, review, locale)}${zh ? `(${gap}${part})` : ` (${gap}${part})`}`;
}

function chain(what: string, row: TypedRow | undefined, { locale, typed }: ReportReader): string {
  const zh = locale === "zh-CN";
  const answer = row
    ? answers.map((column) => typedText(row, column)).find((text) => text !== "")
    : undefined;
  const why = answer ?? (zh ? "待分析" : "to be analysed");
  const linked = row ? typedText(row, "action") : "";
  const action = standingActions(typed).find(
    (candidate) => linked !== "" && actionNumber(candidate) === linked,
  );
  const measure = action ? `${linked} ${actionSummary(action, locale)}` : linked;
  const what2 = measure === "" ? (zh ? "待关联行动" : "no action linked yet") : measure;
  return zh
    ? `现象：${what} → 分析：${why} → 对策：${what2}。`
    : `Phenomenon: ${what} → analysis: ${why} → countermeasure: ${what2}.`;
}
