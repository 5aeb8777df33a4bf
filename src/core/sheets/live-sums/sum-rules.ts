import type { DataSetKind } from "../../data/fields";

/** A column that a sum adds, or takes off. */
export interface SumTerm {
  field: string;
  sign: 1 | -1;
}

/** Which cells of a data set a metric adds up, when the tables state them; no term counts rows. */
export interface SumRule {
  kind: DataSetKind;
  terms: (isStated: (field: string) => boolean) => readonly SumTerm[];
}

const plus = (field: string): SumTerm => ({ field, sign: 1 });
const minus = (field: string): SumTerm => ({ field, sign: -1 });

/** Metrics that are a sum over rows of one period: what SUMIFS and COUNTIFS can say. */
export const sumRules: ReadonlyMap<string, SumRule> = new Map<string, SumRule>([
  ["sales-amount", { kind: "orders", terms: () => [plus("amount")] }],
  ["order-count", { kind: "orders", terms: () => [] }],
  [
    "margin",
    {
      kind: "orders",
      terms: (isStated) => (isStated("margin") ? [plus("margin")] : [plus("amount"), minus("cost")]),
    },
  ],
  ["receipts", { kind: "receipts", terms: () => [plus("amount")] }],
]);
