import { isoDate } from "../data/day";
import type { Phrase } from "../data/locale";
import { roundHalfAway } from "../data/rounding";
import type { TableAccount } from "../data/source-report";
import { metricCatalogue } from "../metrics/catalogue";
import { lagOf } from "../metrics/flag";
import type { MetricResult, Review } from "../review/review";
import type { Settings } from "../settings";
import { exactText } from "./exact-text";
import { lightShapes } from "./light-formula";
import { reasonWords } from "./wording";

/** One thing that is known of a figure. */
export interface Fact {
  label: Phrase;
  text: Phrase;
}

/** Why a figure has its colour (B3): the rule, how this figure stands against it, and everything that went into it, unrounded. */
export interface Explanation {
  rule: Phrase;
  verdict: Phrase;
  facts: readonly Fact[];
  /** Tables from which the figure was read. */
  sources: readonly TableAccount[];
}

/** Explains a figure of a review by the judge's own data; nothing is computed anew but the lag that the judge compared. */
export function explainFigure(result: MetricResult, review: Review): Explanation {
  const { settings } = review;
  return {
    rule: ruleOf(result, settings),
    verdict: verdictOf(result, settings),
    facts: [
      ...figureFacts(result),
      ...thresholdFacts(result, settings),
      ...paceFacts(result),
      periodFact(result, review),
      ...definitionFact(result),
    ],
    sources: sourcesOf(result, review),
  };
}

const same = (text: string): Phrase => ({ zh: text, en: text });

/** How far behind its target a figure is on the scale that the thresholds are on. */
interface Behind {
  /** Share of the target, or percentage points. */
  lag: number;
  red: number;
  yellow: number;
  /** The lag and its thresholds as text. */
  say: (value: number) => string;
  working: string;
}

/** What the light compares with: in an open period the part of the target that is due. */
function dueOf({ target, pace }: MetricResult): number | null {
  return pace ? pace.expected : target;
}

function inPoints({ unit }: MetricResult, { ratioFlag }: Settings): boolean {
  return unit === "ratio" && ratioFlag === "pp";
}

function behind(result: MetricResult, settings: Settings): Behind | null {
  const due = dueOf(result);
  const { actual, polarity, unit } = result;
  if (result.flag === "none" || actual === null || due === null) return null;
  const parts = polarity === "higher" ? [due, actual] : [actual, due];
  const difference = parts.map((part) => exactText(part, unit)).join(" − ");
  if (inPoints(result, settings)) {
    const lag = 100 * (polarity === "higher" ? due - actual : actual - due);
    const text = (value: number): string => `${exactText(value, "score")} pp`;
    return { lag, red: settings.redPp, yellow: settings.yellowPp, say: text, working: difference };
  }
  const lag = lagOf(actual, due, polarity);
  if (lag === null) return null;
  const text = (value: number): string => exactText(value, "ratio");
  const working = `(${difference}) ÷ ${exactText(Math.abs(due), unit)}`;
  return { lag, red: settings.redLag, yellow: settings.yellowLag, say: text, working };
}

function ruleOf(result: MetricResult, settings: Settings): Phrase {
  const points = inPoints(result, settings);
  const limit = (share: number, pp: number): string =>
    points ? `${exactText(pp, "score")} pp` : exactText(share, "ratio");
  const red = limit(settings.redLag, settings.redPp);
  const yellow = limit(settings.yellowLag, settings.yellowPp);
  const lower = result.polarity === "lower";
  const base: Phrase = result.pace
    ? { zh: "截至日应完成的目标", en: "the part of the target that is due" }
    : { zh: "目标", en: "the target" };
  const colours = { red: lightShapes.red, yellow: lightShapes.yellow, green: lightShapes.green };
  return {
    zh: `${lower ? "越低越好：高出" : "落后于"}${base.zh} ≥ ${red} ${colours.red} 红灯，≥ ${yellow} ${colours.yellow} 黄灯，其余 ${colours.green} 绿灯。`,
    en: `${lower ? "Lower is better: above" : "Behind"} ${base.en} by ≥ ${red} ${colours.red} red, ≥ ${yellow} ${colours.yellow} yellow, else ${colours.green} green.`,
  };
}

/** Decimals of a lag: 3.24 %, or 4.5678 points. */
const decimals = 4;

/** A lag as short as it can be read; whole where it would seem to stand on the other side of a threshold. */
function shortened(lag: number, thresholds: readonly number[]): number {
  const short = roundHalfAway(lag, decimals);
  return thresholds.every((threshold) => lag >= threshold === short >= threshold) ? short : lag;
}

function verdictOf(result: MetricResult, settings: Settings): Phrase {
  const judged = behind(result, settings);
  if (!judged) return unjudged(result);
  const { lag, red, yellow, say, working } = judged;
  const short = shortened(lag, [red, yellow]);
  const lagging = `${working} ${say(short) === say(lag) ? "=" : "≈"} ${say(short)}`;
  switch (result.flag) {
    case "red":
      return { zh: `${lagging}，达到 ${say(red)}：红灯。`, en: `${lagging}, at least ${say(red)}: red.` };
    case "yellow":
      return {
        zh: `${lagging}，达到 ${say(yellow)}、未到 ${say(red)}：黄灯。`,
        en: `${lagging}, at least ${say(yellow)} and under ${say(red)}: yellow.`,
      };
    case "green":
    case "none":
      return {
        zh: `${lagging}，未到 ${say(yellow)}：绿灯。`,
        en: `${lagging}, under ${say(yellow)}: green.`,
      };
  }
}

