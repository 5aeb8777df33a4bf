import type { DataSets } from "../data/data-set";
import { dataSetLabels, fieldLabel } from "../data/field-labels";
import type { Phrase } from "../data/locale";
import type { Metric, Need } from "./metric";

function missingFields(dataSets: DataSets, need: Need): readonly string[] {
  const columns = dataSets[need.dataSet]?.columns ?? {};
  const missing = need.fields.filter((field) => !columns[field]);
  const lists = need.oneOf ?? [];
  if (lists.length === 0 || lists.some((fields) => fields.every((field) => columns[field]))) return missing;
  return [...missing, ...(lists[0] ?? [])];
}

/** Why a metric cannot be computed from these data sets, or `undefined` when it can: a missing table or its missing columns. */
export function unmetNeed(metric: Metric, dataSets: DataSets): Phrase | undefined {
  for (const need of metric.needs) {
    const label = dataSetLabels[need.dataSet];
    if (!dataSets[need.dataSet]) {
      return { zh: `没有“${label.zh}”表。`, en: `There is no ${label.en} table.` };
    }
    const missing = missingFields(dataSets, need).map(fieldLabel);
    if (missing.length > 0) {
      const zh = missing.map((field) => field.zh).join("、");
      const en = missing.map((field) => field.en).join(", ");
      return { zh: `“${label.zh}”表缺少：${zh}。`, en: `The ${label.en} table lacks: ${en}.` };
    }
  }
  return undefined;
}
