import { exactSum } from "../data/exact-sum";
import { ageingBucket, ageingBuckets } from "../metrics/collection-rates";
import { openInvoices } from "../metrics/receivables";
import type { Engine } from "./engine";
import type { Receivables } from "./sections";

/** Open invoices on the as-of day by days past due; `undefined` when the receipts state no invoices with due dates. */
export function receivablesSection(engine: Engine): Receivables | undefined {
  const { receipts } = engine.dataSets;
  const needed = ["invoiceAmount", "invoiceDate", "dueDate"];
  if (!receipts || needed.some((field) => !receipts.columns[field])) return undefined;
  const { asOf } = engine.window;
  const invoices = openInvoices(receipts, asOf);
  const total = exactSum(invoices.map(({ open }) => open));
  const buckets = ageingBuckets.map((bucket) => {
    const inBucket = invoices.filter(({ dueOn }) => ageingBucket(asOf - dueOn) === bucket);
    const amount = exactSum(inBucket.map(({ open }) => open));
    return { bucket, amount, share: total > 0 ? amount / total : null };
  });
  return { total, buckets };
}
