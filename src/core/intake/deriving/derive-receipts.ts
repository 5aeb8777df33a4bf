import { fieldLabel } from "../../data/field-labels";
import { dateColumn, frameNumbers, numberColumn, withFields, type Frame } from "../reading/frame";
import type { Derivation } from "./derive-amounts";
import { formulaOf, wordsFor } from "./field-words";

/** What has been paid on an invoice, from what is still open, where the table states only that. */
function paidAmount(frame: Frame): { frame: Frame; derivations: Derivation[] } {
  const [billed, open] = [frameNumbers(frame, "invoiceAmount"), frameNumbers(frame, "amount@open")];
  if (frame.byField.has("amount") || !billed || !open) return { frame, derivations: [] };
  const paid = numberColumn(billed.map((amount, row) => amount - (open[row] ?? NaN)));
  const formula = formulaOf(
    fieldLabel("amount"),
    " = ",
    wordsFor(frame, "invoiceAmount"),
    " − ",
    wordsFor(frame, "amount@open"),
  );
  return {
    frame: withFields(frame, new Map([["amount", paid]])),
    derivations: [{ field: "amount", formula }],
  };
}

/**
 * A list of invoices with what has been paid on them, but not when: the money counts on the invoice's date, or on the due date
 * where there is no other. An invoice that nothing was paid on keeps a blank receipt date if the table has such a column.
 */
function receiptDate(frame: Frame): { frame: Frame; derivations: Derivation[] } {
  const source = ["invoiceDate", "dueDate"].find((field) => frame.byField.has(field));
  const other = source === undefined ? undefined : frameNumbers(frame, source);
  const dates = frameNumbers(frame, "date");
  const paid = frameNumbers(frame, "amount");
  if (source === undefined || !other) return { frame, derivations: [] };
  const isOpen = (row: number): boolean =>
    dates !== undefined && (Number.isNaN(paid?.[row] ?? NaN) || paid?.[row] === 0);
  const filled = other.map((day, row) => {
    const own = dates?.[row] ?? NaN;
    return Number.isNaN(own) && !isOpen(row) ? day : own;
  });
  const changed = filled.some((day, row) => !Number.isNaN(day) && day !== dates?.[row]);
  if (dates && !changed) return { frame, derivations: [] };
  const words = wordsFor(frame, source);
  const why = dates
    ? { zh: "（回款日期空白时）", en: " (where the receipt date is blank)" }
    : { zh: "（没有回款日期列）", en: " (there is no receipt date)" };
  return {
    frame: withFields(frame, new Map([["date", dateColumn(filled)]])),
    derivations: [{ field: "date", formula: formulaOf(fieldLabel("date"), " = ", words, why) }],
  };
}

/** Receipts whose date or amount can only be told from the invoices beside them, and how it was told. */
export function deriveReceipts(frame: Frame): { frame: Frame; derivations: Derivation[] } {
  const paid = paidAmount(frame);
  const dated = receiptDate(paid.frame);
  return { frame: dated.frame, derivations: [...paid.derivations, ...dated.derivations] };
}
