import { numbersOf, textOf } from "../data/data-set";
import { exactSum } from "../data/exact-sum";
import { nameKey } from "../data/names";
import { periodOf } from "../data/periods";
import { chooseSpans } from "../metrics/target-spans";
import type { Engine } from "./engine";

/** What the people table asks of a rep in the period under review; `null` where it asks for a year and the period is shorter. */
export interface PeopleTarget {
  base: number | null;
  challenge: number | null;
  /** Challenge ÷ base as the table states them, for a base that comes from elsewhere; `null` without either. */
  stretch: number | null;
}

/**
 * Targets of the people table by name key of the rep. They are those of the (fiscal) year: a shorter period takes its share of days
 * if the setting `targetSplit` says so, and nothing otherwise, just like a year's target in the targets table.
 */
export function peopleTargets(engine: Engine): ReadonlyMap<string, PeopleTarget> {
  const { people } = engine.dataSets;
  const rep = textOf(people, "rep");
  const [base, challenge] = [numbersOf(people, "baseTarget"), numbersOf(people, "challengeTarget")];
  const targets = new Map<string, PeopleTarget>();
  rep?.codes.forEach((code, row) => {
    const [ofBase, ofChallenge] = [base?.[row] ?? NaN, challenge?.[row] ?? NaN];
    const stretch = ofBase > 0 ? ofChallenge / ofBase : NaN;
    targets.set(nameKey(rep.dictionary[code] ?? ""), {
      base: inPeriod(ofBase, engine),
      challenge: inPeriod(ofChallenge, engine),
      stretch: Number.isNaN(stretch) ? null : stretch,
    });
  });
  return targets;
}

/** What a year's figure comes to in the period; `null` for a blank, and for a part of the year that is not split. */
function inPeriod(yearly: number, { settings, window: { period } }: Engine): number | null {
  if (Number.isNaN(yearly)) return null;
  const years = [];
  for (let start = period.start; start <= period.end;) {
    const year = periodOf("year", start, settings.fiscalYearStart);
    years.push({ dimensions: [], members: [], start: year.start, end: year.end, value: yearly });
    start = year.end + 1;
  }
  const { rows } = chooseSpans(years, period, { split: settings.targetSplit, rate: false });
  return rows.length > 0 ? exactSum(rows.map(({ value }) => value)) : null;
}
