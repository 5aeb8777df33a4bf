import { fieldLabel } from "../../data/field-labels";
import { roundHalfAway } from "../../data/rounding";
import { frameNumbers, numberColumn, withFields, type Frame } from "../reading/frame";
import type { Derivation } from "./derive-amounts";
import { formulaOf, wordsFor } from "./field-words";

const cent = 0.01;

/**
 * Money that went back (退款金额): where it is all that was paid the row is a return, where it is a part the row's amount is less
 * by it. Stated below zero or above, it counts the same.
 */
export function settleRefunds(frame: Frame): { frame: Frame; derivations: Derivation[] } {
  const refunds = frameNumbers(frame, "row@refund");
  if (!refunds) return { frame, derivations: [] };
  const words = wordsFor(frame, "row@refund");
  const plain = withFields(frame, new Map([["row@refund", undefined]]));
  const amounts = frameNumbers(frame, "amount");
  if (!amounts) return { frame: plain, derivations: [] };
  // A document's refund stands with each of its lines.
  const isLine = frame.table.role === "lines";
  const back = refunds.map((value) => Math.abs(value || 0));
  const isAll = (amount: number, row: number): boolean =>
    (back[row] ?? 0) > 0 && (isLine ? !Number.isNaN(amount) : (back[row] ?? 0) >= amount - cent / 2);
  const isPart = (amount: number, row: number): boolean =>
    !isLine && (back[row] ?? 0) > 0 && (back[row] ?? 0) < amount - cent / 2;
  const returned = numberColumn(amounts.map((amount, row) => (isAll(amount, row) ? 1 : 0)));
  const fields = new Map([["returned", returned]]);
  const derivations: Derivation[] = [];
  if (amounts.some(isPart)) {
    const net = amounts.map((amount, row) =>
      isPart(amount, row) ? roundHalfAway(amount - (back[row] ?? 0), 6) : amount,
    );
    fields.set("amount", numberColumn(net));
    const amount = wordsFor(frame, "amount");
    const why = { zh: "（部分退款的行）", en: " (rows refunded in part)" };
    derivations.push({
      field: "amount",
      formula: formulaOf(fieldLabel("amount"), " = ", amount, " − ", words, why),
    });
  }
  return { frame: withFields(plain, fields), derivations };
}
