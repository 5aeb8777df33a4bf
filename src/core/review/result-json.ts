import { isoDate } from "../data/day";
import { say, type Locale } from "../data/locale";
import { problemSentence } from "../problems";
import { everyFigure } from "./review-figures";
import { resultSchema, type FupanResult, type ResultMetric, type ResultSections } from "./result-schema";
import type { Breakdown, MetricResult, Review, Scope } from "./review";
import { otherSectionsJson, sectionsJson } from "./sections-json";

const scopeOf = (scope: Scope): Record<string, string | null> =>
  Object.fromEntries(Object.entries(scope).map(([dimension, member]) => [dimension, member ?? null]));

function metric(result: MetricResult, locale: Locale): ResultMetric {
  const { numerator, denominator, actualWithTarget, pace, changePerDay, yoyPerDay } = result;
  return {
    id: result.id,
    scope: scopeOf(result.scope),
    unit: result.unit,
    polarity: result.polarity,
    actual: result.actual,
    target: result.target,
    achievement: result.achievement,
    variance: result.variance,
    variancePct: result.variancePct,
    variancePp: result.variancePp,
    previous: result.previous,
    change: result.change,
    lastYear: result.lastYear,
    yoy: result.yoy,
    flag: result.flag,
    reasons: { ...result.reasons },
    label: say(result.label, locale),
    ...(result.about !== undefined && { about: result.about }),
    ...(result.unit === "ratio" && { changePp: result.changePp, yoyPp: result.yoyPp }),
    ...(changePerDay !== undefined && { changePerDay }),
    ...(yoyPerDay !== undefined && { yoyPerDay }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(actualWithTarget !== undefined && { actualWithTarget }),
    ...(pace && { pace: { ...pace } }),
  };
}

function breakdown({ metricId, rows, total, reconciliation }: Breakdown): FupanResult["breakdowns"][string] {
  return { metric: metricId, rows: rows.map((row) => ({ ...row })), total: { ...total }, reconciliation };
}

function datasets({ sources }: Review): FupanResult["datasets"] {
  return sources.tables.map(({ kind, source, rowsRead, rowsUsed, rowsLeftOut, mapping, units }) => ({
    kind,
    source,
    rowsRead,
    rowsUsed,
    rowsLeftOut,
    mapping: { ...mapping },
    units: { ...units },
  }));
}

function problems({ sources }: Review, locale: Locale): FupanResult["problems"] {
  return sources.problems.map((problem) => ({
    code: problem.code,
    ...(problem.sheet !== undefined && { sheet: problem.sheet }),
    ...(problem.address !== undefined && { address: problem.address }),
    text: problemSentence(problem, locale),
  }));
}

function findings(review: Review, locale: Locale): FupanResult["findings"] {
  return review.findings.map(({ id, severity, text, advice, metricIds }) => ({
    id,
    severity,
    text: say(text, locale),
    ...(advice && { advice: say(advice, locale) }),
    metrics: [...metricIds],
  }));
}

/** The review as `result.json`, validated before it is returned; a section that was not computed is empty. Throws if it is not valid. */
export function toResultJson(
  review: Review,
  locale: Locale,
  sections: ResultSections = sectionsJson(review, locale),
): FupanResult {
  const { period, asOf } = review.window;
  const result: FupanResult = {
    schema: "fupan-result",
    version: 1,
    period: {
      label: period.label,
      start: isoDate(period.start),
      end: isoDate(period.end),
      asOf: isoDate(asOf),
    },
    datasets: datasets(review),
    metrics: everyFigure(review.figures).map((each) => metric(each, locale)),
    funnel: sections.funnel ?? { cohort: [], period: [] },
    lost: sections.lost ?? [],
    breakdowns: Object.fromEntries(review.breakdowns.map((each) => [each.dimension, breakdown(each)])),
    rootCauses: sections.rootCauses ?? [],
    customers: sections.customers ?? [],
    products: sections.products ?? [],
    milestones: sections.milestones ?? [],
    commission: sections.commission ?? [],
    plan: sections.plan ?? {},
    problems: problems(review, locale),
    findings: findings(review, locale),
    sentences: sections.sentences ?? [],
    gaps: review.gaps.map((gap) => ({ id: gap.metricId, reason: say(gap.reason, locale) })),
    more: otherSectionsJson(review, locale),
    trend: review.trend.map((point) => ({ ...point, start: isoDate(point.start), end: isoDate(point.end) })),
  };
  return resultSchema.parse(result);
}
