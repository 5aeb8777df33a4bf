import type { DataSetKind } from "../../data/fields";

/** Points that a field's column speaks for a kind, found by a strong word or by a weak one. */
export type Weights = Readonly<Record<string, readonly [strong: number, weak: number]>>;

export interface KindRule {
  kind: DataSetKind;
  weights: Weights;
  /** Points when a sheet's, table's or title's name speaks of the kind. */
  hint: number;
  /** From here on the kind is taken. */
  accept: number;
  /** Groups of fields; one of each group must be there. */
  needs: readonly (readonly string[])[];
}

const dimensions: Weights = {
  customer: [0.8, 0.5],
  rep: [0.8, 0.4],
  product: [0.6, 0.4],
  productLine: [0.4, 0.2],
  region: [0.4, 0.2],
  team: [0.3, 0.2],
  store: [0.5, 0.3],
  channel: [0.3, 0.2],
  orderType: [0.4, 0.1],
};

/** How tables are told apart: by the columns they have (intake.md), weighed. */
export const kindRules: readonly KindRule[] = [
  {
    kind: "kpis",
    weights: {
      metric: [1.5, 0.6],
      target: [1.5, 0.6],
      actual: [1.5, 0.8],
      category: [0.5, 0.2],
      unit: [0.3, 0.1],
      note: [0.5, 0.2],
      lastYear: [0.4, 0.2],
      previous: [0.4, 0.2],
    },
    hint: 0.6,
    accept: 3.6,
    needs: [["metric"], ["target"], ["actual"]],
  },
  {
    kind: "actions",
    weights: {
      measure: [2, 0.6],
      owner: [1, 0.4],
      due: [1, 0.3],
      resources: [1, 0.4],
      checkpoint: [1, 0.4],
      status: [0.8, 0.4],
    },
    hint: 0.8,
    accept: 3.6,
    needs: [["measure"], ["owner", "due", "status"]],
  },
  {
    kind: "milestones",
    weights: { name: [2, 0.6], start: [0.7, 0.3], due: [1, 0.4], progress: [1, 0.5], owner: [0.5, 0.2] },
    hint: 1.2,
    accept: 3.2,
    needs: [["name"], ["due"]],
  },
  {
    kind: "rates",
    weights: { currency: [1.5, 0.5], rate: [2, 1], date: [0.3, 0.1] },
    hint: 1,
    accept: 3.4,
    needs: [["currency"], ["rate"]],
  },
  {
    kind: "market",
    weights: {
      competitor: [2, 0.4],
      share: [1.5, 0.6],
      benchmark: [1.5, 0.6],
      metric: [0.5, 0.2],
      period: [0.3, 0.1],
    },
    hint: 0.8,
    accept: 2.9,
    needs: [["share", "benchmark", "competitor"]],
  },
  {
    kind: "pipeline",
    weights: {
      id: [0.8, 0.3],
      createdOn: [1.4, 0.4],
      stage: [2, 0.6],
      stageOn: [0.5, 0.2],
      wonOn: [0.5, 0.2],
      closedOn: [0.6, 0.3],
      outcome: [1, 0.3],
      lostReason: [1.5, 0.5],
      amount: [0.3, 0.2],
      rep: [0.3, 0.2],
      customer: [0.3, 0.2],
      channel: [0.4, 0.2],
      firstContactOn: [0.5, 0.2],
      signedOn: [0.3, 0.2],
      stageDates: [2.6, 2.6],
    },
    hint: 1.2,
    accept: 3.1,
    needs: [
      ["stage", "outcome", "stageDates", "lostReason"],
      ["createdOn", "stageDates", "firstContactOn", "closedOn"],
    ],
  },
  {
    kind: "receipts",
    weights: {
      date: [1.5, 0.5],
      amount: [2, 0.3],
      customer: [0.6, 0.3],
      orderId: [0.4, 0.2],
      dueDate: [1, 0.3],
      invoiceDate: [0.8, 0.4],
      invoiceAmount: [1, 0.4],
      rep: [0.2, 0.1],
      open: [1, 1],
      "amount@open": [0, 0],
    },
    hint: 1.5,
    accept: 3,
    needs: [
      ["amount", "invoiceAmount"],
      ["date", "invoiceDate", "dueDate"],
    ],
  },
  {
    kind: "orders",
    weights: {
      ...dimensions,
      date: [1.5, 0.7],
      "date@year": [0.4, 0.2],
      amount: [2, 0.8],
      priced: [1.5, 1],
      orderId: [1, 0.5],
      quantity: [0.5, 0.3],
      price: [0.3, 0.2],
      cost: [0.4, 0.2],
      unitCost: [0.4, 0.2],
      margin: [0.4, 0.2],
      discount: [0.3, 0.1],
      returned: [0.5, 0.2],
      deliveredOn: [0.5, 0.2],
      dueOn: [0.3, 0.1],
      currency: [0.2, 0.1],
    },
    hint: 1,
    accept: 2.25,
    needs: [
      ["amount", "priced"],
      ["date", "date@year", "titlePeriod"],
    ],
  },
  {
    kind: "targets",
    weights: {
      ...dimensions,
      target: [2, 1.2],
      challenge: [1, 0.6],
      period: [1, 0.4],
      "period@year": [0.6, 0.3],
      "period@quarter": [0.6, 0.3],
      "period@month": [0.6, 0.3],
      periodStart: [0.6, 0.3],
      periodEnd: [0.6, 0.3],
      metric: [0.5, 0.2],
      titlePeriod: [0.6, 0.6],
    },
    hint: 1,
    accept: 2.5,
    needs: [["target"]],
  },
  {
    kind: "customers",
    weights: {
      customer: [1.4, 0.5],
      unique: [0.8, 0.8],
      tier: [0.8, 0.4],
      industry: [0.7, 0.5],
      region: [0.3, 0.2],
      rep: [0.3, 0.1],
      firstOrderOn: [1, 0.5],
      influence: [1, 0.5],
      potential: [1, 0.5],
      complaints: [0.8, 0.4],
      nps: [0.8, 0.4],
      visits: [0.6, 0.3],
      ownKey: [0.9, 0.9],
      contact: [0.6, 0.6],
    },
    hint: 1,
    accept: 2.7,
    needs: [["customer"], ["unique"]],
  },
  {
    kind: "products",
    weights: {
      product: [1.3, 0.5],
      unique: [0.8, 0.8],
      productLine: [0.6, 0.3],
      launchedOn: [1, 0.5],
      cost: [0.6, 0.3],
      price: [0.6, 0.3],
      lastYearSales: [0.8, 0.4],
      ownKey: [0.8, 0.8],
    },
    hint: 0.8,
    accept: 2.7,
    needs: [["product"], ["unique"]],
  },
  {
    kind: "people",
    weights: {
      rep: [1.2, 0.6],
      "rep@first": [0.6, 0.3],
      "rep@last": [0.6, 0.3],
      unique: [0.7, 0.7],
      team: [0.6, 0.4],
      region: [0.5, 0.3],
      hiredOn: [1, 0.5],
      headcount: [0.6, 0.3],
      baseTarget: [0.3, 0.2],
      challengeTarget: [0.3, 0.2],
      ownKey: [0.8, 0.8],
      job: [0.5, 0.5],
    },
    hint: 1,
    accept: 2.4,
    needs: [["rep", "rep@first", "rep@last"], ["unique"]],
  },
];
