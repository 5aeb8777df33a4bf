import type { Question } from "../../data/source-report";
import { calendarDate } from "../../data/day";
import { parsePeriodName } from "../parse-period";
import { priceListOf, readPrices } from "./price-lists";
import type { ColumnProfile } from "./profile-columns";
import { fieldMap, ignored, questionId, tableLabel, type Reading, type TableDraft } from "./reading";
import type { KindCandidate } from "./weigh-kinds";

const orders = (draft: TableDraft): KindCandidate | undefined =>
  draft.candidates.find(({ kind }) => kind === "orders");

const has = (candidate: KindCandidate, ...fields: string[]): boolean =>
  candidate.assigned.some(({ field, score }) => fields.includes(field) && score >= 0.55);

const orderKey = (draft: TableDraft): string | undefined =>
  orders(draft)?.assigned.find(({ field, score }) => field === "orderId" && score >= 0.55)?.column.named.text;

const isSpare = (draft: TableDraft): boolean =>
  draft.readings.every(({ kind }) => kind === "ignored" || kind === "lookup");

/** Order lines without a date and order headers without an amount that share an order number are one data set. */
export function linkHeadersAndLines(drafts: readonly TableDraft[]): void {
  const spare = drafts.filter(isSpare);
  for (const lines of spare) {
    const candidate = orders(lines);
    const key = orderKey(lines);
    if (!candidate || key === undefined || has(candidate, "date")) continue;
    const list = isPriced(candidate) ? undefined : priceListOf(lines, drafts);
    if (!isPriced(candidate) && !list) continue;
    const headers = spare.filter((draft) => draft !== lines && isHeader(draft));
    const header =
      headers.find((draft) => orderKey(draft) === key) ?? headers.find((draft) => keyColumn(draft, key));
    const headerCandidate = header && orders(header);
    if (!header || !headerCandidate) continue;
    lines.readings = [ordersReading(candidate, "lines")];
    header.readings = [keyedBy(ordersReading(headerCandidate, "header"), keyColumn(header, key))];
    if (list) readPrices(list);
  }
}

/** The column by which a header is known to its lines: Invoice ID beside an order's. */
const keyColumn = ({ columns }: TableDraft, key: string): ColumnProfile | undefined =>
  columns.find(({ named, unique }) => unique && named.text === key);

function keyedBy(reading: Reading, key: ColumnProfile | undefined): Reading {
  if (!key || reading.fields.get(key.index)?.field === "orderId") return reading;
  const others = [...reading.fields].filter(([, { field }]) => field !== "orderId");
  return { ...reading, fields: new Map([...others, [key.index, { field: "orderId", score: 0.9 }]]) };
}

/** Lines say what was sold and for how much; a list of payments by order says only the latter. */
function isPriced(candidate: KindCandidate): boolean {
  const amount = candidate.assigned.some(({ field }) => field === "amount" || field === "price");
  return amount && has(candidate, "product", "quantity", "productLine");
}

function isHeader(draft: TableDraft): boolean {
  const candidate = orders(draft);
  return (
    candidate !== undefined &&
    has(candidate, "date") &&
    !has(candidate, "amount") &&
    !has(candidate, "quantity")
  );
}

function ordersReading(candidate: KindCandidate, role: "header" | "lines"): Reading {
  return {
    kind: "orders",
    confidence: 0.9,
    fields: fieldMap(candidate.assigned),
    ties: candidate.ties,
    role,
  };
}

/**
 * The same rows must not count twice. Lines and headers that a complete orders table already holds (all their columns are
 * among its columns) become lookups; period totals beside dated detail rows are left out. Both are asked about.
 */
