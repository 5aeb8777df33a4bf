export type HealthClass = "healthy" | "warning" | "at-risk";

export interface HealthInput {
  weight: number;
  /** 0–100; `null` when the customer has no such figure. */
  score: number | null;
}

export interface Health {
  score: number | null;
  /** Weight of the inputs available ÷ weight of all. */
  coverage: number;
}

/** Weighted mean of the scores at hand; without any there is no score, and `coverage` says how much of the weight is behind it. */
export function healthOf(inputs: readonly HealthInput[]): Health {
  let weighted = 0;
  let available = 0;
  let all = 0;
  for (const { weight, score } of inputs) {
    all += weight;
    if (score === null) continue;
    available += weight;
    weighted += weight * score;
  }
  return {
    score: available > 0 ? weighted / available : null,
    coverage: all > 0 ? available / all : 0,
  };
}

/** Class of a score: at least 80 healthy, at least 60 warning, else at risk (bounds are settings). */
export function healthClass(score: number, bounds: { healthy: number; warning: number }): HealthClass {
  if (score >= bounds.healthy) return "healthy";
  return score >= bounds.warning ? "warning" : "at-risk";
}

/** Places a value between a minimum (0) and a maximum (100), clipped; `null` when they are equal, for then it says nothing. */
export function scaleScore(
  value: number,
  bounds: { low: number; high: number },
  inverted = false,
): number | null {
  if (!(bounds.high > bounds.low)) return null;
  const share = Math.min(1, Math.max(0, (value - bounds.low) / (bounds.high - bounds.low)));
  return 100 * (inverted ? 1 - share : share);
}

/** NPS −100…100 as a score 0–100. */
export function npsScore(nps: number): number {
  return (nps + 100) / 2;
}
