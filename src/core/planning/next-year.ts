import { exactDifference, exactSum } from "../data/exact-sum";

/** A group of existing customers: what they bought this year and how much more they shall buy (0.2 = +20 %). */
export interface ExistingCustomers {
  tier: string;
  base: number;
  uplift: number;
}

export interface NextYearPremises {
  existing: readonly ExistingCustomers[];
  newCustomers: number;
  firstOrderAmount: number;
  newProducts: number;
  /** What the company wants to reach; `null` when nobody has said. */
  ambition: number | null;
}

export interface NextYear {
  existing: readonly (ExistingCustomers & { amount: number })[];
  existingTotal: number;
  newCustomerTotal: number;
  newProductTotal: number;
  plan: number;
  /** plan − ambition: negative while the derivation does not carry the ambition. */
  gap: number | null;
}

/** Derives next year's amount from its sources: existing customers × uplift + new customers × first order + new products. */
export function deriveNextYear(premises: NextYearPremises): NextYear {
  const existing = premises.existing.map((part) => ({ ...part, amount: part.base * (1 + part.uplift) }));
  const existingTotal = exactSum(existing.map(({ amount }) => amount));
  const newCustomerTotal = premises.newCustomers * premises.firstOrderAmount;
  const plan = exactSum([existingTotal, newCustomerTotal, premises.newProducts]);
  return {
    existing,
    existingTotal,
    newCustomerTotal,
    newProductTotal: premises.newProducts,
    plan,
    gap: premises.ambition === null ? null : exactDifference(plan, premises.ambition),
  };
}
