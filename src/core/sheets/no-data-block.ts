import { say, type Locale, type Phrase } from "../data/locale";
import type { TemplateKind } from "../templates/template";
import { templates } from "../templates/templates";
import type { CellsBlock, SheetId } from "./sheet-plan";

/** What each sheet is made from: the data in words, and the templates that would bring it. */
const sources: Partial<Record<SheetId, { needs: Phrase; templates: readonly TemplateKind[] }>> = {
  breakdown: {
    needs: {
      zh: "带有区域、团队、销售、产品线等维度的订单",
      en: "orders with a region, team, rep or product line",
    },
    templates: ["orders"],
  },
  funnel: {
    needs: { zh: "线索与商机的阶段日期", en: "leads and opportunities with the dates of their stages" },
    templates: ["pipeline"],
  },
  customers: {
    needs: { zh: "带有客户的订单", en: "orders that name customers" },
    templates: ["orders", "customers"],
  },
  "product-matrix": {
    needs: { zh: "带有产品与毛利(或成本)的订单", en: "orders that name products, with margin or cost" },
    templates: ["orders", "products"],
  },
  "root-causes": {
    needs: {
      zh: "目标，或去年同期的数据；目前没有发现缺口",
      en: "targets, or figures of last year; no gap was found so far",
    },
    templates: ["targets", "orders"],
  },
  "target-plan": {
    needs: { zh: "带有日期与金额的订单", en: "orders with dates and amounts" },
    templates: ["orders"],
  },
  milestones: {
    needs: { zh: "里程碑及其截止日期", en: "milestones with their due dates" },
    templates: ["milestones"],
  },
  report: {
    needs: { zh: "订单、目标或指标数据", en: "orders, targets or KPIs" },
    templates: ["orders", "targets"],
  },
  commission: {
    needs: { zh: "带有销售人员的订单与其目标", en: "orders that name reps, and their targets" },
    templates: ["orders", "targets"],
  },
};

/** Two lines for a sheet that was asked for and cannot be filled: what it needs, and which template brings it. */
export function noDataBlock(id: SheetId, locale: Locale): CellsBlock {
  const source = sources[id];
  const names = (source?.templates ?? []).map((kind) => say(templates[kind].name, locale));
  const zh = locale === "zh-CN";
  const needs = source ? say(source.needs, locale) : "";
  const needed = zh
    ? `工作簿里还没有这张表要用的数据：${needs}。`
    : `This sheet needs what the workbook does not have yet: ${needs}.`;
  const how = zh
    ? `插入“${names.join("”或“")}”填写后刷新，或在窗格里确认已有表格的列。`
    : `Insert “${names.join("” or “")}”, fill it in and refresh; or confirm the columns of a table that you have in the pane.`;
  return {
    kind: "cells",
    id: "no-data",
    rows: [[{ value: needed, style: "heading" }], [{ value: how, style: "muted" }]],
  };
}
