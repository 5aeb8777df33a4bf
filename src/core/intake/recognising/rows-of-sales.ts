import { headerDictionary } from "../header-dictionary";
import { targetMetricWords } from "../header-dictionary/targets";
import { normaliseHeader } from "../normalise-header";
import { matchHeader } from "./match-header";
import type { ColumnProfile } from "./profile-columns";
import type { Reading } from "./reading";

const repWords = headerDictionary.lookup["rep"] ?? { strong: "" };
const metricWords = headerDictionary.targets["metric"] ?? { strong: "" };
const salesWords = targetMetricWords["sales-amount"] ?? { strong: "" };

/** A row a salesperson and nothing said: most likely what they sold; any other rows are left alone. */
export function kindByRows(labels: readonly ColumnProfile[]): "orders" | "ignored" {
  const isRep = labels.some((column) => column.look === "text" && matchHeader(column.named, repWords) >= 0.9);
  return isRep ? "orders" : "ignored";
}

/** Where each row is another metric (指标 销售额, 新客户数), only the rows of sales are orders; none at all are no reading. */
export function salesRowsOnly(reading: Reading, labels: readonly ColumnProfile[]): Reading[] {
  const metric = labels.find(
    (column) => column.look === "text" && matchHeader(column.named, metricWords) >= 0.9,
  );
  if (reading.kind !== "orders" || !metric) return [reading];
  const sales = [...metric.distinct].filter((name) => matchHeader(normaliseHeader(name), salesWords) >= 0.55);
  if (sales.length === 0) return [];
  const fields = new Map([...reading.fields].filter(([index]) => index !== metric.index));
  return [{ ...reading, fields, onlyRows: { column: metric.index, values: sales } }];
}
