import { nameKey } from "../data/names";
import type { Settings } from "../settings";
import { contactPlanOf } from "./contact-plans";
import {
  customerFigures,
  customerProfiles,
  type CustomerFigures,
  type CustomerProfile,
} from "./customer-figures";
import { healthScores } from "./customer-scores";
import type { Engine } from "./engine";
import { healthClass } from "./health";
import type { CustomerRow, TierMove } from "./sections";
import { isHighRating, tierByMatrix, tierBySpend, tiersByCumulativeShare } from "./tiers";

type Profiles = readonly (CustomerProfile | undefined)[];

/**
 * Customers by yearly spend, largest first, with tier, life, health and contact plan. `undefined` when orders name no customer. Pauses
 * for whoever must not block.
 */
export function* customerSection(engine: Engine): Generator<undefined, CustomerRow[] | undefined> {
  const { settings } = engine;
  const figures = yield* customerFigures(engine);
  yield;
  if (figures.length === 0) return undefined;
  const byName = customerProfiles(engine.dataSets.customers);
  const profiles = figures.map(({ customer }) => byName.get(nameKey(customer)));
  const tiers = tiersOf(
    figures.map(({ yearlySpend }) => yearlySpend),
    profiles,
    settings,
  );
  yield;
  const before = previousTiers(figures, profiles, settings);
  yield;
  const scores = healthScores(figures, profiles, settings);
  yield;
  const bounds = { healthy: settings.healthyScore, warning: settings.warningScore };
  const rows = figures.map((each, index): CustomerRow => {
    const { score, coverage } = scores[index]!;
    const tier = tiers[index] ?? null;
    return {
      customer: each.customer,
      tier,
      previousTier: before[index] ?? null,
      yearlySpend: each.yearlySpend,
      orders: each.orders,
      averageOrderValue: each.orders > 0 ? each.yearlySpend / each.orders : null,
      lastOrderOn: each.lastOrderOn,
      lifecycle: each.lifecycle,
      health: score,
      healthClass: score === null ? null : healthClass(score, bounds),
      healthCoverage: coverage,
      influence: profiles[index]?.influence ?? null,
      potential: profiles[index]?.potential ?? null,
      contactPlan: contactPlanOf(tier, settings),
    };
  });
  yield;
  return rows.sort((a, b) => b.yearlySpend - a.yearlySpend || (a.customer < b.customer ? -1 : 1));
}

function tiersOf(spends: readonly number[], profiles: Profiles, settings: Settings): (string | null)[] {
  if (settings.tierSystem === "cumulative") return tiersByCumulativeShare(spends, settings.tierCumulative);
  if (settings.tierSystem === "spend") {
    return spends.map((spend) => tierBySpend(spend, settings.tierBounds, settings.tierRest));
  }
  return profiles.map((profile) =>
    tierByMatrix(isHighRating(profile?.influence ?? null), isHighRating(profile?.potential ?? null)),
  );
}

/** Influence and potential have no history, so there the tier that the customers table states is the one before. */
function previousTiers(
  figures: readonly CustomerFigures[],
  profiles: Profiles,
  settings: Settings,
): (string | null)[] {
  if (settings.tierSystem === "matrix") return profiles.map((profile) => profile?.tier ?? null);
  const spends = figures.map(({ previousSpend }) => previousSpend);
  const tiers = tiersOf(
    spends.map((spend) => spend ?? 0),
    profiles,
    settings,
  );
  return tiers.map((tier, index) => (spends[index] === null || spends[index] === 0 ? null : tier));
}

/** Who moved: customers counted by tier before and now, changes only. */
export function tierMoves(rows: readonly CustomerRow[]): TierMove[] {
  const moves = new Map<string, TierMove>();
  for (const { previousTier: from, tier: to } of rows) {
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    moves.set(key, { from, to, count: (moves.get(key)?.count ?? 0) + 1 });
  }
  return [...moves.values()].sort((a, b) => b.count - a.count);
}
