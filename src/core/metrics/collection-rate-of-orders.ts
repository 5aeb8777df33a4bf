import { numbersOf, textOf, type DataSet } from "../data/data-set";
import type { Day } from "../data/day";
import { exactColumn } from "../data/exact-sum";
import { nameKey } from "../data/names";
import { sumBy } from "./grouped-sums";
import type { Metric, MetricContext, Tally } from "./metric";
import { netAmounts } from "./net-amounts";
import { billing, statesInvoices } from "./receivables";

/** What was received by a day for each order number. */
function receivedByOrder(receipts: DataSet, until: Day): Map<string, number> {
  const orderId = textOf(receipts, "orderId");
  const dates = numbersOf(receipts, "date");
  const amounts = numbersOf(receipts, "amount");
  const paid = new Map<string, number>();
  for (let row = 0; orderId && dates && amounts && row < receipts.rowCount; row++) {
    const id = orderId.dictionary[orderId.codes[row]!];
    if (id === undefined || !(dates[row]! <= until) || Number.isNaN(amounts[row]!)) continue;
    paid.set(nameKey(id), (paid.get(nameKey(id)) ?? 0) + amounts[row]!);
  }
  return paid;
}

/** An order's receipts are spread over its lines in proportion to their amounts, so that each line's member gets its part. */
function tallyByOrder(context: MetricContext): Tally {
  const grouped = context.rowsIn("orders", "date");
  const { dataSet: orders, rows, groups } = grouped;
  const net = netAmounts(orders);
  const billed = sumBy(grouped, net);
  const orderId = textOf(orders, "orderId")!;
  const total = new Float64Array(orderId.dictionary.length);
  orderId.codes.forEach((code, row) =>
    net.units[row] === net.units[row] && code >= 0 ? (total[code]! += net.units[row]!) : 0,
  );
  const paid = receivedByOrder(context.allRows("receipts").dataSet, context.window.end);
  const paidOf = orderId.dictionary.map((id) => paid.get(nameKey(id)) ?? 0);
  const numerator = new Float64Array(context.groupCount);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = orderId.codes[row]!;
    const units = net.units[row]!;
    if (code >= 0 && units === units && total[code]! !== 0) {
      numerator[groups[i]!]! +=
        units === total[code] ? paidOf[code]! : (paidOf[code]! * units) / total[code]!;
    }
  }
  return { numerator, denominator: billed.sum, sample: billed.sample };
}

function tallyByInvoice(context: MetricContext): Tally {
  const grouped = context.rowsIn("receipts", "invoiceDate");
  const paidOn = numbersOf(grouped.dataSet, "date")!;
  const inTime = Uint8Array.from(paidOn, (day) => (day <= context.window.end ? 1 : 0));
  const { sum, sample } = sumBy(grouped, exactColumn(numbersOf(grouped.dataSet, "amount")!), inTime);
  return { numerator: sum, denominator: billing(context, "rowsIn"), sample };
}

export const collectionRateOfOrders: Metric = {
  id: "collection-rate-of-orders",
  label: { zh: "本期订单回款率", en: "Collection rate of the period's orders" },
  definition: {
    zh: "本期订单（或发票）到期末已收到的款项，除以这些订单的开票金额。",
    en: "What has been received by the period's end on its own orders (or invoices), divided by their billing.",
  },
  formula: { zh: "Σ本期订单已回款 ÷ Σ本期开票", en: "Σ received on the period's orders ÷ their billing" },
  category: "collection",
  unit: "ratio",
  polarity: "higher",
  additive: false,
  needs: [{ dataSet: "receipts", fields: ["date", "amount"] }],
  needsOneOf: [
    [{ dataSet: "receipts", fields: ["invoiceDate", "invoiceAmount"] }],
    [
      { dataSet: "receipts", fields: ["orderId"] },
      { dataSet: "orders", fields: ["date", "amount", "orderId"] },
    ],
  ],
  dated: { dataSet: "receipts", field: "date" },
  targetNames: ["本期订单回款率", "当期回款率", "collection rate of orders"],
  tally(context) {
    if (statesInvoices(context)) return tallyByInvoice(context);
    const tally = tallyByOrder(context);
    return context.carries("orders") ? tally : { ...tally, numerator: tally.numerator.fill(NaN) };
  },
  edges: {
    zh: "没有订单号的回款不计入分子；期内没有开票时无定义。",
    en: "Receipts without an order number are not in the numerator; undefined without billing.",
  },
};
