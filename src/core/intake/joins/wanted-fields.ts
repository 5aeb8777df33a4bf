import { dimensionIds, type DataSetKind } from "../../data/fields";
import type { Frame } from "../reading/frame";

const dimensions: readonly string[] = dimensionIds.filter((id) => id !== "lifecycle");
const ofLines: readonly string[] = ["product", "productLine", "unitCost", "price"];

const wantedByKind: Readonly<Partial<Record<DataSetKind, readonly string[]>>> = {
  orders: [...dimensions, "unitCost", "price"],
  pipeline: dimensions,
  targets: dimensions,
  receipts: ["customer", "rep", "region"],
  customers: ["tier", "industry", "region", "rep"],
  products: ["productLine"],
  people: ["team", "region"],
  lookup: dimensions,
};

/** Fields that a table of this kind may take from others. Lines take what hangs on the product; their header has the rest. */
export function wantedFields({ table, byField }: Frame): readonly string[] {
  if (table.kind === "ignored") return [];
  const wanted = table.role === "lines" ? ofLines : (wantedByKind[table.kind] ?? []);
  const priced = ["amount", "price"].some((field) => byField.has(field));
  const costed = ["cost", "unitCost", "margin"].some((field) => byField.has(field));
  return wanted.filter((field) => !(field === "price" && priced) && !(field === "unitCost" && costed));
}

/** Under which fields another table holds what is wanted: a product's cost is an order's unit cost. */
export function sourceFieldsOf(field: string, source: Frame): readonly string[] {
  return field === "unitCost" && source.table.kind !== "orders" ? ["unitCost", "cost"] : [field];
}

const owners: Readonly<Record<string, readonly string[]>> = {
  customer: ["customers"],
  tier: ["customers"],
  industry: ["customers"],
  product: ["products"],
  productLine: ["products", "lookup"],
  unitCost: ["products"],
  price: ["products"],
  rep: ["people", "customers"],
  team: ["people", "lookup"],
  region: ["lookup", "customers", "people"],
  store: ["lookup"],
  channel: ["lookup", "customers"],
  orderType: ["lookup"],
};

/** 0 for the kind of table that a field belongs to, more for others. */
export function ownerRank(field: string, { table }: Frame): number {
  const rank = (owners[field] ?? []).indexOf(table.kind);
  return rank < 0 ? 4 : rank;
}

/** The field that a row of this table is one member of: a customer, a product, a rep, or a lookup's first dimension. */
export function identityOf({ table, byField }: Frame): string | undefined {
  const byKind: Readonly<Record<string, string>> = {
    customers: "customer",
    products: "product",
    people: "rep",
  };
  if (table.kind !== "lookup") return byKind[table.kind];
  return table.columns
    .map(({ field }) => field ?? "")
    .find((field) => dimensions.includes(field) && byField.has(field));
}
