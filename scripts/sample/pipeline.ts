import type { Chance } from "./chance";
import { REPS, type Rep } from "./company";
import type { Customer } from "./customers";
import { serial } from "./days";
import { LAST_DAY } from "./orders";

export interface Lead {
  id: string;
  createdOn: number;
  customer: string;
  rep: Rep;
  source: string;
  stage: (typeof STAGES)[number] | "赢单" | "丢单";
  amount: number;
  closedOn: number | null;
  lostReason: string;
}

/** From first word to contract. */
export const STAGES = ["线索", "需求确认", "方案报价", "商务谈判"] as const;

const REASONS: readonly (readonly [string, number])[] = [
  ["价格偏高", 0.36],
  ["竞品中标", 0.27],
  ["项目取消", 0.15],
  ["交期不满足", 0.12],
  ["预算不足", 0.1],
];
const SOURCES: readonly (readonly [string, number])[] = [
  ["线上咨询", 0.34],
  ["展会", 0.24],
  ["老客户转介绍", 0.22],
  ["电话拓展", 0.2],
];

/** Leads of 2024; referrals go further than others, 贺之遥 takes long. */
export function makeLeads(chance: Chance, customers: readonly Customer[]): Lead[] {
  const leads: Lead[] = [];
  for (let at = 0; at < 420; at++) {
    const createdOn = chance.integer(serial(2024, 1, 2), LAST_DAY - 5);
    const rep = chance.weighted(
      REPS.filter(({ hiredOn }) => hiredOn <= createdOn),
      ({ pace }) => pace,
    );
    const source = chance.weighted(SOURCES, ([, share]) => share)[0];
    leads.push(makeLead(chance, rep, source, createdOn, customers));
  }
  leads.sort((a, b) => a.createdOn - b.createdOn);
  leads.forEach((lead, at) => (lead.id = `OP24${String(at + 1).padStart(4, "0")}`));
  return leads;
}

function makeLead(
  chance: Chance,
  rep: Rep,
  source: string,
  createdOn: number,
  customers: readonly Customer[],
): Lead {
  const warm = source === "老客户转介绍" ? 1.25 : 1;
  let step = 0;
  let day = createdOn;
  let isLost = false;
  while (step < STAGES.length && day <= LAST_DAY && !isLost) {
    day += Math.max(1, Math.round(chance.integer(4, 16) * (rep.name === "贺之遥" ? 1.9 : 1)));
    if (day > LAST_DAY) break;
    if (chance.happens(([0.66, 0.74, 0.68, 0.7][step] ?? 0) * warm)) step++;
    else isLost = true;
  }
  const stage = isLost ? "丢单" : (STAGES[step] ?? "赢单");
  return {
    id: "",
    createdOn,
    customer: chance.pick(customers).name,
    rep,
    source,
    stage,
    amount: chance.integer(8, 260) * 1000,
    closedOn: stage === "赢单" || stage === "丢单" ? day : null,
    lostReason: stage === "丢单" ? chance.weighted(REASONS, ([, share]) => share)[0] : "",
  };
}
