import type { ReviewWindow } from "../data/period";
import type { Metric, ReasonCode } from "../metrics/metric";
import type { Settings } from "../settings";
import { makeSentence, numberOf, type Clause } from "./make-sentence";
import { formatOf } from "./number-words";
import type { MetricResult } from "./review";
import type { Sentence, SentenceFormat } from "./sentence";

/** Changes that are words and not percentages. */
const changeWords: Partial<Record<ReasonCode, { zh: string; en: string }>> = {
  "loss-to-profit": { zh: "扭亏", en: "from loss to profit" },
  "loss-narrowed": { zh: "减亏", en: "loss narrowed" },
  "loss-widened": { zh: "增亏", en: "loss widened" },
  "zero-base": { zh: "新增", en: "new" },
};

/**
 * One sentence for every figure of the whole that has a target, or something to compare it with: figure, target, change. Rates name
 * their formula; changes of rates are in percentage points.
 */
export function metricSentences(
  wholes: readonly MetricResult[],
  metrics: readonly Metric[],
  { settings, window }: { settings: Settings; window: ReviewWindow },
): Sentence[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const sameBase = window.previous.start === window.lastYear.start; // of a year, the period before is last year
  return wholes
    .filter(({ target, lastYear, previous }) => target !== null || lastYear !== null || previous !== null)
    .flatMap((result) => {
      const clauses = [
        headClause(result, byId.get(result.id)),
        targetClause(result),
        changeClause(result, "yoy", settings),
        sameBase ? null : changeClause(result, "change", settings),
      ];
      return makeSentence(`metric:${result.id}`, "overview", clauses, settings) ?? [];
    });
}

function headClause(result: MetricResult, metric: Metric | undefined): Clause {
  const actual = numberOf(result, "actual", formatOf(result.unit));
  const { zh, en } = result.label;
  const formula = result.denominator !== undefined ? metric?.formula : undefined;
  const { about } = result;
  const aside = about ? { zh: about, en: about } : formula;
  return {
    zh: `${zh}${aside ? `（${aside.zh}）` : ""}{actual}`,
    en: `${en}${aside ? ` (${aside.en})` : ""}: {actual}`,
    numbers: { actual },
  };
}

function targetClause(result: MetricResult): Clause | null {
  const format = formatOf(result.unit);
  const target = numberOf(result, "target", format);
  if (result.unit === "ratio") {
    const numbers = { target, variance: numberOf(result, "variancePp", "pp-signed") };
    return { zh: "较目标{target}为{variance}", en: "{variance} against the target of {target}", numbers };
  }
  const variance = numberOf(result, "variance", `${format}-signed` as SentenceFormat);
  if (result.achievement === null) {
    return {
      zh: "较目标{target}为{variance}",
      en: "{variance} against the target of {target}",
      numbers: { target, variance },
    };
  }
  const achievement = numberOf(result, "achievement", "percent");
  const numbers = { target, variance, achievement };
  return {
    zh: "达成目标{target}的{achievement}（差异{variance}）",
    en: "{achievement} of the target of {target} ({variance})",
    numbers,
  };
}

function changeClause(
  result: MetricResult,
  figure: "yoy" | "change",
  { partPeriod }: Settings,
): Clause | null {
  const names = {
    yoy: { zh: "同比", en: "year on year" },
    change: { zh: "环比", en: "on the period before" },
  };
  const { zh, en } = names[figure];
  const word = changeWords[result.reasons[figure] ?? "no-data"];
  if (word && result[figure] === null) return { zh: `${zh}${word.zh}`, en: `${word.en} ${en}` };
  const key = figure === "yoy" ? "yoyPp" : "changePp";
  const number =
    result.unit === "ratio" ? numberOf(result, key, "pp-signed") : numberOf(result, figure, "percent-signed");
  const basis =
    result.pace && partPeriod === "same-days" ? { zh: "（同天数）", en: " (same days)" } : { zh: "", en: "" };
  return {
    zh: `${zh}${basis.zh}{${figure}}`,
    en: `{${figure}} ${en}${basis.en}`,
    numbers: { [figure]: number },
  };
}
