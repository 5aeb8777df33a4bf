import { dataSetFields, type DataSetKind, type Field, type FieldType } from "../../data/fields";
import { headerDictionary } from "../header-dictionary";
import type { CellValue } from "../outline";
import { parseDateText } from "../parse-date";
import { parsePeriodName } from "../parse-period";
import { sumColumnWords } from "../header-dictionary/not-fields";
import { isOneOf, matchHeader } from "./match-header";
import type { ColumnProfile } from "./profile-columns";
import { targetHeader } from "./target-header";
import { valueFit } from "./value-fit";

/** One column given to one field. */
export interface Assignment {
  column: ColumnProfile;
  field: string;
  /** Header and values together, 0–1. */
  score: number;
}

/** Under this a column is not given to a field. */
export const assignThreshold = 0.42;
/** Under this a header fits a weak word only. */
const WEAK_FROM = 0.62;
/** Two columns this close are asked about. */
const TIE = 0.03;

/** Type of a field of a kind, the pseudo-fields of recognition.ts included. */
export function typeOfField(kind: DataSetKind, field: string): FieldType {
  const [base = field, part] = field.split("@");
  if (base === "period" || (base === "date" && part !== undefined)) return "period";
  if (base === "stageOn") return "date";
  const fields: Readonly<Record<string, Field>> = dataSetFields[kind === "lookup" ? "orders" : kind];
  return fields[base]?.type ?? "text";
}

/** Whether the header sums up the columns beside it: 合计, 全年, Total. */
export function isSumColumn(column: ColumnProfile): boolean {
  return isOneOf(column.named, sumColumnWords);
}

function scoreOf(kind: DataSetKind, field: string, column: ColumnProfile): number {
  const words = headerDictionary[kind][field];
  if (!words || (field === "date@day" && column.look === "date")) return 0;
  if (field === "customer" && isLedgerAccount(column)) return 0;
  const header = matchHeader(column.named, words);
  // Known bystanders and computed rates count only where the very word is a field of this kind.
  if (header < 0.9 && (header < assignThreshold || column.plain || column.computed)) return 0;
  const fit = header * (isDayOfMonth(field, column) ? 1 : valueFit(column, typeOfField(kind, field)));
  return field === "margin" && isRate(column) ? fit * 0.5 : fit;
}

const isDayOfMonth = (field: string, { values }: ColumnProfile): boolean =>
  field === "date@day" && values.every((value) => Number(value) >= 1 && Number(value) <= 31);

/** `Profit %`, or a margin whose every value is a share: 0.35. */
function isRate({ named, values, look }: ColumnProfile): boolean {
  if (named.unitKind === "ratio" || look === "percent") return true;
  return values.length > 2 && values.every((value) => typeof value === "number" && Math.abs(value) < 1);
}

/** `Account` over 1100 Accounts Receivable is a book's account, nobody's name. */
function isLedgerAccount({ named, distinct }: ColumnProfile): boolean {
  const isBook = (name: string): boolean =>
    /^\d{3,6}\b|\b(?:receivable|revenue|income|sales)\b|^(?:应收|主营业务)/i.test(name);
  return /^(?:account|科目)/.test(named.text) && distinct.size > 0 && [...distinct].every(isBook);
}

/** All field–column pairs of a kind worth considering, best first. */
export function pairsOf(kind: DataSetKind, columns: readonly ColumnProfile[]): Assignment[] {
  const fields = Object.keys(headerDictionary[kind]);
  const pairs = columns.flatMap((column) => [
    ...fields.map((field) => ({ column, field, score: scoreOf(kind, field, column) })),
    ...targetPairs(kind, column),
  ]);
  return pairs
    .filter(({ score }) => score >= assignThreshold)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
}

function targetPairs(kind: DataSetKind, column: ColumnProfile): Assignment[] {
  if (kind !== "targets") return [];
  const target = targetHeader(column.named);
  if (target === null || target.metric === "sales-amount") return [];
  const field = `${target.challenge ? "challenge" : "target"}@${target.metric}`;
  // A metric in the header beats the plain reading of the same column.
  return [{ column, field, score: Math.min(1.05, target.score + 0.1) * valueFit(column, "amount") }];
}

/** A column that nearly won a field another column got. */
export interface Tie {
  field: string;
  winner: Assignment;
  others: readonly Assignment[];
}

