import type { Problem } from "../../problems";
import { range } from "../finding/find-blocks";
import { tableLabel, type TableDraft } from "./reading";

const seenRows = 200;
const sign = /\[\$([^\]-]+)[^\]]*\]|([$€£¥￥]|\b(?:USD|EUR|GBP|CNY|RMB|HKD|JPY)\b)/;

/** The currency that a number format shows: `[$€-2] #,##0.00` → €; `undefined` for none. */
function currencyOf(format: string): string | undefined {
  const match = sign.exec(format);
  return (match?.[1] ?? match?.[2])?.trim().replace("￥", "¥");
}

/**
 * One sentence a table whose amounts show several currencies in their number formats and nowhere else: nobody can convert what
 * only the format says, and sums of them say nothing.
 */
export function shownCurrencies(drafts: readonly TableDraft[]): Problem[] {
  return drafts.flatMap(({ found, columns, readings }): Problem[] => {
    const { grid, body } = found;
    const fields = readings.flatMap(({ kind, fields: own }) =>
      kind === "orders" || kind === "receipts" ? [...own] : [],
    );
    if (fields.some(([, { field }]) => field === "currency")) return [];
    const rows = range(body.row, Math.min(body.rows, seenRows));
    return fields.flatMap(([index, { field }]) => {
      if (field !== "amount") return [];
      const shown = new Set(rows.flatMap((row) => currencyOf(grid.format(row, index)) ?? []));
      const column = columns.find((each) => each.index === index)?.header ?? "";
      if (shown.size < 2) return [];
      const params = { table: tableLabel(found), column, currencies: [...shown].join(" ") };
      return [{ code: "currencies-in-formats", sheet: found.sheet, params, severity: "warning" }];
    });
  });
}
