import type { Polarity, Unit } from "./metric";

export type Flag = "red" | "yellow" | "green" | "none";

export interface FlagRules {
  redLag: number;
  yellowLag: number;
  ratioFlag: "relative" | "pp";
  redPp: number;
  yellowPp: number;
}

/** Binary noise that must not move a figure across a threshold: 1 − 0.9 is 10 %. */
const NOISE = 1e-12;

/** Flag of a lag behind plan: thresholds include (30 % is red, 10 % is yellow); unknown → none. Decided on unrounded values. */
export function flagOfLag(lag: number | null, rules: Pick<FlagRules, "redLag" | "yellowLag">): Flag {
  if (lag === null || !Number.isFinite(lag)) return "none";
  if (lag >= rules.redLag - NOISE) return "red";
  return lag >= rules.yellowLag - NOISE ? "yellow" : "green";
}

/** Shortfall against target relative to it: (T − A)/|T|, or (A − T)/|T| when lower is better; `null` without target or for 0. */
export function lagOf(actual: number | null, target: number | null, polarity: Polarity): number | null {
  if (actual === null || target === null || target === 0) return null;
  const shortfall = polarity === "higher" ? target - actual : actual - target;
  return shortfall / Math.abs(target);
}

/** The light of a figure against its target (for a part period: against the part of the target that is due). */
export function flagOf(
  figure: { actual: number | null; target: number | null; unit: Unit; polarity: Polarity },
  rules: FlagRules,
): Flag {
  const { actual, target, unit, polarity } = figure;
  if (unit !== "ratio" || rules.ratioFlag === "relative")
    return flagOfLag(lagOf(actual, target, polarity), rules);
  if (actual === null || target === null) return "none";
  const shortfall = 100 * (polarity === "higher" ? target - actual : actual - target);
  return flagOfLag(shortfall, { redLag: rules.redPp, yellowLag: rules.yellowPp });
}
