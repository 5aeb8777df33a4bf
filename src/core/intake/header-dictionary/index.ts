import type { DataSetKind } from "../../data/fields";
import { dimensionWords } from "./dimensions";
import { customerWords, peopleWords, productWords } from "./masters";
import { orderWords } from "./orders";
import { pipelineWords } from "./pipeline";
import { receiptWords } from "./receipts";
import { actionWords, kpiWords, marketWords, milestoneWords, rateWords } from "./reviews";
import { targetWords } from "./targets";
import type { HeaderWords } from "./words";

/** Header words of every data set; a lookup may lend an order any dimension. */
export const headerDictionary: Readonly<Record<DataSetKind, HeaderWords>> = {
  orders: orderWords,
  targets: targetWords,
  receipts: receiptWords,
  pipeline: pipelineWords,
  customers: customerWords,
  products: productWords,
  people: peopleWords,
  kpis: kpiWords,
  actions: actionWords,
  milestones: milestoneWords,
  market: marketWords,
  rates: rateWords,
  lookup: dimensionWords,
};
