import { calendarDate } from "../../data/day";
import type { DataSetKind } from "../../data/fields";
import { remarkDuplicates } from "../checking/duplicate-rows";
import { cancelledQuestion, handleCancelled } from "../checking/cancelled-orders";
import { handleTestRows, spanOf, testRowsQuestion } from "../checking/test-rows";
import { convertCurrency, planCurrencies } from "../deriving/convert-currency";
import { deductReturns } from "../deriving/deduct-returns";
import { deriveAmounts, type Derivation } from "../deriving/derive-amounts";
import { deriveReceipts } from "../deriving/derive-receipts";
import { settleRefunds } from "../deriving/refunds";
import { signReturnDocuments } from "../deriving/return-documents";
import { readCost } from "../deriving/unit-or-total-cost";
import { readRates } from "../deriving/rate-book";
import { joinHeaderLines } from "../joins/join-header-lines";
import { markReturns } from "../joins/mark-returns";
import { findSameOrders } from "../joins/same-orders";
import { findSameSums, sameSumsQuestion } from "../joins/same-sums";
import { frameNumbers, type Frame } from "../reading/frame";
import { dateFromParts } from "../targets/date-parts";
import { aYearBack } from "../targets/year-back";
import { datedByPeriod } from "../targets/target-rows";
import { yearQuestionFor } from "../targets/year-question";
import {
  countsFrom1904,
  assumedYear,
  framesOf,
  leaveOutTable,
  replaceFrames,
  yearFor,
  type Assembly,
} from "./assembly";

const dated: readonly DataSetKind[] = ["orders", "receipts"];

/** The year in which the data end, for periods that name none. */
function yearOf(frames: readonly Frame[]): number | undefined {
  const span = spanOf(frames, ["date"]);
  return span && calendarDate(span.last).year;
}

/** Gives orders and receipts their dates: from parts, from the column or the sheet that names a period. */
function* dateRows(assembly: Assembly): Generator<undefined, void> {
  const frames = framesOf(assembly, ...dated);
  assembly.year ??= yearOf(frames);
  yield;
  const complete: Frame[] = [];
  for (const frame of frames.filter(({ table }) => table.role !== "lines")) {
    const asked = yearQuestionFor(frame, assumedYear(assembly), assembly.mapping.answers);
    if (asked) assembly.questions.push(asked);
    const context = { date1904: countsFrom1904(assembly, frame), year: yearFor(assembly, frame) };
    const account = assembly.accounts.get(frame.table.id);
    const stated = frame.table.kind === "receipts" ? withReceipts(assembly, frame) : frame;
    complete.push(datedByPeriod(dateFromParts(stated, context.year, account), context, account));
    yield;
  }
  const now = complete.filter(({ table }) => !table.yearsBack && table.kind === "orders");
  replaceFrames(
    assembly,
    complete.map((frame) => (frame.table.yearsBack ? aYearBack(frame, now) : frame)),
  );
  assembly.year ??= yearOf(complete);
}

function withReceipts(assembly: Assembly, frame: Frame): Frame {
  const { frame: derived, derivations } = deriveReceipts(frame);
  noteDerived(assembly, "receipts", derivations);
  return derived;
}

function noteDerived(assembly: Assembly, kind: DataSetKind, derivations: readonly Derivation[]): void {
  for (const { field, formula } of derivations) {
    const known = assembly.derived.some(
      (other) => other.kind === kind && other.field === field && other.formula.en === formula.en,
    );
    if (!known) assembly.derived.push({ kind, field, formula });
  }
}

/** Makes orders of lines and headers; a header, and a complete table whose lines are there too, is not counted again. */
function joinLines(assembly: Assembly): void {
  const orders = framesOf(assembly, "orders");
  const complete = orders.filter(({ table }) => table.role !== "lines");
  const headers = complete.filter(({ table }) => table.role === "header");
  for (const lines of orders.filter(({ table }) => table.role === "lines")) {
    const account = assembly.accounts.get(lines.table.id);
    const joined = joinHeaderLines(lines, headers, account) ?? joinHeaderLines(lines, complete, account);
    if (!joined) {
      leaveOutTable(assembly, lines, "lines-without-orders");
      continue;
    }
    replaceFrames(assembly, [joined.frame]);
    const { header, keysFound, keysTotal, fields } = joined.link;
    const side = (frame: Frame): { kind: DataSetKind; sheet: string; header: string } => ({
      kind: "orders",
      sheet: frame.table.sheet,
      header: frame.table.columns.find(({ field }) => field === "orderId")?.header ?? "orderId",
    });
    assembly.joins.push({ from: side(lines), to: side(header), keysFound, keysTotal, fields });
    assembly.absorbed.add(header.table.id);
  }
  for (const header of headers) assembly.absorbed.add(header.table.id);
}

