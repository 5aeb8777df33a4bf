/** The data sets that Fupan understands; `lookup` is any other table that a join may draw names from. */
export const dataSetKinds = [
  "orders",
  "targets",
  "receipts",
  "pipeline",
  "customers",
  "products",
  "people",
  "kpis",
  "actions",
  "milestones",
  "market",
  "rates",
  "lookup",
] as const;
export type DataSetKind = (typeof dataSetKinds)[number];

/** What a column holds once it has been read: typed array of numbers or days, or dictionary-coded text. */
export type FieldType = "number" | "amount" | "ratio" | "date" | "text" | "flag" | "period";

export interface Field {
  type: FieldType;
  /** Without it the data set is not recognised. */
  required?: true;
}

/** Dimensions that a breakdown, a target or a scope can name, in the order in which they are shown. */
export const dimensionIds = [
  "productLine",
  "product",
  "region",
  "team",
  "rep",
  "customer",
  "channel",
  "orderType",
  "industry",
  "tier",
  "store",
  "lifecycle",
] as const;
export type DimensionId = (typeof dimensionIds)[number];

const text: Field = { type: "text" };
const date: Field = { type: "date" };
const amount: Field = { type: "amount" };
const number: Field = { type: "number" };
const flag: Field = { type: "flag" };
const need = (field: Field): Field => ({ ...field, required: true });

const orderDimensions = {
  customer: text,
  product: text,
  productLine: text,
  region: text,
  team: text,
  rep: text,
  channel: text,
  orderType: text,
  industry: text,
  tier: text,
  store: text,
} as const;

/** Every field of every data set (spec: intake.md). A field may be absent; what needs it is then skipped with a reason. */
export const dataSetFields = {
  orders: {
    date: need(date),
    amount: need(amount),
    orderId: text,
    ...orderDimensions,
    quantity: number,
    price: amount,
    cost: amount,
    unitCost: amount,
    margin: amount,
    discount: { type: "ratio" },
    returned: flag,
    currency: text,
    deliveredOn: date,
    dueOn: date,
    firstContactOn: date,
    referral: flag,
  },
  targets: {
    target: need(amount),
    periodStart: need(date),
    periodEnd: need(date),
    metric: text,
    ...orderDimensions,
    challenge: amount,
  },
  receipts: {
    date: need(date),
    amount: need(amount),
    customer: text,
    orderId: text,
    rep: text,
    region: text,
    dueDate: date,
    invoiceDate: date,
    invoiceAmount: amount,
    currency: text,
  },
  pipeline: {
    id: text,
    createdOn: need(date),
    stage: text,
    stageOn: date,
    wonOn: date,
    closedOn: date,
    outcome: text,
    lostReason: text,
    amount,
    ...orderDimensions,
    firstContactOn: date,
    signedOn: date,
  },
  customers: {
    customer: need(text),
    tier: text,
    industry: text,
    region: text,
    rep: text,
    firstOrderOn: date,
    influence: text,
    potential: text,
    complaints: number,
    nps: number,
    visits: number,
  },
  products: {
    product: need(text),
    productLine: text,
    launchedOn: date,
    cost: amount,
    price: amount,
    lastYearSales: amount,
  },
  people: {
    rep: need(text),
    team: text,
    region: text,
    hiredOn: date,
    headcount: number,
    baseTarget: amount,
    challengeTarget: amount,
  },
  kpis: {
    metric: need(text),
    target: need(number),
    actual: need(number),
    category: text,
    unit: text,
    note: text,
    lastYear: number,
    previous: number,
  },
  actions: { measure: need(text), owner: text, due: date, resources: text, checkpoint: text, status: text },
  milestones: { name: need(text), start: date, due: need(date), progress: { type: "ratio" }, owner: text },
  market: {
    metric: text,
    competitor: text,
    share: { type: "ratio" },
    benchmark: number,
    periodStart: date,
    periodEnd: date,
  },
  rates: { currency: need(text), rate: need(number), date },
  lookup: {},
} as const satisfies Record<DataSetKind, Record<string, Field>>;

export type FieldId<K extends DataSetKind = DataSetKind> = K extends DataSetKind
  ? keyof (typeof dataSetFields)[K] & string
  : never;