export interface FieldAssignment {
  assigned: readonly Assignment[];
  ties: readonly Tie[];
}

/** One column one field, best pairs first; exact ties between columns that got nothing else are reported. */
export function assignFields(kind: DataSetKind, columns: readonly ColumnProfile[]): FieldAssignment {
  const pairs = pairsOf(kind, columns);
  const assigned = new Map<string, Assignment>();
  const used = new Set<number>();
  for (const pair of pairs) {
    if (assigned.has(pair.field) || used.has(pair.column.index)) continue;
    assigned.set(pair.field, pair);
    used.add(pair.column.index);
  }
  if (kind === "orders") {
    orderIdIsName(assigned, columns, used);
    nameIsCustomer(assigned, columns, used);
    amountIsPrice(assigned);
    priceOfLine(assigned);
    priceIsAmount(assigned);
    wholeOfParts(assigned, pairs);
  }
  finerRegion(assigned, pairs, used);
  if (kind === "receipts") amountIsInvoice(assigned);
  // What is open tells what was paid only where no column says so.
  if (assigned.has("amount")) assigned.delete("amount@open");
  const ties = [...assigned.values()].flatMap((winner) => {
    const others = pairs.filter(
      (pair) =>
        pair.field === winner.field &&
        !used.has(pair.column.index) &&
        (winner.score - pair.score <= TIE || isNetOf(winner, pair)) &&
        !(pair.field === "date" && namesPeriods(pair.column) && !namesPeriods(winner.column)) &&
        pair.score >= 0.55,
    );
    return others.length > 0 ? [{ field: winner.field, winner, others }] : [];
  });
  return { assigned: withoutDoubles([...assigned.values()]), ties };
}

/** 金额 beside 价税合计: whether sales are meant with tax is for people to say. */
function isNetOf({ field, column }: Assignment, other: Assignment): boolean {
  return field === "amount" && column.named.text === "价税合计" && other.column.named.text === "金额";
}

/** Beside what is still open, an amount that nothing calls paid is the invoice's. */
function amountIsInvoice(assigned: Map<string, Assignment>): void {
  const amount = assigned.get("amount");
  if (!amount || amount.score >= WEAK_FROM || !assigned.has("amount@open") || assigned.has("invoiceAmount"))
    return;
  assigned.delete("amount");
  assigned.set("invoiceAmount", { ...amount, field: "invoiceAmount" });
}

/** Net and tax make a total, too, which is not meant here. */
const fewestParts = 3;

/** Of several amounts the one that all others add up to in every row: Global_Sales beside NA_Sales, EU_Sales …. */
function wholeOfParts(assigned: Map<string, Assignment>, pairs: readonly Assignment[]): void {
  const amounts = pairs.filter(
    ({ field, column: { look, values, rows } }) =>
      field === "amount" && look === "number" && values.length === rows && rows > 1,
  );
  const lasts = new Set(
    amounts.map(({ column }) => (column.levels.length > 1 ? column.levels.at(-1) : column.header)),
  );
  if (amounts.length < (lasts.size === 1 ? 2 : fewestParts) + 1 || !assigned.has("amount")) return;
  const whole = amounts.find(({ column }) =>
    column.values.every((value, row) => {
      const all = amounts.reduce((so, other) => so + Number(other.column.values[row]), 0);
      return Math.abs(all - 2 * Number(value)) <= 0.006 * amounts.length;
    }),
  );
  // There is no tie any more.
  if (whole) assigned.set("amount", { ...whole, score: Math.max(whole.score, 0.8) + 2 * TIE });
}

/** Where the region's column holds one country all through, a state or city beside it tells the rows apart. */
function finerRegion(
  assigned: Map<string, Assignment>,
  pairs: readonly Assignment[],
  used: ReadonlySet<number>,
): void {
  const region = assigned.get("region");
  if (!region || region.column.distinct.size !== 1 || region.column.rows < 10) return;
  const finer = pairs.find(
    ({ field, column }) =>
      field === "region" && column.distinct.size > 1 && column.look === "text" && !used.has(column.index),
  );
  if (finer) assigned.set("region", finer);
}

