import { textOf, type DataSet } from "../data/data-set";
import { sumBy } from "./grouped-sums";
import type { MetricContext, Tally } from "./metric";
import { netAmounts } from "./net-amounts";

/** Σ net amount of the marked orders ÷ Σ net amount of all orders of the window. */
export function tallyPart(context: MetricContext, mark: (orders: DataSet) => Uint8Array): Tally {
  const grouped = context.rowsIn("orders", "date");
  const net = netAmounts(grouped.dataSet);
  const all = sumBy(grouped, net);
  const part = sumBy(grouped, net, mark(grouped.dataSet));
  return { numerator: part.sum, denominator: all.sum, sample: all.sample };
}

/** Marks the rows whose text in a field matches some words; none when the data set has no such field. */
export function markWords(dataSet: DataSet, field: string, words: RegExp): Uint8Array {
  const marks = new Uint8Array(dataSet.rowCount);
  const column = textOf(dataSet, field);
  const means = column?.dictionary.map((word) => words.test(word.normalize("NFKC").toLowerCase())) ?? [];
  column?.codes.forEach((code, row) => (marks[row] = means[code] ? 1 : 0));
  return marks;
}