function unjudged({ reasons, target, actual }: MetricResult): Phrase {
  const code =
    actual === null
      ? (reasons.actual ?? "no-data")
      : target === null
        ? (reasons.target ?? "no-target")
        : target === 0
          ? "zero-target"
          : "not-due";
  const why = reasonWords[code];
  return { zh: `不亮灯：${why.zh}。`, en: `No light: ${why.en}.` };
}

function figureFacts({
  actual,
  target,
  unit,
  numerator,
  denominator,
  actualWithTarget,
  reasons,
}: MetricResult): Fact[] {
  const value = (label: Phrase, figure: number | null | undefined): Fact[] =>
    figure === null || figure === undefined ? [] : [{ label, text: same(exactText(figure, unit)) }];
  const parts =
    numerator === undefined || denominator === undefined
      ? ""
      : ` = ${exactText(numerator, "score")} ÷ ${exactText(denominator, "score")}`;
  const missing = reasonWords[reasons.actual ?? "no-data"];
  const shown =
    actual === null
      ? { zh: `— ${missing.zh}`, en: `— ${missing.en}` }
      : same(`${exactText(actual, unit)}${parts}`);
  return [
    { label: { zh: "实际（未取整）", en: "Actual, unrounded" }, text: shown },
    ...value({ zh: "其中有目标的部分", en: "Of it with a target" }, actualWithTarget),
    ...value({ zh: "目标", en: "Target" }, target),
  ];
}

/** Where yellow and red begin, in the figure's own unit. */
function thresholdFacts(result: MetricResult, settings: Settings): Fact[] {
  const due = dueOf(result);
  if (!behind(result, settings) || due === null) return [];
  const worse = result.polarity === "higher" ? -1 : 1;
  const at = (lag: number, points: number): string =>
    exactText(
      inPoints(result, settings) ? due + (worse * points) / 100 : due + worse * lag * Math.abs(due),
      result.unit,
    );
  const side = result.polarity === "higher" ? "≤" : "≥";
  const yellow = at(settings.yellowLag, settings.yellowPp);
  const red = at(settings.redLag, settings.redPp);
  return [
    {
      label: { zh: "阈值", en: "Thresholds" },
      text: {
        zh: `${side} ${yellow} 黄灯，${side} ${red} 红灯`,
        en: `${side} ${yellow} yellow, ${side} ${red} red`,
      },
    },
  ];
}

function paceFacts({ pace, unit }: MetricResult): Fact[] {
  if (!pace) return [];
  const amount = (label: Phrase, value: number | null): Fact[] =>
    value === null ? [] : [{ label, text: same(exactText(value, unit)) }];
  return [
    ...amount({ zh: "截至日应完成", en: "Due by now" }, pace.expected),
    { label: { zh: "时间进度", en: "Time passed" }, text: same(exactText(pace.elapsed, "ratio")) },
    {
      label: { zh: "进度比（实际 ÷ 应完成）", en: "Pace (actual ÷ due)" },
      text: same(exactText(pace.pace, "ratio")),
    },
    ...amount({ zh: "剩余每天需要", en: "Needed per day left" }, pace.neededPerDay),
    ...amount({ zh: "按目前速度期末可达", en: "Period ends at" }, pace.linearEnd),
  ];
}

function periodFact({ about }: MetricResult, { window }: Review): Fact {
  const label = { zh: "期间", en: "Period" };
  if (about !== undefined) return { label, text: same(about) };
  const span = `${window.period.label} (${isoDate(window.period.start)} – ${isoDate(window.period.end)})`;
  const until = isoDate(window.asOf);
  return {
    label,
    text: { zh: `${span}，截至 ${until}`, en: `${span}, as of ${until}` },
  };
}

function definitionFact({ id }: MetricResult): Fact[] {
  const metric = metricCatalogue.find((candidate) => candidate.id === id);
  if (!metric) return [];
  const text = (language: "zh" | "en"): string =>
    `${metric.formula[language]} — ${metric.definition[language]}`;
  return [{ label: { zh: "口径", en: "Definition" }, text: { zh: text("zh"), en: text("en") } }];
}

/** Tables of the kinds that the metric needs, and of targets where it has one; rows of a KPI table come from there. */
function sourcesOf({ id, target }: MetricResult, { sources }: Review): TableAccount[] {
  const metric = metricCatalogue.find((candidate) => candidate.id === id);
  if (!metric) return sources.tables.filter(({ kind }) => kind === "kpis");
  const kinds = new Set<string>([
    metric.dated.dataSet,
    ...[...metric.needs, ...(metric.needsOneOf ?? []).flat()].map(({ dataSet }) => dataSet),
    ...(target === null ? [] : ["targets"]),
  ]);
  return sources.tables.filter(({ kind }) => kinds.has(kind));
}
