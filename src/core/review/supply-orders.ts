import type { DataSets } from "../data/data-set";
import type { SourceReport } from "../data/source-report";
import { ordersFromWonDeals } from "../metrics/won-orders";
import type { Settings } from "../settings";

/** Data sets with orders taken from the deals won when the workbook has no orders table; the report says so. */
export function supplyOrders(
  dataSets: DataSets,
  report: SourceReport,
  settings: Settings,
): { dataSets: DataSets; report: SourceReport } {
  const { orders, pipeline } = dataSets;
  const won = orders || !pipeline ? undefined : ordersFromWonDeals(pipeline, settings.stageOrder);
  if (!won) return { dataSets, report };
  const formula = {
    zh: "没有订单表：取自赢单商机的金额，日期为成交日期",
    en: "there is no orders table: amounts of the deals won, on their closing days",
  };
  const derived = [...report.derived, { kind: "orders" as const, field: "amount", formula }];
  return { dataSets: { ...dataSets, orders: won }, report: { ...report, derived } };
}
