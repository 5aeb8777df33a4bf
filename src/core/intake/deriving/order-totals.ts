import { roundHalfAway } from "../../data/rounding";
import { frameText, type Frame } from "../reading/frame";

/** Fewer orders of several lines prove nothing. */
const fewestOrders = 3;
const mostShare = 0.9;

function rowsByOrder(frame: Frame): number[][] {
  const ids = frameText(frame, "orderId");
  const rows = new Map<number, number[]>();
  ids?.codes.forEach((code, row) => {
    if (code < 0) return;
    const known = rows.get(code);
    if (known) known.push(row);
    else rows.set(code, [row]);
  });
  return [...rows.values()].filter((list) => list.length > 1);
}

/** Whether one amount is written for the whole order: on one of its lines, or the same again on each. */
function isWholeOrder(rows: readonly number[], stated: Float64Array, worked: Float64Array): boolean {
  const written = rows.map((row) => stated[row] ?? NaN).filter((value) => !Number.isNaN(value));
  const [total = NaN] = written;
  const lines = rows.map((row) => worked[row] ?? NaN);
  const sum = lines.reduce((all, line) => all + line, 0);
  if (!(sum > 0 && total > 0)) return false;
  const isLine = lines.some((line) => Math.abs(line - total) < 0.01);
  if (isLine) return false;
  if (written.length === 1) return true;
  const isRepeated = written.length === rows.length && written.every((value) => value === total);
  return isRepeated && sum > total * 0.6 && sum < total * 1.5;
}

/**
 * Amounts of whole orders that stand on lines (Shopify writes them on the first line, others on every line), shared among the
 * lines by price × quantity, to the cent. `null` when the amounts are those of lines.
 */
export function shareOrderTotals(
  frame: Frame,
  stated: Float64Array,
  worked: Float64Array,
): Float64Array | null {
  const orders = rowsByOrder(frame);
  const whole = orders.filter((rows) => isWholeOrder(rows, stated, worked));
  if (whole.length < fewestOrders || whole.length < orders.length * mostShare) return null;
  const shared = stated.slice();
  for (const rows of whole) {
    const total = rows.map((row) => stated[row] ?? NaN).find((value) => !Number.isNaN(value)) ?? 0;
    const sum = rows.reduce((all, row) => all + (worked[row] ?? 0), 0);
    let rest = total;
    rows.forEach((row, at) => {
      const part = at === rows.length - 1 ? rest : roundHalfAway((total * (worked[row] ?? 0)) / sum, 2);
      shared[row] = roundHalfAway(part, 2);
      rest -= part;
    });
  }
  return shared;
}
