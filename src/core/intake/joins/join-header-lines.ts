import type { Column, TextColumn } from "../../data/data-set";
import { foldKey } from "../reading/fold-name";
import { frameText, pickFrameRows, pickRows, withFields, type Frame } from "../reading/frame";
import type { RowAccount } from "../rows/row-account";

export interface HeaderLink {
  lines: Frame;
  header: Frame;
  keysFound: number;
  keysTotal: number;
  fields: readonly string[];
}

interface Match {
  header: Frame;
  rowOfCode: Int32Array;
  found: number;
  total: number;
}

function matchOrders(ids: TextColumn, header: Frame): Match | null {
  const headerIds = frameText(header, "orderId");
  if (!headerIds) return null;
  const rowOf = new Map<string, number>();
  headerIds.codes.forEach((code, row) => {
    const key = foldKey(headerIds.dictionary[code] ?? "");
    if (code >= 0 && !rowOf.has(key)) rowOf.set(key, row);
  });
  const rowOfCode = Int32Array.from(ids.dictionary, (text) => rowOf.get(foldKey(text)) ?? -1);
  const used = new Set(ids.codes);
  used.delete(-1);
  const found = [...used].filter((code) => (rowOfCode[code] ?? -1) >= 0).length;
  return { header, rowOfCode, found, total: used.size };
}

/** Header fields that the lines take: all but what the lines carry themselves and the header's own amounts. */
function headerFields(lines: Frame, header: Frame): string[] {
  const amounts = new Set(["amount", "cost", "margin", "discount", "quantity", "price", "unitCost"]);
  return [...header.byField.keys()].filter((field) => !amounts.has(field) && !lines.byField.has(field));
}

/**
 * Makes complete orders of lines and their header: date, customer and rep come from the header that holds most of the
 * lines' order numbers, amounts stay with the lines. Lines of unknown orders have no date: they are left out, each with
 * its address. `null` when no header fits.
 */
export function joinHeaderLines(
  lines: Frame,
  headers: readonly Frame[],
  account: RowAccount | undefined,
): { frame: Frame; link: HeaderLink } | null {
  const ids = frameText(lines, "orderId");
  if (!ids) return null;
  const matches = headers
    .flatMap((header) => matchOrders(ids, header) ?? [])
    .filter(({ found }) => found > 0);
  const best = matches.sort((a, b) => b.found - a.found)[0];
  if (!best) return null;
  const rows = ids.codes.map((code) => best.rowOfCode[code] ?? -1);
  const fields = headerFields(lines, best.header);
  const brought = new Map<string, Column>();
  for (const field of fields) {
    const column = best.header.byField.get(field);
    if (column) brought.set(field, pickRows(column, rows));
  }
  const kept = Uint32Array.from(rows.keys()).filter((row) => (rows[row] ?? -1) >= 0);
  const idColumn = lines.table.columns.find(({ field }) => field === "orderId")?.index;
  rows.forEach((target, row) => {
    if (target >= 0) return;
    const text = ids.dictionary[ids.codes[row] ?? -1] ?? "";
    account?.leaveOut(lines.rowNumber[row] ?? 0, "unknown-order", {
      ...(idColumn === undefined ? {} : { column: idColumn }),
      text,
      params: { table: best.header.table.sheet },
    });
  });
  const complete = withFields(lines, brought);
  const frame = kept.length === rows.length ? complete : pickFrameRows(complete, kept);
  return {
    frame,
    link: { lines, header: best.header, keysFound: best.found, keysTotal: best.total, fields },
  };
}
