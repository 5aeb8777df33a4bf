import { textOf } from "../data/data-set";
import { shiftMonths, type Day } from "../data/day";
import { fieldLabel } from "../data/field-labels";
import { exactSum } from "../data/exact-sum";
import type { DimensionId } from "../data/fields";
import type { Phrase } from "../data/locale";
import { nameKey } from "../data/names";
import type { Period } from "../data/period";
import { customPeriod, daysIn, lastYearPeriod, monthsOf, periodOf } from "../data/periods";
import { firstOrderAmount } from "../metrics/first-order-amount";
import { monthsBackFrom } from "../metrics/lifecycle";
import { newCustomerCount } from "../metrics/new-customer-count";
import { salesAmount } from "../metrics/sales-amount";
import {
  decompose,
  type Decomposition,
  type PlanAxis,
  type PlanIssue,
  type PlanMember,
} from "../planning/decompose";
import { fillWeights } from "../planning/fill-weights";
import { compoundGrowth } from "../planning/growth";
import { deriveNextYear, type ExistingCustomers } from "../planning/next-year";
import type { Problem } from "../problems";
import { groupingOf, type Engine } from "./engine";
import { groupsPresent } from "./groups-present";
import type { CustomerRow, PlanSection } from "./sections";
import { contextOf } from "./section-context";

export interface PlanResult {
  plan: PlanSection;
  problems: Problem[];
}

/** Dimensions that a plan may split along, in document C's order; the first product-like and team-like one that is there. */
const axisChoices: readonly (readonly DimensionId[])[] = [
  ["region"],
  ["productLine", "product"],
  ["team", "rep"],
];
const MOST_MEMBERS = 30;
/** A season whose first third has no data can still be told; many a year's first order is dated after the holidays. */
const MOST_MISSING = 1 / 3;

/**
 * Next year's plan from the last twelve months: where it comes from, and base and challenge split along time, region, product, team.
 * Pauses for whoever must not block.
 */
export function* planSection(
  engine: Engine,
  customers: readonly CustomerRow[] | undefined,
): Generator<undefined, PlanResult | undefined> {
  const { settings, window, dataSets, dates } = engine;
  const known = dates.of("orders", "date")?.known;
  if (!dataSets.orders || !known || !dataSets.orders.columns["amount"]) return undefined;
  const past = customPeriod(monthsBackFrom(window.asOf, 12), window.asOf);
  const sold = salesAmount.tally(contextOf(engine, undefined, past)).numerator[0] ?? 0;
  const ambition = settings.plan.total ?? sold * (1 + settings.plan.growth);
  const complete = known.first <= past.start;
  yield;
  const found = newCustomers(engine, past, complete);
  yield;
  const derivation = deriveNextYear({
    existing: existingCustomers(customers, sold, engine),
    ...found,
    newProducts: settings.plan.newProductAmount,
    ambition,
  });
  const year = periodOf(
    "year",
    shiftMonths(periodOf("year", window.asOf, settings.fiscalYearStart).start, 12),
    settings.fiscalYearStart,
  );
  yield;
  const time = timeAxis(engine, year, known.first);
  yield;
  const axes = [time, ...(yield* otherAxes(engine, past))];
  const split = (total: number) => decompose(total, axes, settings.plan.holds, settings.plan.roundTo);
  const base = split(ambition);
  yield;
  const challenge = split(ambition * settings.plan.challengeFactor);
  const plan: PlanSection = {
    year: year.label,
    past: sold,
    ambition,
    ...found,
    derivation,
    growth: sold > 0 ? base.total / sold - 1 : null,
    doublingGrowth: compoundGrowth(1, 2, 3)!,
    axes: axes.map(({ id }) => id),
    base,
    challenge,
  };
  return { plan, problems: planProblems(base) };
}

function existingCustomers(
  customers: readonly CustomerRow[] | undefined,
  sold: number,
  { settings }: Engine,
): ExistingCustomers[] {
  const byTier = new Map<string, number[]>();
  for (const { tier, yearlySpend } of customers ?? []) {
    const spends = byTier.get(tier ?? "—") ?? [];
    byTier.set(tier ?? "—", spends);
    spends.push(yearlySpend);
  }
  if (byTier.size === 0) byTier.set("—", [sold]);
  return [...byTier]
    .map(([tier, spends]) => [tier, exactSum(spends)] as const)
    .filter(([, base]) => base !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tier, base]) => ({ tier, base, uplift: settings.plan.uplift[tier] ?? 0 }));
}

