import { averageOrderValue } from "./average-order-value";
import { customerCount } from "./customer-count";
import { margin } from "./margin";
import { marginRate } from "./margin-rate";
import type { Metric } from "./metric";
import { orderCount } from "./order-count";
import { salesAmount } from "./sales-amount";
import { salesPerCustomer } from "./sales-per-customer";
import { salesPerHead } from "./sales-per-head";

/** Every metric in the order in which sheets and pane list them; the first owns targets that name no metric. */
export const metricCatalogue: readonly Metric[] = [
  salesAmount,
  orderCount,
  margin,
  marginRate,
  customerCount,
  salesPerCustomer,
  averageOrderValue,
  salesPerHead,
];
