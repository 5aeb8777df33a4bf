import { numbersOf, textOf } from "../data/data-set";
import { exactDifference, exactSum } from "../data/exact-sum";
import { nameKey } from "../data/names";
import type { Period } from "../data/period";
import { achievement } from "../metrics/achievement";
import { resolveTargets } from "../metrics/resolve-targets";
import { readTargets } from "../metrics/target-book";
import { commissionOf } from "../planning/commission";
import { groupingOf, type Engine } from "./engine";
import { peopleTargets } from "./people-targets";
import type { ReviewFigures } from "./review-figures";
import type { MetricResult } from "./review";
import type { CommissionRow } from "./sections";

/** What a rep is paid on: the amount of the window, what the period before leaves behind, and the target. */
interface Earned {
  rep: string;
  actual: number;
  carriedIn: number;
  target: number | null;
}

/** Commission by rep on signed or collected amounts; `undefined` when no rep has a target. */
export function commissionSection(engine: Engine, results: ReviewFigures): CommissionRow[] | undefined {
  const signed = earnedOf(results.members("sales-amount", "rep"));
  const collected = engine.settings.commissionOn === "collected";
  const earned = collected ? collectedOf(engine, results, signed) : signed;
  const people = peopleTargets(engine);
  const stated = challengeTargets(engine, collected ? "receipts" : "sales-amount");
  const rows = earned.flatMap((each): CommissionRow[] => {
    const key = nameKey(each.rep);
    const own = people.get(key);
    const baseTarget = each.target ?? own?.base ?? null;
    if (each.actual === 0 && baseTarget === null) return [];
    const given = stated.get(key) ?? own?.challenge ?? null;
    if (given !== null || baseTarget === null || own?.stretch == null)
      return [rowOf(each, baseTarget, given, engine)];
    const { stretch } = own;
    return [
      { ...rowOf(each, baseTarget, stretched(baseTarget, stretch), engine), challengeStretch: stretch },
    ];
  });
  if (!rows.some(({ baseTarget }) => baseTarget !== null)) return undefined;
  return rows.sort((a, b) => b.actual - a.actual);
}

/** A year's challenge beside a month's base: the base stretched as the people table stretches it, to the cent. */
function stretched(base: number, stretch: number): number {
  return Math.round(base * stretch * 100) / 100;
}

function earnedOf(members: ReadonlyMap<string | null, MetricResult>): Earned[] {
  return [...members].flatMap(([rep, { actual, previous, target }]) =>
    rep === null ? [] : [{ rep, actual: actual ?? 0, carriedIn: Math.min(0, previous ?? 0), target }],
  );
}

/** Receipts by their own rep, else by the rep of the order that they name; targets of signed sales stand in where receipts have none. */
function collectedOf(engine: Engine, results: ReviewFigures, signed: readonly Earned[]): Earned[] {
  const targets = new Map(signed.map(({ rep, target }) => [nameKey(rep), target]));
  const own = earnedOf(results.members("receipts", "rep"));
  if (own.length > 0)
    return own.map((each) => ({ ...each, target: each.target ?? targets.get(nameKey(each.rep)) ?? null }));
  const [now, before] = [
    receivedByRep(engine, engine.window.period),
    receivedByRep(engine, engine.window.previous),
  ];
  return signed.map(({ rep, target }) => ({
    rep,
    target,
    actual: now.get(nameKey(rep)) ?? 0,
    carriedIn: Math.min(0, before.get(nameKey(rep)) ?? 0),
  }));
}

function receivedByRep(
  { dataSets: { receipts, orders }, dates }: Engine,
  { start, end }: Period,
): Map<string, number> {
  const [order, rep] = [textOf(orders, "orderId"), textOf(orders, "rep")];
  const repOf = new Map<string, string>();
  order?.codes.forEach((code, row) => {
    const name = rep?.dictionary[rep.codes[row]!];
    if (code >= 0 && name !== undefined) repOf.set(nameKey(order.dictionary[code]!), nameKey(name));
  });
  const [paidFor, amounts] = [textOf(receipts, "orderId"), numbersOf(receipts, "amount")];
  const lists = new Map<string, number[]>();
  for (const row of dates.slice("receipts", "date", start, end)) {
    const name = repOf.get(nameKey(paidFor?.dictionary[paidFor.codes[row]!] ?? ""));
    if (name === undefined || !amounts) continue;
    const list = lists.get(name) ?? [];
    lists.set(name, list);
    list.push(amounts[row]!);
  }
  return new Map([...lists].map(([name, list]) => [name, exactSum(list)]));
}

function rowOf(
  { rep, actual, carriedIn }: Earned,
  baseTarget: number | null,
  challengeTarget: number | null,
  { settings }: Engine,
): CommissionRow {
  const rate = achievement(actual, baseTarget, "higher");
  const shared = { rep, baseTarget, challengeTarget, actual, achievement: rate.value, carriedIn };
  if (baseTarget === null) {
    return { ...shared, marginal: null, whole: null, difference: null, carriedOver: 0, reason: "no-target" };
  }
  const terms = { baseTarget, challengeTarget, rates: settings.commissionRates };
  const { marginal, whole, carriedOver } = commissionOf(actual, terms, carriedIn);
  return { ...shared, marginal, whole, difference: exactDifference(whole, marginal), carriedOver };
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
