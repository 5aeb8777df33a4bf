import { exactColumn, subtractColumns, valuesOf } from "../../data/exact-sum";
import { median } from "../../data/statistics";
import { fieldLabel } from "../../data/field-labels";
import type { Phrase } from "../../data/locale";
import { isMoneyDiscount, isNetPrice } from "../reading/column-role";
import { frameNumbers, numberColumn, withFields, type Frame } from "../reading/frame";
import type { Column } from "../../data/data-set";
import { shareOrderTotals } from "./order-totals";
import { formulaOf, wordsFor } from "./field-words";

/** A field that was worked out, and how. */
export interface Derivation {
  field: string;
  formula: Phrase;
}

interface Derived {
  column: Column;
  derivation: Derivation;
}

interface Price {
  values: Float64Array;
  words: Phrase;
  net: boolean;
}

/** How a discount column is meant: a share off the price, the share that is paid (九折 = 0.9), or money off. */
type DiscountMeaning = "off" | "paid" | "money";

function priceOf(frame: Frame): Price | undefined {
  const net = frame.table.columns.find(
    (column) => isNetPrice(column) && frame.byIndex.get(column.index)?.type === "number",
  );
  const column = net ?? frame.table.columns.find(({ field }) => field === "price");
  const data = column && frame.byIndex.get(column.index);
  if (column && data?.type === "number")
    return { values: data.values, words: { zh: column.header, en: column.header }, net: isNetPrice(column) };
  const values = frameNumbers(frame, "price");
  return values && { values, words: fieldLabel("price"), net: false };
}

function meaningOf(frame: Frame, header: string, discounts: Float64Array): DiscountMeaning {
  if (frame.table.columns.some(isMoneyDiscount)) return "money";
  const shares = Array.from(discounts).filter((value) => value > 0 && value <= 1);
  // 折扣 0.9 is what the customer pays; nobody gives half of all goods away.
  return /折/.test(header) && shares.length > 0 && (median(shares) ?? 0) > 0.5 ? "paid" : "off";
}

function afterDiscount(gross: number, discount: number, meaning: DiscountMeaning): number {
  if (Number.isNaN(discount)) return gross;
  if (meaning === "money") return gross - discount;
  // A small share in a column of shares paid is a share off: `85折` was read as 15 % off.
  if (meaning === "paid" && discount > 0.5) return gross * discount;
  return gross * (1 - discount);
}

function amounts(
  frame: Frame,
  price: Price,
  quantity: Float64Array,
): { values: Float64Array; formula: Phrase } {
  const discounts = price.net ? undefined : frameNumbers(frame, "discount");
  const discount = wordsFor(frame, "discount");
  const meaning = discounts ? meaningOf(frame, discount.zh, discounts) : "off";
  const values = price.values.map((each, row) => {
    const gross = each * (quantity[row] ?? NaN);
    return discounts ? afterDiscount(gross, discounts[row] ?? NaN, meaning) : gross;
  });
  const less = {
    off: formulaOf(" × (1 − ", discount, ")"),
    paid: formulaOf(" × ", discount),
    money: formulaOf(" − ", discount),
  }[meaning];
  const gross = formulaOf(fieldLabel("amount"), " = ", price.words, " × ", wordsFor(frame, "quantity"));
  return { values, formula: discounts ? formulaOf(gross, less) : gross };
}

function filledFrom(stated: Float64Array, worked: Float64Array): Float64Array | undefined {
  let any = false;
  const filled = stated.map((value, row) => {
    const other = worked[row] ?? NaN;
    if (!Number.isNaN(value) || Number.isNaN(other)) return value;
    any = true;
    return other;
  });
  return any ? filled : undefined;
}

const sharedWords: Phrase = {
  zh: "整单金额按单价 × 数量分到各行",
  en: "the whole order's amount, shared among its lines by price × quantity",
};

/** Whether a product of price and quantity is all there is, or the filler of blank amounts. */
function* deriveAmount(frame: Frame): Generator<undefined, Derived | undefined> {
  const price = priceOf(frame);
  const quantity = frameNumbers(frame, "quantity");
  if (!price || !quantity) return undefined;
  const { values, formula } = amounts(frame, price, quantity);
  yield;
  const stated = frameNumbers(frame, "amount");
  const shared = stated && shareOrderTotals(frame, stated, values);
  if (shared) return { column: numberColumn(shared), derivation: { field: "amount", formula: sharedWords } };
  const column = stated ? filledFrom(stated, values) : values;
  return column && { column: numberColumn(column), derivation: { field: "amount", formula } };
}

function* deriveCost(frame: Frame): Generator<undefined, Derived | undefined> {
  const unitCost = frameNumbers(frame, "unitCost");
  const quantity = frameNumbers(frame, "quantity");
  if (frame.byField.has("cost") || !unitCost || !quantity) return undefined;
  const [each, count] = [wordsFor(frame, "unitCost"), wordsFor(frame, "quantity")];
  const formula = formulaOf(fieldLabel("cost"), " = ", each, " × ", count);
  const column = numberColumn(unitCost.map((cost, row) => cost * (quantity[row] ?? NaN)));
  yield;
  return { column, derivation: { field: "cost", formula } };
}

function* deriveMargin(frame: Frame): Generator<undefined, Derived | undefined> {
  const [amount, cost] = [frameNumbers(frame, "amount"), frameNumbers(frame, "cost")];
  if (frame.byField.has("margin") || !amount || !cost) return undefined;
  const formula = formulaOf(fieldLabel("margin"), " = ", fieldLabel("amount"), " − ", fieldLabel("cost"));
  const earned = exactColumn(amount);
  yield;
  const paid = exactColumn(cost);
  yield;
  const margin = subtractColumns(earned, paid);
  yield;
  const column = numberColumn(valuesOf(margin));
  return { column, derivation: { field: "margin", formula } };
}

/**
 * Works out what orders do not state: amount = price × quantity × (1 − discount), or net price × quantity; cost = unit cost ×
 * quantity; margin = amount − cost. A stated figure is never replaced, only blanks of it are filled. A pause after each for
 * whoever must not block.
 */
export function* deriveAmounts(
  frame: Frame,
): Generator<undefined, { frame: Frame; derivations: Derivation[] }> {
  const derivations: Derivation[] = [];
  let current = frame;
  for (const [field, derive] of [
    ["amount", deriveAmount],
    ["cost", deriveCost],
    ["margin", deriveMargin],
  ] as const) {
    const derived = yield* derive(current);
    yield;
    if (!derived) continue;
    current = withFields(current, new Map([[field, derived.column]]));
    derivations.push(derived.derivation);
  }
  return { frame: current, derivations };
}
