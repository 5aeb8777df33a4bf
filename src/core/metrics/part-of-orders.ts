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

const known = new WeakMap<DataSet, Map<string, Uint8Array>>();

/** Marks the rows whose text in a field matches some words, once for each data set; none when it has no such field. */
export function markWords(dataSet: DataSet, field: string, words: RegExp): Uint8Array {
  let byWords = known.get(dataSet);
  if (!byWords) known.set(dataSet, (byWords = new Map<string, Uint8Array>()));
  const key = `${field}:${words.source}`;
  let marks = byWords.get(key);
  if (!marks) byWords.set(key, (marks = mark(dataSet, field, words)));
  return marks;
}

function mark(dataSet: DataSet, field: string, words: RegExp): Uint8Array {
  const marks = new Uint8Array(dataSet.rowCount);
  const column = textOf(dataSet, field);
  const means = column?.dictionary.map((word) => words.test(word.normalize("NFKC").toLowerCase())) ?? [];
  const codes = column?.codes ?? new Int32Array(0);
  for (let row = 0; row < codes.length; row++) marks[row] = means[codes[row]!] ? 1 : 0;
  return marks;
}
