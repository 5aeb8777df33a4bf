import { quoted } from "./figures";

/** Live formulas of one rep's commission. */
export interface CommissionFormulas {
  marginal: string;
  whole: string;
  difference: string;
}

const base = "[@{target}]";
const challenge = "[@{challenge}]";
const rate = (band: "base" | "challenge" | "beyond"): string =>
  `INDEX({table:commission-rates}[{${band}}],1)`;

/**
 * metrics.md M17 in the sheet's terms: without a challenge target all beyond the base stays in its band; a net amount of 0 or less
 * earns 0. `carriedIn` (≤ 0) is what the period before took along; `unset` stands where there is no base target.
 */
export function commissionFormulas(carriedIn: number, unset: string): CommissionFormulas {
  const net = carriedIn < 0 ? `([@{actual}]${carriedIn})` : "[@{actual}]";
  const ceiling = `IF(ISNUMBER(${challenge}),MAX(${challenge},${base}),${net})`;
  const bands = [
    `MAX(0,MIN(${net},${base}))*${rate("base")}`,
    `MAX(0,MIN(${net},${ceiling})-MAX(0,${base}))*${rate("challenge")}`,
    `MAX(0,${net}-MAX(0,${ceiling}))*${rate("beyond")}`,
  ].join("+");
  const reached = `IF(${net}<=${base},${rate("base")},IF(${net}<=${ceiling},${rate("challenge")},${rate("beyond")}))`;
  const earned = (body: string): string => `=IF(ISNUMBER(${base}),IF(${net}<=0,0,${body}),${quoted(unset)})`;
  return {
    marginal: earned(bands),
    whole: earned(`${net}*${reached}`),
    difference: `=IF(ISNUMBER([@{whole}]),[@{whole}]-[@{marginal}],${quoted(unset)})`,
  };
}
