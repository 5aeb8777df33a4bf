import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Period } from "../data/period";
import { pointsBetween } from "../metrics/achievement";
import { isOwnRow, sharesIn, statedOn, supersedes, type Stated } from "../metrics/market-share";
import type { Engine } from "./engine";
import type { MarketRow } from "./sections";

/** Ourselves first, then competitors by share: now, before, and our lead in percentage points. */
export function marketSection(engine: Engine): MarketRow[] | undefined {
  const { market } = engine.dataSets;
  if (!market || !numbersOf(market, "share")) return undefined;
  const now = latestShares(market, engine.window.period);
  const before = latestShares(market, engine.window.previous);
  const dated = numbersOf(market, "periodStart") !== undefined;
  const own = now.get(null);
  const rows = [...now].map(([competitor, share]): MarketRow => {
    const previousShare = dated ? (before.get(competitor) ?? null) : null;
    return {
      competitor,
      share,
      previousShare,
      changePp: previousShare === null ? null : pointsBetween(share, previousShare),
      leadPp: competitor === null || own === undefined ? null : pointsBetween(own, share),
    };
  });
  const rank = ({ competitor, share }: MarketRow) => (competitor === null ? Infinity : share);
  return rows.length > 0 ? rows.sort((a, b) => rank(b) - rank(a)) : undefined;
}

function latestShares(market: DataSet, window: Period): Map<string | null, number> {
  const share = numbersOf(market, "share")!;
  const competitor = textOf(market, "competitor");
  const latest = new Map<string | null, Stated>();
  for (const row of sharesIn(market, window)) {
    const name = isOwnRow(market, row) ? null : (competitor?.dictionary[competitor.codes[row]!] ?? null);
    const stated = { since: statedOn(market, row), share: share[row]! };
    if (supersedes(stated, latest.get(name))) latest.set(name, stated);
  }
  return new Map([...latest].map(([name, stated]) => [name, stated.share]));
}
