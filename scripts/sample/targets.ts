import { ACHIEVEMENT, REPS, SEASON, type Rep } from "./company";
import { dayOf } from "./days";
import type { Order } from "./orders";

export interface RepTarget {
  rep: Rep;
  /** 万元, January to December; `null` before the rep came. */
  months: (number | null)[];
}

/** How far a rep's target stands from the region's, as a share of it. */
const SPREAD: Record<string, number> = {
  顾明澈: 0.09,
  贺之遥: -0.1,
  乔一诺: 0.06,
  周砚: -0.04,
  方予宁: 0.05,
};

/** Targets of a year by rep and month, in whole 万元, set so that the achievements of the regions come out as planned. */
export function makeTargets(orders: readonly Order[], year: number): RepTarget[] {
  const hired = (rep: Rep) => (dayOf(rep.hiredOn).year === year ? dayOf(rep.hiredOn).month : 1);
  return REPS.filter((rep) => dayOf(rep.hiredOn).year <= year).map((rep) => {
    const closed = SEASON.map((weight, at) => (at < 9 && at + 1 >= hired(rep) ? weight : 0));
    const actual = orders
      .filter((order) => order.rep === rep && dayOf(order.date).year === year && dayOf(order.date).month <= 9)
      .reduce((sum, { amount }) => sum + amount, 0);
    const planned =
      year === 2024 ? ACHIEVEMENT[rep.region] + (SPREAD[rep.name] ?? 0) : 1.01 + (SPREAD[rep.name] ?? 0) / 3;
    const perWeight = actual / 10_000 / planned / closed.reduce((sum, weight) => sum + weight, 0);
    return {
      rep,
      months: SEASON.map((weight, at) =>
        at + 1 < hired(rep) ? null : Math.max(1, Math.round(perWeight * weight)),
      ),
    };
  });
}
