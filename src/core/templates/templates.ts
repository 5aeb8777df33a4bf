import { customersTemplate, peopleTemplate, productsTemplate, ratesTemplate } from "./master-templates";
import { actionsTemplate, kpisTemplate, marketTemplate, milestonesTemplate } from "./review-templates";
import { ordersTemplate, pipelineTemplate, receiptsTemplate, targetsTemplate } from "./sales-templates";
import type { Template, TemplateKind } from "./template";

/** One template for each data set (IN6), in the order in which they are offered. */
export const templates: Readonly<Record<TemplateKind, Template>> = {
  orders: ordersTemplate,
  targets: targetsTemplate,
  receipts: receiptsTemplate,
  pipeline: pipelineTemplate,
  customers: customersTemplate,
  products: productsTemplate,
  people: peopleTemplate,
  kpis: kpisTemplate,
  actions: actionsTemplate,
  milestones: milestonesTemplate,
  market: marketTemplate,
  rates: ratesTemplate,
};

/** The kinds in the order of `templates`. */
export const templateKinds = Object.keys(templates) as readonly TemplateKind[];

/** Whether there is a template of this name. */
export function isTemplateKind(text: string): text is TemplateKind {
  return Object.hasOwn(templates, text);
}
