import { parseSettings, pathOf } from "../../core/parse-settings";
import type { Settings } from "../../core/settings";

/** What stands in the fields of the plan, as typed. */
export interface PlanDraft {
  total: string;
  /** In percent. */
  growth: string;
  challengeFactor: string;
  timeUnit: Settings["plan"]["timeUnit"];
  newCustomers: string;
  newProductAmount: string;
}

export type PlanField = keyof PlanDraft;

const digits = 12;
const shown = (value: number | null): string =>
  value === null ? "" : String(Number(value.toPrecision(digits)));

/** The plan's premises as they stand in their fields. */
export function draftOf({ plan }: Settings): PlanDraft {
  return {
    total: shown(plan.total),
    growth: shown(plan.growth * 100),
    challengeFactor: shown(plan.challengeFactor),
    timeUnit: plan.timeUnit,
    newCustomers: shown(plan.newCustomers),
    newProductAmount: shown(plan.newProductAmount),
  };
}

/** The settings with the typed premises, or the fields that are wrong. Blank totals and customer numbers mean “from the data”. */
export function settingsWith(
  draft: PlanDraft,
  settings: Settings,
): { settings: Settings | null; wrong: ReadonlySet<string> } {
  const number = (text: string): number | string => {
    const plain = text.normalize("NFKC").replace(/[,\s%]/g, "");
    return plain === "" || !Number.isFinite(Number(plain)) ? text : Number(plain);
  };
  const orNull = (text: string): number | string | null => (text.trim() === "" ? null : number(text));
  const growth = number(draft.growth);
  const plan = {
    ...settings.plan,
    total: orNull(draft.total),
    growth: typeof growth === "number" ? Number((growth / 100).toPrecision(digits)) : growth,
    challengeFactor: number(draft.challengeFactor),
    timeUnit: draft.timeUnit,
    newCustomers: orNull(draft.newCustomers),
    newProductAmount: draft.newProductAmount.trim() === "" ? 0 : number(draft.newProductAmount),
  };
  const { settings: parsed, problems } = parseSettings(JSON.stringify({ ...settings, plan }));
  const wrong = new Set(problems.map((problem) => pathOf(problem).replace(/^plan\./, "")));
  return { settings: wrong.size === 0 ? parsed : null, wrong };
}
