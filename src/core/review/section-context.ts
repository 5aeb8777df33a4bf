import type { Period } from "../data/period";
import type { Grouping } from "../metrics/grouping";
import { whole } from "../metrics/grouping";
import type { MetricContext } from "../metrics/metric";
import { ContextMaker } from "../metrics/metric-context";
import type { Engine } from "./engine";

/** What metrics see, for a span of the section's own choosing: the window up to the as-of day when none is given. */
export function contextOf(engine: Engine, grouping: Grouping = whole, span?: Period): MetricContext {
  const { dataSets, dates, settings, window } = engine;
  const maker = new ContextMaker(dataSets, dates, grouping, settings);
  return maker.contextFor(
    span ? { period: span, end: span.end } : { period: window.period, end: window.asOf },
  );
}