/** As many new customers as in the last twelve months, at their first-order amount; none while history is shorter (all look new). */
function newCustomers(
  engine: Engine,
  past: Period,
  complete: boolean,
): { newCustomers: number; firstOrderAmount: number } {
  const { plan } = engine.settings;
  if (!textOf(engine.dataSets.orders, "customer"))
    return { newCustomers: plan.newCustomers ?? 0, firstOrderAmount: 0 };
  const context = contextOf(engine, undefined, past);
  const count = newCustomerCount.tally(context).numerator[0] ?? 0;
  const { numerator, denominator } = firstOrderAmount.tally(context);
  const each = (numerator[0] ?? 0) / (denominator?.[0] ?? NaN);
  return {
    newCustomers: plan.newCustomers ?? (complete ? count : 0),
    firstOrderAmount: Number.isFinite(each) ? each : 0,
  };
}

/** Seasons of the last year that is known in full, part by part; equal parts while history is too short to show seasons. */
function timeAxis(engine: Engine, year: Period, first: Day): PlanAxis {
  const { plan, fiscalYearStart } = engine.settings;
  const count = 12 / monthsOf[plan.timeUnit];
  const parts = Array.from({ length: count }, (_, i) =>
    periodOf(plan.timeUnit, shiftMonths(year.start, i * monthsOf[plan.timeUnit]), fiscalYearStart),
  );
  const seasons = parts.map((part) => {
    let past = lastYearPeriod(part, fiscalYearStart);
    if (past.end > engine.window.asOf) past = lastYearPeriod(past, fiscalYearStart);
    if (first - past.start > daysIn(past) * MOST_MISSING) return null;
    return Math.max(0, salesAmount.tally(contextOf(engine, undefined, past)).numerator[0] ?? 0);
  });
  const weights = seasons.includes(null) ? parts.map(() => 1) : seasons.map((season) => season ?? 0);
  return axisOf(
    "time",
    parts.map(({ label }, i) => ({ name: label, weight: weights[i]! })),
    engine,
  );
}

function* otherAxes(engine: Engine, past: Period): Generator<undefined, PlanAxis[]> {
  const axes: PlanAxis[] = [];
  for (const choices of axisChoices) {
    for (const id of choices) {
      const members = plannable(engine, id);
      if (members.length === 0 || members.length > MOST_MEMBERS) continue;
      const amounts = salesAmount.tally(contextOf(engine, groupingOf(engine, [id]), past)).numerator;
      const weighed = members.map(({ name, group }) => ({ name, weight: Math.max(0, amounts[group] ?? 0) }));
      axes.push(axisOf(id, weighed, engine));
      yield;
      break;
    }
  }
  return axes;
}

/** Members that ever sold, have a target, a weight or a held amount: the country of a customer's head office is not where its region plans. */
function plannable(engine: Engine, id: DimensionId): { name: string; group: number }[] {
  if (!textOf(engine.dataSets.orders, id)) return [];
  const grouping = groupingOf(engine, [id]);
  const [sold, aimed] = [groupsPresent(grouping, "orders"), groupsPresent(grouping, "targets")];
  const { weights, holds } = engine.settings.plan;
  const wanted = new Set(
    [...Object.keys(weights[id] ?? {}), ...holds.flatMap(({ members }) => members)].map(nameKey),
  );
  return engine
    .membersOf(id)
    .names.map((name, group) => ({ name, group }))
    .filter(
      ({ name, group }) => sold.marks[group] === 1 || aimed.marks[group] === 1 || wanted.has(nameKey(name)),
    );
}

/** Typed weights win over shares of the past; those shares make 1 by nature, so they are not announced. */
function axisOf(id: string, members: readonly PlanMember[], { settings }: Engine): PlanAxis {
  const typed = new Map(
    Object.entries(settings.plan.weights[id] ?? {}).map(([name, weight]) => [nameKey(name), weight]),
  );
  const weights = fillWeights(
    members.map(({ weight }) => weight),
    members.map(({ name }) => typed.get(nameKey(name))),
  );
  return { id, members: members.map(({ name }, index) => ({ name, weight: weights[index] ?? 0 })) };
}

const issueCodes = {
  "no-weights": "plan-no-weights",
  "weights-normalised": "plan-weights-normalised",
  "holds-exceed-total": "plan-holds-exceed-total",
  "holds-miss-total": "plan-holds-miss-total",
  "holds-infeasible": "plan-holds-infeasible",
  "hold-unknown": "plan-hold-unknown",
} as const satisfies Record<PlanIssue["code"], string>;

/** What had to be done to the weights and held amounts of a plan, as problems. */
export function planProblems({ issues }: Decomposition): Problem[] {
  const axisName = (axis: string): Phrase =>
    axis === "time" ? { zh: "时间", en: "time" } : fieldLabel(axis);
  return issues.map((issue) => ({
    code: issueCodes[issue.code],
    params: {
      axis: axisName(issue.axis),
      ...("weightSum" in issue && { sum: `${Number((issue.weightSum * 100).toFixed(2))} %` }),
    },
    severity: "warning",
  }));
}
