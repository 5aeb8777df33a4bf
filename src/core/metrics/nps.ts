import { numbersOf } from "../data/data-set";
import { exactColumn } from "../data/exact-sum";
import { sumBy } from "./grouped-sums";
import type { Metric } from "./metric";

/** Whole answers from 0 to 10, and not all alike a score, are answers to be counted; anything else is a score already. */
function holdsAnswers(values: Float64Array): boolean {
  const given = values.filter((value) => !Number.isNaN(value));
  return given.length > 0 && given.every((value) => Number.isInteger(value) && value >= 0 && value <= 10);
}

/** A promoter (9–10) is +100, a detractor (0–6) −100, the rest 0, no answer stays none: their mean is the NPS. */
function pointsOf(answer: number): number {
  if (Number.isNaN(answer)) return NaN;
  if (answer >= 9) return 100;
  return answer >= 7 ? 0 : -100;
}

export const nps: Metric = {
  id: "nps",
  label: { zh: "净推荐值(NPS)", en: "Net promoter score" },
  definition: {
    zh: "客户表中 0–10 分的回答：推荐者(9–10)占比减贬损者(0–6)占比，乘 100；若填的已是 NPS，则取平均。",
    en: "From answers 0–10: share of promoters (9–10) minus share of detractors (0–6), times 100; where the table holds NPS already, their mean.",
  },
  formula: { zh: "(推荐者 − 贬损者) ÷ 回答数 × 100", en: "(promoters − detractors) ÷ answers × 100" },
  category: "retention",
  unit: "score",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "customers", fields: ["customer", "nps"] }],
  dated: { dataSet: "customers", field: "firstOrderOn" },
  snapshot: true,
  targetNames: ["NPS", "净推荐值", "客户推荐度", "net promoter score"],
  tally(context) {
    const customers = context.allRows("customers");
    const stated = numbersOf(customers.dataSet, "nps")!;
    const scores = holdsAnswers(stated) ? stated.map(pointsOf) : stated;
    const { sum, sample } = sumBy(customers, exactColumn(scores));
    return { numerator: sum, denominator: sample, sample };
  },
  edges: { zh: "没有回答的客户不计。", en: "Customers without an answer are left out." },
};
