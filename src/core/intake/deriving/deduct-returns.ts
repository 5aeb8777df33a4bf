import type { Column, TextColumn } from "../../data/data-set";
import { foldKey } from "../reading/fold-name";
import {
  dateColumn,
  frameNumbers,
  frameText,
  numberColumn,
  textFrom,
  withFields,
  type Frame,
} from "../reading/frame";
import type { Derivation } from "./derive-amounts";

const turned = ["amount", "quantity"] as const;

interface Origin {
  frame: Frame;
  row: number;
}

/** First row of every order number. */
function originsOf(orders: readonly Frame[]): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const frame of orders) {
    const ids = frameText(frame, "orderId");
    ids?.codes.forEach((code, row) => {
      const key = code < 0 ? "" : foldKey(ids.dictionary[code] ?? "");
      if (key !== "" && !origins.has(key)) origins.set(key, { frame, row });
    });
  }
  return origins;
}

const textAt = (column: Column | undefined, row: number): string | undefined =>
  column?.type === "text" ? column.dictionary[column.codes[row] ?? -1] : undefined;

/** Names that the orders have and the list lacks, taken from the order that came back. */
function borrowed(frame: Frame, origins: readonly (Origin | undefined)[]): Map<string, TextColumn> {
  const fields = new Set(
    origins.flatMap((origin) =>
      [...(origin?.frame.byField ?? [])].flatMap(([field, { type }]) => (type === "text" ? [field] : [])),
    ),
  );
  fields.delete("orderId");
  return new Map(
    [...fields].map((field) => [
      field,
      textFrom(
        frame.rowCount,
        (row) =>
          textAt(frame.byField.get(field), row) ??
          textAt(origins[row]?.frame.byField.get(field), origins[row]?.row ?? -1),
      ),
    ]),
  );
}

/**
 * A list of returns as orders with negative amounts. A return whose order number is among the orders counts on that order's day,
 * for its customer, region and person; any other on its own day (metrics.md M5). Amounts that are negative already stay.
 */
export function deductReturns(
  frame: Frame,
  orders: readonly Frame[],
): { frame: Frame; derivations: Derivation[] } {
  const ids = frameText(frame, "orderId");
  const known = originsOf(orders);
  const origins = Array.from({ length: frame.rowCount }, (_, row) =>
    known.get(foldKey(textAt(ids, row) ?? "")),
  );
  const fields = new Map<string, Column>(borrowed(frame, origins));
  const own = frameNumbers(frame, "date") ?? new Float64Array(frame.rowCount).fill(NaN);
  const dated = own.map((day, row) => {
    const origin = origins[row];
    return (origin && frameNumbers(origin.frame, "date")?.[origin.row]) ?? day;
  });
  fields.set("date", dateColumn(dated));
  for (const field of turned) {
    const values = frameNumbers(frame, field);
    if (values) fields.set(field, numberColumn(values.map((value) => (value > 0 ? -value : value))));
  }
  const formula = {
    zh: `“${frame.table.sheet}”的退货金额记为负数，有原订单号的计入原订单的日期`,
    en: `Returns of “${frame.table.sheet}” counted as negative, on the day of their order where its number is known`,
  };
  return { frame: withFields(frame, fields), derivations: [{ field: "amount", formula }] };
}
