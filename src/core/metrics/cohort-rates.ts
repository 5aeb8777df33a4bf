import type { Deals } from "./deals";
import { groupedDeals, shareOfDeals } from "./deal-tally";
import { hasReached, isCreatedIn } from "./funnel-counts";
import type { MetricContext, Tally } from "./metric";

/** Step of the funnel at which a lead is an opportunity; `null` when the pipeline has no such stage. */
export function opportunityStep(deals: Deals): number | null {
  return deals.order.opportunity;
}

/** The last step: won. */
export function orderStep(deals: Deals): number {
  return deals.reached.length;
}

type Step = (deals: Deals) => number | null;

/** Of the leads created in the window that came as far as one step, the share that came as far as another, by its end. */
export function tallyCohort(context: MetricContext, from: Step, to: Step): Tally {
  const { window, settings } = context;
  const { deals } = groupedDeals(context);
  const [base, part] = [from(deals), to(deals)];
  const nothing = new Float64Array(context.groupCount);
  if (base === null || part === null) return { numerator: nothing, denominator: nothing, sample: nothing };
  const reached = (step: number) => (all: Deals, deal: number) =>
    isCreatedIn(all, deal, window) && hasReached(all, deal, step, window.end, settings.funnelView);
  return shareOfDeals(context, reached(base), reached(part));
}
