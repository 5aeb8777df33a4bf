import type { ColumnProfile } from "./profile-columns";
import type { Assignment } from "./score-columns";

/*
 * What headers alone get wrong: columns whose field becomes clear only beside the others that were found.
 */

/** Under this a header fits a weak word only. */
const WEAK_FROM = 0.62;
/** Two columns this close are asked about. */
export const TIE = 0.03;

/** Gives columns of orders the fields that they have beside the others, in place. */
export function reconsiderOrders(
  assigned: Map<string, Assignment>,
  columns: readonly ColumnProfile[],
  pairs: readonly Assignment[],
  used: Set<number>,
): void {
  orderIdIsName(assigned, columns, used);
  nameIsCustomer(assigned, columns, used);
  amountIsPrice(assigned);
  priceOfLine(assigned);
  priceIsAmount(assigned);
  wholeOfParts(assigned, pairs);
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

/** Beside what is still open, an amount that nothing calls paid is the invoice's. */
export function amountIsInvoice(assigned: Map<string, Assignment>): void {
  const amount = assigned.get("amount");
  if (!amount || amount.score >= WEAK_FROM || !assigned.has("amount@open") || assigned.has("invoiceAmount"))
    return;
  assigned.delete("amount");
  assigned.set("invoiceAmount", { ...amount, field: "invoiceAmount" });
}

/** Where the region's column holds one country all through, a state or city beside it tells the rows apart. */
export function finerRegion(
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
