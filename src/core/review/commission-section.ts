import { numbersOf, textOf, type DataSets } from "../data/data-set";
import { exactDifference } from "../data/exact-sum";
import { nameKey } from "../data/names";
import { achievement } from "../metrics/achievement";
import { resolveTargets } from "../metrics/resolve-targets";
import { readTargets } from "../metrics/target-book";
import { commissionOf } from "../planning/commission";
import { groupingOf, type Engine } from "./engine";
import type { ResultIndex } from "./result-index";
import type { CommissionRow } from "./sections";

/** Commission by rep on signed or collected amounts; `undefined` when no rep has a target. */
export function commissionSection(engine: Engine, results: ResultIndex): CommissionRow[] | undefined {
  const metricId = engine.settings.commissionOn === "signed" ? "sales-amount" : "receipts";
  const members = results.members(metricId, "rep");
  const base = peopleTargets(engine.dataSets, "baseTarget");
  const challenge = mergeTargets(
    challengeTargets(engine, metricId),
    peopleTargets(engine.dataSets, "challengeTarget"),
  );
  const rows = [...members].flatMap(([rep, result]): CommissionRow[] => {
    const key = nameKey(rep ?? "");
    const baseTarget = result.target ?? base.get(key) ?? null;
    const actual = result.actual ?? 0;
    if (rep === null || (actual === 0 && baseTarget === null)) return [];
    return [rowOf(rep, actual, baseTarget, challenge.get(key) ?? null, engine)];
  });
  if (!rows.some(({ baseTarget }) => baseTarget !== null)) return undefined;
  return rows.sort((a, b) => b.actual - a.actual);
}

function rowOf(
  rep: string,
  actual: number,
  baseTarget: number | null,
  challengeTarget: number | null,
  { settings }: Engine,
): CommissionRow {
  const rate = achievement(actual, baseTarget, "higher");
  const shared = { rep, baseTarget, challengeTarget, actual, achievement: rate.value };
  if (baseTarget === null) {
    return { ...shared, marginal: null, whole: null, difference: null, carriedOver: 0, reason: "no-target" };
  }
  const terms = { baseTarget, challengeTarget, rates: settings.commissionRates };
  const { marginal, whole, carriedOver } = commissionOf(actual, terms);
  return { ...shared, marginal, whole, difference: exactDifference(whole, marginal), carriedOver };
}

/** Targets that the people table states, by rep. */
function peopleTargets({ people }: DataSets, field: "baseTarget" | "challengeTarget"): Map<string, number> {
  const rep = textOf(people, "rep");
  const values = numbersOf(people, field);
  const targets = new Map<string, number>();
  for (let row = 0; rep && values && row < values.length; row++) {
    if (!Number.isNaN(values[row]!))
      targets.set(nameKey(rep.dictionary[rep.codes[row]!] ?? ""), values[row]!);
  }
  return targets;
}

/** Challenge targets of the targets table for the window, by rep: read and added up just as the targets themselves. */
function challengeTargets(engine: Engine, metricId: string): Map<string, number> {
  const { targets } = engine.dataSets;
  const challenge = targets?.columns["challenge"];
  const byRep = new Map<string, number>();
  if (!targets || !challenge) return byRep;
  const swapped = { ...targets, columns: { ...targets.columns, target: challenge } };
  const book = readTargets({ ...engine.dataSets, targets: swapped }, engine.metrics, (dimension) =>
    engine.membersOf(dimension),
  );
  const { window, settings } = engine;
  const grouping = groupingOf(engine, ["rep"]);
  const question = { period: window.period, asOf: window.asOf, split: settings.targetSplit, rate: false };
  for (const [group, { value }] of resolveTargets(book.rows.get(metricId) ?? [], grouping, question)) {
    const rep = grouping.namesOf(group)[0];
    if (rep != null && value !== null) byRep.set(nameKey(rep), value);
  }
  return byRep;
}

function mergeTargets(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map([...second, ...first]);
}
