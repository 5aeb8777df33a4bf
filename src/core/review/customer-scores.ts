import { percentile } from "../data/statistics";
import type { Settings } from "../settings";
import type { CustomerFigures, CustomerProfile } from "./customer-figures";
import { healthOf, npsScore, scaleScore, type Health } from "./health";

interface Bounds {
  low: number;
  high: number;
}

/** Health of each customer, in order: frequency and order value of those who ordered, complaints (inverted) and NPS of those who have them. */
export function healthScores(
  figures: readonly CustomerFigures[],
  profiles: readonly (CustomerProfile | undefined)[],
  settings: Settings,
): Health[] {
  const active = figures.filter(({ orders }) => orders > 0);
  const complaints = profiles.flatMap((profile) => profile?.complaints ?? []);
  const answers = profiles.flatMap((profile) => profile?.nps ?? []);
  const outOfTen =
    answers.length > 0 && answers.every((value) => Number.isInteger(value) && value >= 0 && value <= 10);
  const bounds = {
    frequency: boundsOf(
      active.map(({ orders }) => orders),
      "frequency",
      settings,
    ),
    orderValue: boundsOf(
      active.map((each) => each.yearlySpend / each.orders),
      "orderValue",
      settings,
    ),
    complaints: boundsOf(complaints, "complaints", settings),
  };
  const { healthWeights } = settings;
  return figures.map(({ orders, yearlySpend }, index) => {
    const profile = profiles[index];
    const nps = profile?.nps ?? null;
    return healthOf([
      { weight: healthWeights.frequency, score: scaled(orders, bounds.frequency) },
      {
        weight: healthWeights.orderValue,
        score: orders > 0 ? scaled(yearlySpend / orders, bounds.orderValue) : null,
      },
      {
        weight: healthWeights.complaints,
        score: scaled(profile?.complaints ?? null, bounds.complaints, true),
      },
      { weight: healthWeights.nps, score: nps === null ? null : outOfTen ? nps * 10 : npsScore(nps) },
    ]);
  });
}

/** The stated range, else the 5th and 95th percentile of the customers at hand; `null` when nobody has the figure. */
function boundsOf(
  values: readonly number[],
  input: "frequency" | "orderValue" | "complaints",
  settings: Settings,
): Bounds | null {
  const stated = settings.healthRanges[input];
  if (stated) return stated;
  const low = percentile(values, settings.healthPercentiles.low);
  const high = percentile(values, settings.healthPercentiles.high);
  return low === null || high === null ? null : { low, high };
}

function scaled(value: number | null, bounds: Bounds | null, inverted = false): number | null {
  return value === null || bounds === null ? null : scaleScore(value, bounds, inverted);
}
