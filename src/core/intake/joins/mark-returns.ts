import type { JoinAccount } from "../../data/source-report";
import { flagParserFor } from "../flag-column-parser";
import { foldKey } from "../reading/fold-name";
import { frameText, numberColumn, withFields, type Frame } from "../reading/frame";
import { acceptedShare } from "./find-joins";
import { headerStem } from "./header-stem";

const returnsTable = /return|refund|退货|退款|退单|退换/i;

/** The orders that a table lists as returned: its column of order numbers and the numbers themselves. */
interface ReturnList {
  frame: Frame;
  header: string;
  ids: ReadonlySet<string>;
}

/** A column that says yes or no to each listed order; where there is none, being listed says yes. */
function saysReturned(frame: Frame): (row: number) => boolean {
  const mark = frame.table.columns.find(
    ({ header }) => returnsTable.test(header) && headerStem(header) !== "order",
  );
  const column = mark && frame.byIndex.get(mark.index);
  if (column?.type !== "text") return () => true;
  const parser = flagParserFor();
  const yes = column.dictionary.map((text) => parser.parse(text) === 1);
  return (row) => yes[column.codes[row] ?? -1] ?? false;
}

function returnListOf(frame: Frame, orderHeader: string): ReturnList | null {
  const { table } = frame;
  const isList =
    returnsTable.test(table.sheet) || table.columns.some(({ header }) => returnsTable.test(header));
  const key = table.columns.find(
    ({ header, index }) =>
      headerStem(header) === headerStem(orderHeader) && frame.byIndex.get(index)?.type === "text",
  );
  const column = key && frame.byIndex.get(key.index);
  if (!isList || !key || column?.type !== "text") return null;
  const returned = saysReturned(frame);
  const ids = new Set<string>();
  column.codes.forEach((code, row) => {
    if (code >= 0 && returned(row)) ids.add(foldKey(column.dictionary[code] ?? ""));
  });
  return { frame, header: key.header, ids };
}

/**
 * Marks the orders that a list of returns names (sheet Returns: `Returned | Order ID`). At least nine of ten listed numbers
 * must be orders; orders that state returns themselves are left as they are.
 */
export function markReturns(
  orders: Frame,
  lookups: readonly Frame[],
): { frame: Frame; join: JoinAccount } | null {
  const ids = frameText(orders, "orderId");
  const header = orders.table.columns.find(({ field }) => field === "orderId")?.header;
  if (!ids || header === undefined || orders.byField.has("returned")) return null;
  for (const lookup of lookups) {
    const list = returnListOf(lookup, header);
    if (!list || list.ids.size === 0) continue;
    const listed = ids.dictionary.map((id) => list.ids.has(foldKey(id)));
    const found = new Set(ids.dictionary.filter((_, code) => listed[code]).map(foldKey)).size;
    if (found < list.ids.size * acceptedShare) continue;
    const returned = Float64Array.from(ids.codes, (code) => (listed[code] ? 1 : 0));
    const side = { kind: "lookup" as const, sheet: lookup.table.sheet, header: list.header };
    const to = { kind: "orders" as const, sheet: orders.table.sheet, header };
    return {
      frame: withFields(orders, new Map([["returned", numberColumn(returned)]])),
      join: { from: side, to, keysFound: found, keysTotal: list.ids.size, fields: ["returned"] },
    };
  }
  return null;
}
