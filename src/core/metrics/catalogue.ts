import { averageOrderValue } from "./average-order-value";
import { closingCycle } from "./closing-cycle";
import { closingCycleMedian } from "./closing-cycle-median";
import { collectionEffectiveness } from "./collection-effectiveness";
import { collectionRate } from "./collection-rate";
import { collectionRateOfOrders } from "./collection-rate-of-orders";
import { collectionRateOfReceivables } from "./collection-rate-of-receivables";
import { complaintRate } from "./complaint-rate";
import { customerCount } from "./customer-count";
import { deliveryCycle } from "./delivery-cycle";
import { dso } from "./dso";
import { firstOrderAmount } from "./first-order-amount";
import { followUpCycle } from "./follow-up-cycle";
import { lateDeliveryShare } from "./late-delivery-share";
import { leadCount } from "./lead-count";
import { leadToOpportunityRate } from "./lead-to-opportunity-rate";
import { leadToOrderRate } from "./lead-to-order-rate";
import { lostCustomerCount } from "./lost-customer-count";
import { margin } from "./margin";
import { marginRate } from "./margin-rate";
import { marketShare } from "./market-share";
import type { Metric } from "./metric";
import { newCustomerCount } from "./new-customer-count";
import { newProductShare } from "./new-product-share";
import { nps } from "./nps";
import { opportunityCount } from "./opportunity-count";
import { opportunityToOrderRate } from "./opportunity-to-order-rate";
import { orderCount } from "./order-count";
import { receipts } from "./receipts";
import { referralShare } from "./referral-share";
import { renewalShare } from "./renewal-share";
import { repurchaseRate } from "./repurchase-rate";
import { repurchaseRateAnyEarlier } from "./repurchase-rate-any-earlier";
import { repurchaseRateInPeriod } from "./repurchase-rate-in-period";
import { returnRate } from "./return-rate";
import { salesAmount } from "./sales-amount";
import { salesPerCustomer } from "./sales-per-customer";
import { salesPerHead } from "./sales-per-head";
import { winRate } from "./win-rate";
import { wonBackCount } from "./won-back-count";
import { wonCount } from "./won-count";

/** Every metric in the order in which sheets and pane list them; the first owns targets that name no metric. */
export const metricCatalogue: readonly Metric[] = [
  salesAmount,
  orderCount,
  margin,
  marginRate,
  receipts,
  collectionRate,
  collectionRateOfOrders,
  collectionRateOfReceivables,
  dso,
  collectionEffectiveness,
  customerCount,
  newCustomerCount,
  firstOrderAmount,
  repurchaseRate,
  repurchaseRateInPeriod,
  repurchaseRateAnyEarlier,
  lostCustomerCount,
  wonBackCount,
  salesPerCustomer,
  averageOrderValue,
  returnRate,
  renewalShare,
  referralShare,
  newProductShare,
  salesPerHead,
  leadCount,
  opportunityCount,
  wonCount,
  leadToOpportunityRate,
  opportunityToOrderRate,
  leadToOrderRate,
  winRate,
  followUpCycle,
  closingCycle,
  closingCycleMedian,
  deliveryCycle,
  lateDeliveryShare,
  marketShare,
  complaintRate,
  nps,
];