export function dropRepeatedOrders(
  drafts: readonly TableDraft[],
  answers: Readonly<Record<string, string>>,
): void {
  const complete = drafts.filter((draft) =>
    draft.readings.some((reading) => reading.kind === "orders" && !reading.role),
  );
  for (const part of drafts.filter((draft) => draft.readings.some(({ role }) => role !== undefined))) {
    const whole = complete.find((draft) => containsColumns(draft, part));
    if (whole) replaceOrders(part, whole, "lookup", answers);
  }
  const details = complete.filter(isDetail);
  for (const summary of complete.filter((draft) => !isDetail(draft))) {
    const detail =
      details.find((draft) => draft.found.sheetId !== summary.found.sheetId || draft !== summary) ??
      complete.find((draft) => draft !== summary && sumsUp(summary, draft));
    if (detail) replaceOrders(summary, detail, "ignored", answers);
  }
}

function containsColumns(whole: TableDraft, part: TableDraft): boolean {
  const names = new Set(whole.columns.map(({ named }) => named.text));
  return part.columns.every(({ named }) => names.has(named.text));
}

/** Whether one table has a row a month where the other has days of the same years: 汇总 beside a sheet a month. */
function sumsUp(summary: TableDraft, days: TableDraft): boolean {
  if (summary.found.sheetId === days.found.sheetId || !hasDays(days) || hasDays(summary)) return false;
  const [ofSums, ofDays] = [yearsOf(summary), yearsOf(days)];
  return ofSums.size === 0 || ofDays.size === 0 || [...ofSums].some((year) => ofDays.has(year));
}

const dateColumn = (draft: TableDraft): TableDraft["columns"][number] | undefined => {
  const fields = draft.readings.find(({ kind, wide }) => kind === "orders" && !wide)?.fields;
  return draft.columns.find(({ index }) => fields?.get(index)?.field === "date");
};

/** More days than one or two a month: not the first or last of each. */
function hasDays(draft: TableDraft): boolean {
  const days = dateColumn(draft)?.values.filter((value) => typeof value === "number" && value > 20_000) ?? [];
  return new Set(days.map((day) => calendarDate(Math.floor(Number(day))).day)).size > 2;
}

/** Years that a table's title or dates name. */
function yearsOf(draft: TableDraft): Set<number> {
  const named = draft.titlePeriod?.year === undefined ? [] : [draft.titlePeriod.year];
  const dated = dateColumn(draft)?.values.flatMap((value) => {
    if (typeof value === "number") return value > 20_000 ? [calendarDate(Math.floor(value)).year] : [];
    return typeof value === "string" ? (parsePeriodName(value)?.year ?? []) : [];
  });
  return new Set([...named, ...(dated ?? [])]);
}

/** Rows of single sales: an order number, or a date of day with a customer or product. */
function isDetail(draft: TableDraft): boolean {
  const reading = draft.readings.find(({ kind }) => kind === "orders");
  if (!reading || reading.wide) return false;
  const fields = new Map(
    [...reading.fields].map(([index, { field }]) => [
      field,
      draft.columns.find((column) => column.index === index),
    ]),
  );
  if (fields.has("orderId")) return true;
  const date = fields.get("date");
  return (
    date?.look === "date" &&
    (fields.has("customer") || fields.has("product") || fields.has("quantity") || reading.split !== undefined)
  );
}

function replaceOrders(
  draft: TableDraft,
  instead: TableDraft,
  kind: "lookup" | "ignored",
  answers: Readonly<Record<string, string>>,
): void {
  const label = tableLabel(draft.found);
  const other = tableLabel(instead.found);
  const question: Question = {
    id: questionId("rows-twice", draft.found, "orders"),
    code: "rows-twice",
    params: { table: label, other },
    sheet: draft.found.sheet,
    options: [
      { value: "other", label: other },
      { value: "both", label: `${label} + ${other}` },
    ],
    answer: "other",
  };
  draft.questions.push(question);
  if (answers[question.id] === "both") return;
  const kept = draft.readings.filter((reading) => reading.kind !== "orders");
  const dropped = draft.readings.filter((reading) => reading.kind === "orders");
  const spare: Reading[] =
    kind === "lookup"
      ? dropped.map(({ role: _, ...reading }) => ({ ...reading, kind: "lookup" }))
      : [ignored(0.6)];
  draft.readings = kept.length > 0 ? kept : spare;
}
