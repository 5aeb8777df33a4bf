import { exactDifference, exactSum } from "../../data/exact-sum";

export interface BridgeStep {
  label: string;
  /** Change of the level by this step. */
  delta: number;
}

/** One column of a waterfall drawn as stacked columns: `base` is invisible, the parts below zero are negative. */
export interface BridgeBar {
  label: string;
  delta: number | null;
  total: number | null;
  /** Always a number: a 0 among the bars keeps the axis from starting above zero. */
  base: number;
  favourable: number | null;
  unfavourable: number | null;
  /** The part of a step across zero that lies below it; the part above stands in `favourable` or `unfavourable`. */
  favourableBelow: number | null;
  unfavourableBelow: number | null;
}

const empty: Omit<BridgeBar, "label"> = {
  delta: null,
  total: null,
  base: 0,
  favourable: null,
  unfavourable: null,
  favourableBelow: null,
  unfavourableBelow: null,
};

/**
 * Bars from a start over its steps to the end. Excel stacks positive and negative parts separately from zero, so a step between
 * two levels of one sign floats on an invisible base, and a step across zero has no base and a part on either side.
 * `higherIsBetter` decides which steps are favourable.
 */
export function bridge(
  start: { label: string; value: number },
  steps: readonly BridgeStep[],
  end: { label: string; value: number },
  higherIsBetter: boolean,
): BridgeBar[] {
  const bars = steps.map((step, index) => {
    const before = exactSum([start.value, ...steps.slice(0, index).map(({ delta }) => delta)]);
    return stepBar(step, before, exactSum([before, step.delta]), higherIsBetter);
  });
  return [
    { ...empty, label: start.label, total: start.value },
    ...bars,
    { ...empty, label: end.label, total: end.value },
  ];
}

function stepBar(
  { label, delta }: BridgeStep,
  before: number,
  after: number,
  higherIsBetter: boolean,
): BridgeBar {
  const [low, high] = before < after ? [before, after] : [after, before];
  const crosses = low < 0 && high > 0;
  const base = crosses ? 0 : high <= 0 ? high : low;
  const part = crosses ? high : high <= 0 ? exactDifference(low, high) : exactDifference(high, low);
  const below = crosses ? low : null;
  const good = delta === 0 || delta > 0 === higherIsBetter;
  return {
    ...empty,
    label,
    delta,
    base,
    ...(good
      ? { favourable: part, favourableBelow: below }
      : { unfavourable: part, unfavourableBelow: below }),
  };
}
