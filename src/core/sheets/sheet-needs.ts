import type { DataSetKind } from "../data/fields";
import type { Phrase } from "../data/locale";
import type { SheetId } from "./sheet-plan";

/** Which data sets have which fields, as far as a look at the headers tells. */
export type Has = (kind: DataSetKind, ...anyOf: readonly string[]) => boolean;

/** What fills a sheet: in words, and whether the workbook seems to hold it. */
export interface SheetNeed {
  fills: Phrase;
  filledBy: (has: Has) => boolean;
}

const always = (): boolean => true;
const people: Phrase = { zh: "由您填写", en: "for you to fill in" };
const everyReview: Phrase = { zh: "每次复盘都有", en: "in every review" };

/** What each sheet is made of. A guess made before any row is read: the review itself decides. */
export const sheetNeeds: Readonly<Record<SheetId, SheetNeed>> = {
  cockpit: { fills: everyReview, filledBy: always },
  performance: { fills: everyReview, filledBy: always },
  breakdown: {
    fills: { zh: "订单中的产品线、区域、销售等", en: "product lines, regions, reps … of orders" },
    filledBy: (has) =>
      has("orders", "productLine", "product", "region", "team", "rep", "customer", "channel", "store"),
  },
  funnel: {
    fills: { zh: "线索与商机表，或订单中的渠道", en: "a pipeline, or the channels of orders" },
    filledBy: (has) => has("pipeline") || has("orders", "channel"),
  },
  customers: {
    fills: { zh: "订单中的客户", en: "the customers of orders" },
    filledBy: (has) => has("orders", "customer"),
  },
  "product-matrix": {
    fills: { zh: "订单中的产品与成本", en: "products and costs of orders" },
    filledBy: (has) => has("orders", "product", "productLine"),
  },
  "root-causes": {
    fills: { zh: "目标：落后的指标列在这里", en: "targets: what falls behind is listed here" },
    filledBy: (has) => has("targets") || has("kpis"),
  },
  lessons: { fills: people, filledBy: () => false },
  actions: { fills: everyReview, filledBy: always },
  "target-plan": {
    fills: { zh: "一年以上的订单", en: "a year of orders" },
    filledBy: (has) => has("orders"),
  },
  milestones: {
    fills: { zh: "里程碑表", en: "a table of milestones" },
    filledBy: (has) => has("milestones"),
  },
  report: { fills: everyReview, filledBy: always },
  contingency: { fills: people, filledBy: () => false },
  commission: {
    fills: { zh: "按销售设定的目标与订单中的销售", en: "targets by rep, and the reps of orders" },
    filledBy: (has) => has("orders", "rep") && (has("targets", "rep") || has("people", "baseTarget")),
  },
  "data-quality": { fills: everyReview, filledBy: always },
  definitions: { fills: everyReview, filledBy: always },
};
