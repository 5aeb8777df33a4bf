/** Ids of the tables of the target-plan sheet that people type into, and of their rows. */
export const planTables = { goal: "plan-goal", premises: "plan-premises", split: "target-plan" } as const;

export const goalKeys = { base: "goal:base", challenge: "goal:challenge" } as const;
export const premiseKeys = { newCustomers: "new-customers", newProducts: "new-products" } as const;

/** Row of a tier of existing customers. */
export const upliftKey = (tier: string): string => `uplift:${tier}`;
/** Row of a member of an axis. */
export const memberKey = (axis: string, member: string): string => `${axis}/${member}`;
