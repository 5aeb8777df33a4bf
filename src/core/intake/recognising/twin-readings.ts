import type { DataSetKind } from "../../data/fields";
import type { Assignment } from "./score-columns";
import { fieldMap, type Reading } from "./reading";
import { readingOf } from "./reading-of";
import type { KindCandidate, TableClues } from "./weigh-kinds";

const STRONG = 0.62;

/**
 * The readings of a table that is not spread over columns: its best kind, and a second one when the same rows also hold
 * targets beside actuals, or receipts beside orders.
 */
export function twinReadings(
  clues: TableClues,
  accepted: readonly KindCandidate[],
  all: readonly KindCandidate[],
): Reading[] {
  const [best] = accepted;
  const of = (kind: DataSetKind): KindCandidate | undefined =>
    all.find((candidate) => candidate.kind === kind);
  if (!best) return kpisByDimension(of("kpis"), of("targets"));
  const [orders, targets, receipts] = [of("orders"), of("targets"), of("receipts")];
  if ((best.kind === "targets" || best.kind === "orders") && orders && targets) {
    const actual = notTarget(column(orders, "amount"), targets);
    const target = column(targets, "target");
    const hasTargets = accepted.includes(targets) && target !== undefined && target.score >= STRONG;
    const both =
      actual && target && actual.column !== target.column && hasTargets && hasPeriod(targets, clues);
    if (both)
      return [
        readingOf(targets, clues),
        datedLike(targets, readingOf(orders, clues)),
        ...receiptsBeside(targets, actual, receipts, clues),
      ];
    if (actual && target && actual.column !== target.column && best.kind === "targets")
      return kpisByDimension(of("kpis"), targets);
  }
  const people = accepted.find(({ kind }) => kind === "people");
  if (best.kind === "targets" && people && column(people, "hiredOn")) return [readingOf(people, clues)];
  if ((best.kind === "orders" || best.kind === "receipts") && orders && receipts)
    return ordersAndReceipts(clues, best, orders, receipts);
  return [readingOf(best, clues)];
}

/** The column of actuals, unless it is another target (毛利目标 beside 销售额目标). */
function notTarget(actual: Assignment | undefined, { assigned }: KindCandidate): Assignment | undefined {
  const isAnother = assigned.some(
    ({ field, score, column: own }) =>
      /^target(?:@|$)/.test(field) && own === actual?.column && score >= actual.score,
  );
  return isAnother ? undefined : actual;
}

const column = (candidate: KindCandidate, field: string): Assignment | undefined =>
  candidate.assigned.find((found) => found.field === field || found.field.startsWith(`${field}@`));

const hasPeriod = (targets: KindCandidate, clues: TableClues): boolean =>
  clues.titlePeriod !== undefined ||
  column(targets, "period") !== undefined ||
  column(targets, "periodStart") !== undefined ||
  column(targets, "periodEnd") !== undefined;

/** What was collected beside what was sold, each with its target: 回款目标, 实际回款. */
function receiptsBeside(
  targets: KindCandidate,
  actual: Assignment,
  receipts: KindCandidate | undefined,
  clues: TableClues,
): Reading[] {
  const paid = receipts && column(receipts, "amount");
  const taken = targets.assigned.map((found) => found.column);
  if (!receipts || !paid || paid.score < STRONG || [actual.column, ...taken].includes(paid.column)) return [];
  return [datedLike(targets, readingOf(receipts, clues))];
}

/** Actuals beside targets are of the same weeks or months: what dates the targets dates them, at its end. */
function datedLike(targets: KindCandidate, orders: Reading): Reading {
  if ([...orders.fields.values()].some(({ field }) => /^(?:date|period)/.test(field))) return orders;
  const end = column(targets, "periodEnd") ?? column(targets, "periodStart");
  const named = targets.assigned.filter(({ field }) => /^period(?:@|$)/.test(field));
  const dating = end ? [{ ...end, field: "date" }] : named;
  return { ...orders, fields: new Map([...orders.fields, ...fieldMap(dating)]) };
}

/** Contracts with what has been paid on them are orders and receipts; invoices with payments are receipts alone. */
function ordersAndReceipts(
  clues: TableClues,
  best: KindCandidate,
  orders: KindCandidate,
  receipts: KindCandidate,
): Reading[] {
  const paid = column(receipts, "amount");
  const sold = column(orders, "amount");
  // Sums of a person or customer for the title's month (2024年7月提成表) need no date of their own.
  const isDated = receipts.complete || (clues.titlePeriod !== undefined && receipts.assigned.length > 1);
  const hasPaid = paid !== undefined && paid.score >= STRONG && isDated;
  const hasSold =
    sold !== undefined && sold.score >= STRONG && sold.column !== paid?.column && orders.complete;
  if (!hasPaid || !hasSold) return [readingOf(best, clues)];
  const isInvoice = /开票|发票|应收|invoice|billed|receivable/.test(sold.column.named.text);
  if (isInvoice) return [readingOf(best.kind === "receipts" ? best : receipts, clues)];
  const reading = readingOf(receipts, clues);
  const dated = [...reading.fields.values()].some(({ field }) => field === "date");
  // The contract's amount and date are no invoice: they stay with the orders.
  const fields = new Map(
    [...reading.fields].filter(
      ([index, { field }]) => index !== sold.column.index && !(dated && field === "invoiceDate"),
    ),
  );
  if (!dated) {
    // Nobody wrote down when it was paid: it counts on the contract's own date.
    for (const [index, found] of fields)
      if (found.field === "invoiceDate") fields.set(index, { field: "date", score: 0.6 });
  }
  const isLedger = sold.column.values.length + paid.column.values.length <= sold.column.rows;
  const sales = readingOf(orders, clues);
  return [isLedger ? { ...sales, sparse: true } : sales, { ...reading, fields }];
}

/** Targets beside actuals without any period: indicator rows, one for each member (`区域 | 目标 | 实际`). */
function kpisByDimension(kpis: KindCandidate | undefined, targets: KindCandidate | undefined): Reading[] {
  const [target, actual] = kpis ? [column(kpis, "target"), column(kpis, "actual")] : [];
  if (!kpis || !target || !actual || target.score < STRONG) return [];
  const label = targets?.assigned.find(
    ({ field, column: own }) => own.look === "text" && !/^(?:target|period|challenge)/.test(field),
  );
  if (column(kpis, "metric") !== undefined || !label) return [];
  const fields = fieldMap(kpis.assigned.filter(({ column: own }) => own !== label.column));
  fields.set(label.column.index, { field: "metric", score: 0.6 });
  return [{ kind: "kpis", confidence: 0.6, fields, ties: [] }];
}
