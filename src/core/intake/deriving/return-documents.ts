import type { Column } from "../../data/data-set";
import { fieldLabel } from "../../data/field-labels";
import { frameNumbers, frameText, numberColumn, withFields, type Frame } from "../reading/frame";
import type { Derivation } from "./derive-amounts";
import { isReturnDocument } from "../recognising/document-column";

const turned = ["amount", "quantity", "cost", "margin"] as const;

/**
 * A return that is a document of its own (销售退货单, credit note) takes back what an order had brought: its positive amounts count
 * as negative ones. A list whose returns are negative already is left as it is.
 */
export function signReturnDocuments(frame: Frame): { frame: Frame; derivations: Derivation[] } {
  const documents = frameText(frame, "row@document");
  if (!documents) return { frame, derivations: [] };
  const plain = withFields(frame, new Map([["row@document", undefined]]));
  const isReturn = documents.dictionary.map(isReturnDocument);
  const amounts = frameNumbers(frame, "amount");
  const rows = Array.from(documents.codes.keys()).filter((row) => isReturn[documents.codes[row] ?? -1]);
  if (!amounts || rows.length === 0 || rows.some((row) => (amounts[row] ?? 0) < 0))
    return { frame: plain, derivations: [] };
  const fields = new Map<string, Column>();
  for (const field of turned) {
    const values = frameNumbers(frame, field);
    if (!values) continue;
    const signed = values.slice();
    for (const row of rows) signed[row] = -Math.abs(signed[row] ?? NaN);
    fields.set(field, numberColumn(signed));
  }
  const label = fieldLabel("amount");
  const formula = {
    zh: `退货单据的${label.zh}记为负数`,
    en: `${label.en} of return documents counted as negative`,
  };
  return { frame: withFields(plain, fields), derivations: [{ field: "amount", formula }] };
}
