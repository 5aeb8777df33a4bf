import type { Area, ConditionalValue, SheetModel } from "../simulator/model/workbook";

export interface PlacedNumber {
  row: number;
  column: number;
  value: number;
}

/** The numbers of some areas of a sheet, where they stand; texts, blanks and errors have no part in a scale. */
export function numbersIn(areas: readonly Area[], sheet: SheetModel): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  for (const { top, left, bottom, right } of areas)
    for (const [row, { cells }] of sheet.rows) {
      if (row < top || row > bottom) continue;
      for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
        const value = cells[column]?.value;
        if (typeof value === "number") found.push({ row, column, value });
      }
    }
  return found;
}

/**
 * Where a rule's limits stand among its numbers: the least, the greatest, a number, a percent of the way between, or a percentile as
 * PERCENTILE.INC has it. `undefined` for a limit by formula and for what a rule leaves to Excel.
 */
export function limitsAmong(
  numbers: readonly PlacedNumber[],
): (limit: ConditionalValue) => number | undefined {
  const sorted = Float64Array.from(numbers, ({ value }) => value).sort();
  const [least = 0, greatest = 0] = [sorted[0], sorted.at(-1)];
  return ({ type, value }) => {
    if (type === "min") return least;
    if (type === "max") return greatest;
    const stated = value === undefined ? Number.NaN : Number(value.replace(/^=/, ""));
    if (!Number.isFinite(stated)) return undefined;
    if (type === "num") return stated;
    if (type === "percent") return least + ((greatest - least) * stated) / 100;
    return type === "percentile" ? percentile(sorted, stated / 100) : undefined;
  };
}

function percentile(sorted: Float64Array, share: number): number {
  const place = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