function countOnce(assembly: Assembly): void {
  const { answers } = assembly.mapping;
  if (Object.keys(answers).some((id) => id.startsWith("rows-twice:") && answers[id] === "both")) return;
  for (const { kept, repeated } of findSameOrders(framesOf(assembly, "orders"))) {
    leaveOutTable(assembly, repeated, "same-orders-twice", { params: { table: kept.table.sheet } });
    const repeatsLines = repeated.table.role === "lines";
    for (const header of repeatsLines ? headersOf(assembly) : []) {
      leaveOutTable(assembly, header, "same-orders-twice", { params: { table: kept.table.sheet } });
    }
  }
}

/** Sales that two tables sum up in two ways count once, unless the user says that they are different ones. */
function countSumsOnce(assembly: Assembly): void {
  const plans = framesOf(assembly, "targets").map(({ table }) => table.twinOf ?? table.id);
  for (const { kept, repeated } of findSameSums(framesOf(assembly, "orders"), new Set(plans))) {
    const [first] = repeated;
    const question = first && sameSumsQuestion(first.table, kept.table);
    if (!question) continue;
    assembly.questions.push(question);
    if (assembly.mapping.answers[question.id] === "both") continue;
    for (const frame of repeated)
      leaveOutTable(assembly, frame, "same-sums-twice", { params: { table: kept.table.sheet } });
  }
}

function headersOf(assembly: Assembly): Frame[] {
  return [...assembly.frames.values()].filter(({ table }) => table.role === "header");
}

function convert(assembly: Assembly): void {
  const money = framesOf(assembly, ...dated);
  const plan = planCurrencies(money, readRates(framesOf(assembly, "rates")), assembly.mapping.answers);
  if (!plan) return;
  if (plan.question) assembly.questions.push(plan.question);
  replaceFrames(
    assembly,
    money.map((frame) => convertCurrency(frame, plan, assembly.accounts.get(frame.table.id))),
  );
}

/** Lists of returns, once the orders that they are of are complete. */
function takeOffReturns(assembly: Assembly): void {
  const orders = framesOf(assembly, "orders");
  const sold = orders.filter(({ table }) => !table.returns);
  for (const list of orders.filter(({ table }) => table.returns)) {
    const { frame, derivations } = deductReturns(list, sold);
    replaceFrames(assembly, [frame]);
    noteDerived(assembly, "orders", derivations);
  }
}

/** Orders that were cancelled, and rows that look like tests. */
function* leaveOutDoubtful(assembly: Assembly): Generator<undefined, void> {
  const { answers } = assembly.mapping;
  for (const [handle, id] of [
    [handleCancelled, cancelledQuestion],
    [handleTestRows, testRowsQuestion],
  ] as const) {
    const { frames, question } = handle(framesOf(assembly, "orders"), answers[id], assembly.accounts);
    replaceFrames(assembly, frames);
    if (question) assembly.questions.push(question);
    yield;
  }
}

/**
 * Makes orders and receipts complete: dates, order lines with their headers, amounts, costs and margins, one currency; orders
 * that stand in two tables are counted once, rows that look like tests are pointed out. Pauses after each step.
 */
export function* assembleOrders(assembly: Assembly): Generator<undefined, void> {
  yield* dateRows(assembly);
  yield;
  joinLines(assembly);
  yield;
  for (const frame of framesOf(assembly, "orders")) {
    const priced = yield* readCost(frame, assembly.mapping.answers);
    if (priced.question) assembly.questions.push(priced.question);
    yield;
    const { frame: derived, derivations } = yield* deriveAmounts(priced.frame);
    const signed = signReturnDocuments(derived);
    const refunded = settleRefunds(signed.frame);
    replaceFrames(assembly, [refunded.frame]);
    noteDerived(assembly, "orders", [...derivations, ...signed.derivations, ...refunded.derivations]);
    yield;
  }
  takeOffReturns(assembly);
  yield;
  countOnce(assembly);
  countSumsOnce(assembly);
  yield;
  const lookups = [...assembly.frames.values()].filter(({ table }) => table.kind === "lookup");
  for (const frame of framesOf(assembly, "orders")) {
    const marked = markReturns(frame, lookups);
    if (!marked) continue;
    replaceFrames(assembly, [marked.frame]);
    assembly.joins.push(marked.join);
  }
  convert(assembly);
  yield;
  for (const frame of framesOf(assembly, ...dated)) {
    const account = assembly.accounts.get(frame.table.id);
    if (account && !frame.table.wideValue) remarkDuplicates(frame, account);
    yield;
  }
  yield* leaveOutDoubtful(assembly);
  for (const frame of framesOf(assembly, "orders"))
    if (!frameNumbers(frame, "date")) assembly.absorbed.add(frame.table.id);
}
