import { numbersOf, textOf, type DataSets } from "../../data/data-set";
import { say, type Phrase } from "../../data/locale";
import { dealsOf } from "../../metrics/deals";
import { isClosedIn } from "../../metrics/funnel-counts";
import { memberLabel } from "../../review/member-label";
import { sayNumber } from "../../review/number-words";
import type { BreakdownRow, Review } from "../../review/review";
import { bestBreakdown, changeOf, type ExplainedGap } from "../cockpit/best-breakdown";
import { dimensionWords } from "../wording";

/** Something in the figures that a lesson could be drawn from; the words are people's. */
export interface LessonHint {
  key: string;
  text: Phrase;
}

/** The members that moved most, for better and for worse, and the largest deals won and lost: at most four hints. */
export function lessonHints(review: Review, dataSets: DataSets = {}): LessonHint[] {
  const found = bestBreakdown(review);
  return [
    ...(found ? [mover(found, review, 1), mover(found, review, -1)] : []),
    largestDeal("won", review, dataSets),
    largestDeal("lost", review, dataSets),
  ].flatMap((hint) => hint ?? []);
}

function mover({ breakdown, basis }: ExplainedGap, review: Review, sign: 1 | -1): LessonHint | null {
  const { metricId, dimension, rows } = breakdown;
  const moved = (row: BreakdownRow): number => sign * (changeOf(row, basis) ?? 0);
  const named = rows.filter(({ member }) => member !== null);
  const [top] = [...named].sort((a, b) => moved(b) - moved(a));
  const metric = review.metrics.find(({ id }) => id === metricId);
  if (!top || !metric || moved(top) <= 0) return null;
  const by = sayNumber(sign * moved(top), "amount-signed", review.settings.displayUnit);
  const who = memberLabel(dimension, top.member);
  const than = basis === "target" ? { zh: "目标", en: "target" } : { zh: "去年同期", en: "last year" };
  const place =
    sign > 0 ? { zh: "高出最多", en: "furthest above" } : { zh: "落后最多", en: "furthest below" };
  return {
    key: `hint:${review.window.period.label}/${sign > 0 ? "best" : "worst"}/${dimension}/${top.member ?? ""}`,
    text: {
      zh: `${dimensionWords[dimension].zh}“${who.zh}”的${metric.label.zh}较${than.zh}${by.zh}，${place.zh}`,
      en: `${metric.label.en} of ${dimensionWords[dimension].en.toLowerCase()} “${who.en}”: ${by.en} against ${than.en}, ${place.en}`,
    },
  };
}

/** The deal of the largest amount among those won, or lost, in the period; deals without an amount are not compared. */
function largestDeal(
  outcome: "won" | "lost",
  { settings, window }: Review,
  { pipeline }: DataSets,
): LessonHint | null {
  const amounts = numbersOf(pipeline, "amount");
  if (!pipeline || !amounts) return null;
  const deals = dealsOf(pipeline, settings.stageOrder);
  const span = { start: window.period.start, end: window.asOf };
  let top = -1;
  for (let deal = 0; deal < deals.count; deal++) {
    const row = deals.row[deal] ?? 0;
    const isCandidate = deals.outcome[deal] === outcome && isClosedIn(deals, deal, span);
    if (isCandidate && (amounts[row] ?? NaN) > (top < 0 ? 0 : (amounts[top] ?? 0))) top = row;
  }
  if (top < 0) return null;
  const word = (field: string): string => {
    const column = textOf(pipeline, field);
    return column?.dictionary[column.codes[top] ?? -1] ?? "";
  };
  const who = word("customer") || word("id");
  const amount = sayNumber(amounts[top] ?? 0, "amount", settings.displayUnit);
  return {
    key: `hint:${window.period.label}/${outcome}/${word("id") || who}`,
    text: dealText(outcome, { who, amount, reason: outcome === "lost" ? word("lostReason") : "" }),
  };
}

function dealText(
  outcome: "won" | "lost",
  { who, amount, reason }: { who: string; amount: Phrase; reason: string },
): Phrase {
  const [zh, en] = outcome === "won" ? ["赢单", "won"] : ["丢单", "lost"];
  const whose = { zh: who === "" ? "" : `：“${who}”`, en: who === "" ? "" : `: “${who}”` };
  const why = {
    zh: reason === "" ? "" : `，原因“${reason}”`,
    en: reason === "" ? "" : `, reason “${reason}”`,
  };
  return {
    zh: `本期最大${zh}${whose.zh}${say(amount, "zh-CN")}${why.zh}`,
    en: `Largest deal ${en}${whose.en} ${say(amount, "en-US")}${why.en}`,
  };
}
