/** Compound growth a year between two figures: (end/start)^(1/years) − 1. Doubling in three years is 25.99 %. `null` unless start > 0 and end ≥ 0. */
export function compoundGrowth(start: number, end: number, years: number): number | null {
  if (!(start > 0) || !(end >= 0) || !(years > 0)) return null;
  return (end / start) ** (1 / years) - 1;
}

/** Growth over several years of the same growth each: +25 % for three years is +95.3125 %. */
export function growthOverYears(yearly: number, years: number): number {
  return (1 + yearly) ** years - 1;
}
