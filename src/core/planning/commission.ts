/** Rates of the three bands: up to the base target, up to the challenge target, beyond it (fractions). */
export interface CommissionRates {
  base: number;
  challenge: number;
  beyond: number;
}

export interface CommissionTerms {
  baseTarget: number;
  /** Without one, everything over the base target stays in the challenge band. */
  challengeTarget: number | null;
  rates: CommissionRates;
}

export interface Commission {
  /** Each band's part at its own rate. */
  marginal: number;
  /** The whole amount at the rate of the band it reaches. */
  whole: number;
  /** What a negative amount takes into the next period; 0 otherwise. */
  carriedOver: number;
  band: keyof CommissionRates;
}

/**
 * Commission on a net amount both ways. A return lowers the amount, and so reverses the top band first; a negative amount earns 0
 * and is carried over. `carriedIn` (≤ 0) is what the period before left behind. Exactly on a target is still the lower band.
 */
export function commissionOf(amount: number, terms: CommissionTerms, carriedIn = 0): Commission {
  const net = amount + carriedIn;
  const { rates, baseTarget } = terms;
  const ceiling = terms.challengeTarget === null ? Infinity : Math.max(terms.challengeTarget, baseTarget);
  if (net <= 0) return { marginal: 0, whole: 0, carriedOver: net < 0 ? net : 0, band: "base" };
  const band = net <= baseTarget ? "base" : net <= ceiling ? "challenge" : "beyond";
  const inBase = Math.max(0, Math.min(net, baseTarget));
  const inChallenge = Math.max(0, Math.min(net, ceiling) - Math.max(0, baseTarget));
  const beyond = Math.max(0, net - Math.max(0, ceiling));
  const marginal = inBase * rates.base + inChallenge * rates.challenge + beyond * rates.beyond;
  return { marginal, whole: net * rates[band], carriedOver: 0, band };
}
