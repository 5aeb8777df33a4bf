import { formatOf, sayNumber } from "../../review/number-words";
import { say } from "../../data/locale";
import { plainNumber } from "../../review/make-sentence";
import type { Review } from "../../review/review";
import { actionNumber } from "../actions/tracker-rows";
import { causeKey, causeProblem, worthDigging } from "../root-causes/cause-words";
import type { MergedCause } from "../root-causes/merge-same-gaps";
import { typedRows, typedText, type TypedRow } from "../typed-table";
import { actionSummary, standingActions } from "./action-lines";
import type { LinePart, ReportLine, ReportReader } from "./report-section";

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
    ...[...dug, ...open].map((cause) => {
      const what = phenomenon(cause, review, reader);
      return chain(causeKey(cause), what, byKey.get(causeKey(cause)), review, reader);
    }),
    ...own.map((row) => {
      const what = typedText(row, "problem") || typedText(row, "possible");
      return chain(row.key, [what], row, review, reader);
    }),
  ];
}

function hasWords(row: TypedRow | undefined): boolean {
  return row !== undefined && [...answers, "action"].some((column) => typedText(row, column) !== "");
}

function phenomenon(cause: MergedCause, review: Review, { locale }: ReportReader): LinePart[] {
  const { metricId, gap, shortfallShare } = cause;
  const unit = review.metrics.find(({ id }) => id === metricId)?.unit ?? "amount";
  const zh = locale === "zh-CN";
  const share =
    shortfallShare === null
      ? []
      : [
          zh ? "，占缺口" : ", ",
          plainNumber(metricId, "shortfallShare", shortfallShare, "percent"),
          zh ? "" : " of the shortfall",
        ];
  const size = plainNumber(metricId, "gap", Math.abs(gap), formatOf(unit));
  return [`${causeProblem(cause, review, locale)}${zh ? "(" : " ("}`, size, ...share, ")"];
}

function chain(
  key: string,
  what: readonly LinePart[],
  row: TypedRow | undefined,
  review: Review,
  { locale, typed }: ReportReader,
): ReportLine {
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
  const parts: LinePart[] = zh
    ? ["现象：", ...what, ` → 分析：${why} → 对策：${what2}。`]
    : ["Phenomenon: ", ...what, ` → analysis: ${why} → countermeasure: ${what2}.`];
  const text = parts.map((part) =>
    typeof part === "string"
      ? part
      : say(sayNumber(part.value, part.format, review.settings.displayUnit), locale),
  );
  return { key: `chain:${key}`, text: text.join(""), parts };
}
