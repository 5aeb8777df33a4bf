import { dealsOf, type Deals } from "./deals";
import type { MetricContext, Need, Tally } from "./metric";

/** Days that can say when a deal was won or lost, and columns that can say that it was. */
export const closingNeeds: Need = {
  dataSet: "pipeline",
  fields: [],
  oneOf: [
    ["stageOn@"],
    ["closedOn", "outcome"],
    ["closedOn", "stage"],
    ["wonOn"],
    ["stageOn", "stage"],
    ["signedOn", "stage"],
  ],
};

/** Stages, in one column or in one date column each. */
export const stageNeeds: Need = {
  dataSet: "pipeline",
  fields: ["createdOn"],
  oneOf: [["stage"], ["stageOn@"], ["wonOn"], ["outcome"]],
};

/** The deals of the context's pipeline with the group that each belongs to. */
export function groupedDeals(context: MetricContext): { deals: Deals; groupOf: (deal: number) => number } {
  const { dataSet, groups } = context.allRows("pipeline");
  const deals = dealsOf(dataSet, context.settings.stageOrder);
  return { deals, groupOf: (deal) => groups[deals.row[deal]!]! };
}

/** Number of deals by group that pass a test. */
export function countDeals(
  context: MetricContext,
  test: (deals: Deals, deal: number) => boolean,
): Float64Array {
  const { deals, groupOf } = groupedDeals(context);
  const count = new Float64Array(context.groupCount);
  for (let deal = 0; deal < deals.count; deal++) if (test(deals, deal)) count[groupOf(deal)]! += 1;
  return count;
}

/** Share of the deals that pass `base` which pass `part` too; the base is also the sample. */
export function shareOfDeals(
  context: MetricContext,
  base: (deals: Deals, deal: number) => boolean,
  part: (deals: Deals, deal: number) => boolean,
): Tally {
  const denominator = countDeals(context, base);
  const numerator = countDeals(context, (deals, deal) => base(deals, deal) && part(deals, deal));
  return { numerator, denominator, sample: denominator };
}