/** Shopify calls the order number its name: #1001. */
function orderIdIsName(
  assigned: Map<string, Assignment>,
  columns: readonly ColumnProfile[],
  used: Set<number>,
): void {
  const column = columns.find(({ index, named }) => named.text === "name" && !used.has(index));
  const isNumbered = column && [...column.distinct].every((name) => /^#[A-Z]{0,4}-?\d+$/i.test(name));
  if (!column || !isNumbered || column.values.length === 0 || assigned.has("orderId")) return;
  assigned.set("orderId", { column, field: "orderId", score: 0.95 });
  used.add(column.index);
}

/** NetSuite and QuickBooks call the customer of a numbered document its name. */
function nameIsCustomer(
  assigned: Map<string, Assignment>,
  columns: readonly ColumnProfile[],
  used: Set<number>,
): void {
  const column = columns.find(({ index, named }) => named.text === "name" && !used.has(index));
  if (!column || column.look !== "text" || assigned.has("customer") || !assigned.has("orderId")) return;
  assigned.set("customer", { column, field: "customer", score: 0.8 });
  used.add(column.index);
}

/** Headers that say a price although they may stand for the whole deal: 成交价, 合同价. */
const priceWord = /(?<![总全合])价格?$/u;

/** Beside a quantity, and with no other price, a 成交价 is the price of one piece: the amount is worked out. */
function amountIsPrice(assigned: Map<string, Assignment>): void {
  const amount = assigned.get("amount");
  if (!amount || !assigned.has("quantity") || assigned.has("price")) return;
  if (!priceWord.test(amount.column.named.text)) return;
  assigned.delete("amount");
  assigned.set("price", { ...amount, field: "price" });
}

/** Amazon's order reports call the amount of a whole line its item price. */
function priceOfLine(assigned: Map<string, Assignment>): void {
  const price = assigned.get("price");
  if (price?.column.named.text !== "item price" || assigned.has("amount")) return;
  if (!/amazon/.test(assigned.get("orderId")?.column.named.text ?? "")) return;
  assigned.delete("price");
  assigned.set("amount", { ...price, field: "amount" });
}

/** A deal list with a price, no amount and no quantity sells one piece a row: the price is the amount, to be confirmed. */
function priceIsAmount(assigned: Map<string, Assignment>): void {
  const price = assigned.get("price");
  if (!price || assigned.has("quantity")) return;
  if (assigned.has("amount")) {
    // Beside an amount and without a quantity a doubtful price (`Fuel_Price`) is somebody else's.
    if (price.score < 0.9) assigned.delete("price");
    return;
  }
  if (!assigned.has("date") && !assigned.has("orderId")) return;
  assigned.delete("price");
  assigned.set("amount", { ...price, field: "amount", score: 0.5 });
}

/**
 * Parts and wholes do not stand together: year and quarter columns make the period, first and last name the person. A
 * month or quarter column whose cells name their year is the whole period by itself.
 */
function withoutDoubles(assigned: readonly Assignment[]): Assignment[] {
  const has = (field: string): boolean => assigned.some((found) => found.field === field);
  const parted = has("period@year") && ["period@quarter", "period@month", "period@half"].some(has);
  return assigned.flatMap((found) => {
    const { field, column } = found;
    if (field === "period" && parted) return [];
    if (
      /^period@(?!year)/.test(field) &&
      !has("period@year") &&
      !has("period") &&
      (column.values.length === 0 || namesYears(column))
    ) {
      return [{ ...found, field: "period" }];
    }
    if (/^date@/.test(field) && has("date")) return [];
    if (field === "date@month" && !has("date@year") && namesYears(column))
      return [{ ...found, field: "date" }];
    if (field === "rep" && has("rep@first") && has("rep@last") && column.keyHeader) return [];
    return [found];
  });
}

/** Whether the cells name months or quarters, which are coarser than the days of another column. */
function namesPeriods({ values }: ColumnProfile): boolean {
  return values.every((value) => {
    const period = typeof value === "string" ? parsePeriodName(value) : null;
    return period !== null && period.kind !== "day";
  });
}

/** Whether the cells say which year they mean: dates, `2024-03`, `Jan-24`, 202403. */
function namesYears(column: ColumnProfile): boolean {
  const tells = (value: CellValue): boolean =>
    typeof value === "number"
      ? value > 12
      : typeof value === "string" &&
        (parsePeriodName(value)?.year !== undefined || parseDateText(value) !== null);
  return column.values.length > 0 && column.values.every(tells);
}
