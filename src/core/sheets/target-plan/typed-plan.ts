import type { Settings } from "../../settings";
import { typedNumber, typedRows, type TypedRow, type TypedTable } from "../typed-table";
import { goalKeys, planTables, premiseKeys } from "./plan-tables";

type PlanSettings = Settings["plan"];

/**
 * The settings with what people typed on the target-plan sheet: growth, premises, weights and held amounts win over the settings;
 * cells that are blank, words or negative leave them as they are.
 */
export function withTypedPlan(settings: Settings, typed: readonly TypedTable[]): Settings {
  const rows = (block: string): readonly TypedRow[] => typedRows(typed, "target-plan", block);
  const split = rows(planTables.split);
  const plan = withPremises(withGoal(settings.plan, rows(planTables.goal)), rows(planTables.premises));
  const weights = typedWeights(split);
  const holds = typedHolds(split);
  if (plan === settings.plan && weights.length === 0 && holds.length === 0) return settings;
  return {
    ...settings,
    plan: {
      ...plan,
      weights: withWeights(plan.weights, weights),
      holds: [...plan.holds.filter((hold) => !holds.some((typedHold) => isSame(hold, typedHold))), ...holds],
    },
  };
}

function withGoal(plan: PlanSettings, rows: readonly TypedRow[]): PlanSettings {
  const of = numbersOf(rows, "typed");
  const growth = of.get(goalKeys.base);
  const factor = of.get(goalKeys.challenge);
  const grown = growth === undefined ? plan : { ...plan, growth, total: null };
  return factor !== undefined && factor >= 1 ? { ...grown, challengeFactor: factor } : grown;
}

function withPremises(plan: PlanSettings, rows: readonly TypedRow[]): PlanSettings {
  const of = numbersOf(rows, "typed");
  const newCustomers = of.get(premiseKeys.newCustomers);
  const newProducts = of.get(premiseKeys.newProducts);
  const uplift = [...of].flatMap(([key, value]) =>
    key.startsWith("uplift:") ? [[key.slice("uplift:".length), value] as const] : [],
  );
  if (newCustomers === undefined && newProducts === undefined && uplift.length === 0) return plan;
  return {
    ...plan,
    ...(newCustomers !== undefined && newCustomers >= 0 && { newCustomers }),
    ...(newProducts !== undefined && newProducts >= 0 && { newProductAmount: newProducts }),
    uplift: { ...plan.uplift, ...Object.fromEntries(uplift) },
  };
}

function numbersOf(rows: readonly TypedRow[], column: string): Map<string, number> {
  return new Map(
    rows.flatMap((row) => {
      const value = typedNumber(row, column);
      return value === null ? [] : [[row.key, value] as const];
    }),
  );
}

interface Typed {
  axis: string;
  member: string;
  value: number;
}

function typedOf(rows: readonly TypedRow[], column: string): Typed[] {
  return [...numbersOf(rows, column)].flatMap(([key, value]) => {
    const slash = key.indexOf("/");
    return slash < 0 ? [] : [{ axis: key.slice(0, slash), member: key.slice(slash + 1), value }];
  });
}

const typedWeights = (rows: readonly TypedRow[]): Typed[] =>
  typedOf(rows, "weight").filter(({ value }) => value >= 0);

const typedHolds = (rows: readonly TypedRow[]): PlanSettings["holds"] =>
  typedOf(rows, "held").map(({ axis, member, value }) => ({ members: [member], amount: value, axis }));

function withWeights(weights: PlanSettings["weights"], typed: readonly Typed[]): PlanSettings["weights"] {
  const merged: Record<string, Record<string, number>> = { ...weights };
  for (const { axis, member, value } of typed) merged[axis] = { ...merged[axis], [member]: value };
  return merged;
}

function isSame(hold: PlanSettings["holds"][number], typed: PlanSettings["holds"][number]): boolean {
  return (
    hold.members.length === 1 &&
    hold.members[0] === typed.members[0] &&
    (hold.axis ?? typed.axis) === typed.axis
  );
}
