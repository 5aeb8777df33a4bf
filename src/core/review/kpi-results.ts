import { numbersOf, textOf, type DataSets, type RowSource } from "../data/data-set";
import type { ReviewWindow } from "../data/period";
import { spanLabel } from "../data/periods";
import type { Settings } from "../settings";
import type { Figure } from "../metrics/figure-value";
import type { Polarity, Unit } from "../metrics/metric";
import { kpiPolarity, kpiUnit, type KpiUnit } from "./kpi-names";
import { judge, type RawFigure } from "./judge-figure";
import type { MetricResult } from "./review";

const figure = (value: number, reason: "no-data" | "no-base"): Figure =>
  Number.isFinite(value) ? { value } : { value: null, reason };

/** Percent numbers (60 for 60 %) of a ratio row are brought to fractions; a row whose figures are all ≤ 1.5 is fractions already. */
function toBaseUnit(values: readonly number[], { unit, factor }: KpiUnit): number[] {
  const percent = unit === "ratio" && values.some((value) => Math.abs(value) > 1.5);
  return values.map((value) => (percent ? value / 100 : value * factor));
}

function rawFigure(values: readonly number[], unit: Unit, polarity: Polarity): RawFigure {
  const [target = NaN, actual = NaN, previous = NaN, lastYear = NaN] = values;
  return {
    unit,
    polarity,
    actual: figure(actual, "no-data"),
    previous: figure(previous, "no-base"),
    lastYear: figure(lastYear, "no-base"),
    target: Number.isFinite(target) ? target : null,
    expected: null,
    growsWithTime: false,
  };
}

interface Context {
  window: ReviewWindow;
  settings: Settings;
}

/** The name of the span that a title states, unless it is the review's. */
function otherPeriod(stated: RowSource["stated"], { window, settings }: Context): string | undefined {
  const { start, end } = window.period;
  if (!stated || (stated.start === start && stated.end === end)) return undefined;
  return spanLabel(stated.start, stated.end, settings.fiscalYearStart);
}

/** Rows of a KPI table (document D's table 1), each a metric of its own name; achievements that were typed are worked out anew. */
export function kpiResults(dataSets: DataSets, context: Context): MetricResult[] {
  const { kpis } = dataSets;
  const names = textOf(kpis, "metric");
  if (!kpis || !names) return [];
  const units = textOf(kpis, "unit");
  const categories = textOf(kpis, "category");
  const numbers = ["target", "actual", "previous", "lastYear"].map((field) => numbersOf(kpis, field));
  const seen = new Map<string, number>();
  const results: MetricResult[] = [];
  for (let row = 0; row < kpis.rowCount; row++) {
    const name = names.dictionary[names.codes[row]!]?.trim();
    if (!name) continue;
    const unit = kpiUnit(name, units?.dictionary[units.codes[row]!]);
    const read = numbers.map((column) => column?.[row] ?? NaN);
    const polarity = context.settings.kpiPolarity[name] ?? kpiPolarity(name);
    const judged = judge(
      rawFigure(toBaseUnit(read, unit), unit.unit, polarity),
      context.window,
      context.settings,
    );
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const shown = times === 1 ? name : `${name} (${times})`;
    const source = kpis.sources[kpis.sourceOf[row] ?? 0];
    const about = otherPeriod(source?.stated, context);
    const category = categories?.dictionary[categories.codes[row]!] ?? "kpi";
    const label = { zh: shown, en: shown };
    results.push({ id: `kpi:${shown}`, label, category, scope: {}, ...(about && { about }), ...judged });
  }
  return results;
}
