import type { DataSet, DataSets } from "../data/data-set";
import { dataSetLabels, fieldLabel } from "../data/field-labels";
import type { Phrase } from "../data/locale";
import type { Metric, Need } from "./metric";

/** A field ending in `@` stands for a family of columns: `stageOn@` is met by `stageOn@商机`. */
function hasField(dataSet: DataSet | undefined, field: string): boolean {
  const columns = dataSet?.columns ?? {};
  if (!field.endsWith("@")) return columns[field] !== undefined;
  return Object.keys(columns).some((name) => name.startsWith(field));
}

function missingFields(dataSets: DataSets, need: Need): readonly string[] {
  const has = (field: string) => hasField(dataSets[need.dataSet], field);
  const missing = need.fields.filter((field) => !has(field));
  const lists = need.oneOf ?? [];
  if (lists.length === 0 || lists.some((fields) => fields.every(has))) return missing;
  const nearest = lists.find((fields) => !fields.some((field) => field.endsWith("@"))) ?? [];
  return [...missing, ...nearest.filter((field) => !has(field))];
}

function unmet(need: Need, dataSets: DataSets): Phrase | undefined {
  const label = dataSetLabels[need.dataSet];
  if (!dataSets[need.dataSet]) return { zh: `没有“${label.zh}”表。`, en: `There is no ${label.en} table.` };
  if (need.singles && dataSets[need.dataSet]?.sources.every(({ sums }) => sums))
    return {
      zh: `“${label.zh}”表的每一行是一个期间的合计，看不出单数。`,
      en: `Each row of the ${label.en} table is what a whole period came to; it does not tell single orders.`,
    };
  const missing = missingFields(dataSets, need).map(fieldLabel);
  if (missing.length === 0) return undefined;
  const zh = missing.map((field) => field.zh).join("、");
  const en = missing.map((field) => field.en).join(", ");
  return { zh: `“${label.zh}”表缺少：${zh}。`, en: `The ${label.en} table lacks: ${en}.` };
}

/** Why a metric cannot be computed from these data sets, or `undefined` when it can: a missing table or its missing columns. */
export function unmetNeed(metric: Metric, dataSets: DataSets): Phrase | undefined {
  for (const need of metric.needs) {
    const reason = unmet(need, dataSets);
    if (reason) return reason;
  }
  const ways = metric.needsOneOf ?? [];
  const reasons = ways.map((needs) => needs.map((need) => unmet(need, dataSets)).find((reason) => reason));
  return reasons.includes(undefined) ? undefined : reasons.at(-1);
}
