import { say, type Locale, type Phrase } from "../data/locale";
import type { SheetId } from "./sheet-plan";

export const sheetNames: Record<SheetId, Phrase> = {
  cockpit: { zh: "驾驶舱", en: "Cockpit" },
  performance: { zh: "业绩复盘", en: "Performance review" },
  breakdown: { zh: "维度拆解", en: "Breakdown" },
  funnel: { zh: "漏斗", en: "Funnel" },
  customers: { zh: "客户", en: "Customers" },
  "product-matrix": { zh: "产品矩阵", en: "Product matrix" },
  "root-causes": { zh: "根因分析", en: "Root causes" },
  lessons: { zh: "经验教训", en: "Lessons" },
  actions: { zh: "行动跟踪", en: "Action tracker" },
  "target-plan": { zh: "目标分解", en: "Target plan" },
  milestones: { zh: "里程碑", en: "Milestones" },
  report: { zh: "复盘报告", en: "Written report" },
  contingency: { zh: "预案库", en: "Contingency library" },
  commission: { zh: "提成测算", en: "Commission" },
  "data-quality": { zh: "数据质量", en: "Data quality" },
  definitions: { zh: "口径", en: "Definitions" },
};

/** The wanted name of a sheet; the writer finds another one when a foreign sheet holds it. */
export function sheetName(id: SheetId, locale: Locale): string {
  return say(sheetNames[id], locale);
}
