/** A tier and the spend that must be exceeded to be in it. */
export interface TierBound {
  tier: string;
  above: number;
}

/** Tier by yearly spend: the first bound exceeded (>, 超过 excludes the number) wins, else `rest`; so no amount is left without a tier. */
export function tierBySpend(spend: number, bounds: readonly TierBound[], rest: string): string {
  return bounds.find(({ above }) => spend > above)?.tier ?? rest;
}

/** Reads influence or potential: 4–5 or 高 is high; 1–3, 中 and 低 are not; anything else is unknown (`null`). */
export function isHighRating(text: string | null): boolean | null {
  const rating = text?.normalize("NFKC").trim().toLowerCase();
  if (rating === undefined || rating === "") return null;
  const score = Number(rating);
  if (Number.isFinite(score)) return score >= 4;
  if (/^(高|high|h|强|大)$/.test(rating)) return true;
  return /^(中|低|medium|mid|m|low|l|弱|小)$/.test(rating) ? false : null;
}

/** Tier by influence × potential: A when both are high, B when one is, C else; `null` when neither is known. */
export function tierByMatrix(influence: boolean | null, potential: boolean | null): "A" | "B" | "C" | null {
  if (influence === null && potential === null) return null;
  if (influence && potential) return "A";
  return influence || potential ? "B" : "C";
}

/**
 * Tiers by cumulative share of spend, in the given order: sorted descending, a row's own share included, ≤ `a` is A, ≤ `b` is B, else
 * C. Equal spends share the class of the last of them; the largest is always A; who spent nothing is C.
 */
export function tiersByCumulativeShare(
  spends: readonly number[],
  bounds: { a: number; b: number },
): ("A" | "B" | "C")[] {
  const whole = spends.reduce((sum, spend) => sum + Math.max(0, spend), 0);
  const order = spends.map((_, index) => index).sort((a, b) => (spends[b] ?? 0) - (spends[a] ?? 0));
  const classOf = new Map<number, "A" | "B" | "C">();
  const largest = spends[order[0] ?? 0] ?? 0;
  let running = 0;
  for (const index of order) {
    const spend = spends[index] ?? 0;
    running += Math.max(0, spend);
    const share = whole > 0 ? running / whole : 1;
    const tier = share <= bounds.a + 1e-12 ? "A" : share <= bounds.b + 1e-12 ? "B" : "C";
    classOf.set(spend, spend <= 0 ? "C" : spend === largest ? "A" : tier); // the last of equals overwrites the first
  }
  return spends.map((spend) => classOf.get(spend) ?? "C");
}
