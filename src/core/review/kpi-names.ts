import { simplify } from "../data/simplify";
import type { Polarity, Unit } from "../metrics/metric";

/** Unit of a KPI row, and what its numbers are multiplied by to reach the base unit. */
export interface KpiUnit {
  unit: Unit;
  factor: number;
}

const units: readonly (readonly [RegExp, KpiUnit])[] = [
  [/^(?:%|％|百分比|percent|pct)$/i, { unit: "ratio", factor: 1 }],
  [/^亿元?$/, { unit: "amount", factor: 100_000_000 }],
  [/^(?:百万元?|million|m)$/i, { unit: "amount", factor: 1_000_000 }],
  [/^万元?$/, { unit: "amount", factor: 10_000 }],
  [/^(?:千元?|thousand|k)$/i, { unit: "amount", factor: 1000 }],
  [/^(?:元|人民币|rmb|cny|usd|eur|[¥￥$€£])$/i, { unit: "amount", factor: 1 }],
  [/^(?:天|日|工作日|days?|d)$/i, { unit: "days", factor: 1 }],
  [/^(?:分|points?|score)$/i, { unit: "score", factor: 1 }],
];

const namedRatio = /率|占比|比例|份额|渗透|\brate\b|share|ratio|%|percent/i;
const namedDays = /周期|时长|天数|账期|\bcycle\b|\bdays\b|lead time|\bDSO\b/i;
const namedScore = /满意度|评分|得分|NPS|score/i;
const namedAmount =
  /额|收入|业绩|利润|毛利|回款|成本|费用|客单价|产能|sales|revenue|amount|profit|margin|cost|receipts/i;

/** Unit in a unit column or in brackets behind the name: `销售额(万元)` → amount × 10,000; without one it is read from the name. */
export function kpiUnit(given: string, unit: string | undefined): KpiUnit {
  const name = simplify(given.normalize("NFKC"));
  const bracket = /[(（]([^()（）]*)[)）]\s*$/.exec(name)?.[1];
  for (const word of [unit, bracket]) {
    const tidy = simplify(word?.normalize("NFKC").trim() ?? "");
    const found = units.find(([pattern]) => pattern.test(tidy));
    if (found) return found[1];
    if (tidy !== "") return { unit: "count", factor: 1 };
  }
  if (namedRatio.test(name)) return { unit: "ratio", factor: 1 };
  if (namedDays.test(name)) return { unit: "days", factor: 1 };
  if (namedScore.test(name)) return { unit: "score", factor: 1 };
  return { unit: namedAmount.test(name) ? "amount" : "count", factor: 1 };
}

const reduction = /节约|节省|降低|下降|压降|压缩|减少|改善|准时|及时|达标|reduction|saving|on.time/i;
const lowerNames =
  /周期|时长|天数|账期|退货|退款|投诉|流失|丢单|逾期|坏账|差错|错误|缺陷|故障|返修|拖欠|超期|延误|延迟|成本|费用|库存|上限|不超过|不高于|以内|≤|churn|return rate|returns|refund|complaint|cycle|lead time|overdue|defect|error|\blost\b|loss|\bcost|expense|\bDSO\b|ceiling|at most|days to/i;

/** Lower is better for cycles, returns, complaints, churn, costs and ceilings; a reduction or saving of them is better high. */
export function kpiPolarity(name: string): Polarity {
  const plain = simplify(name);
  return lowerNames.test(plain) && !reduction.test(plain) ? "lower" : "higher";
}
