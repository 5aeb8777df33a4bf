import type { Area, ConditionalFormatModel, ConditionalValue, SheetModel } from "../simulator/model/workbook";

type Bar = { share: number; color: string };

/** The bars of a data-bar rule, by cell; none for any other rule, and none for numbers at or below where bars begin. */
export function dataBars(
  { areas, rule }: ConditionalFormatModel,
  sheet: SheetModel,
  keyOf: (row: number, column: number) => string,
): Map<string, Bar> {
  const bars = new Map<string, Bar>();
  if (rule.kind !== "dataBar") return bars;
  const numbers = areas.flatMap((area) => numbersIn(area, sheet));
  const values = numbers.map(({ value }) => value);
  const from = bound(rule.lower, Math.min(0, ...values));
  const to = bound(rule.upper, Math.max(0, ...values));
  for (const { row, column, value } of numbers)
    if (value > from && to > from)
      bars.set(keyOf(row, column), { share: Math.min(1, (value - from) / (to - from)), color: rule.color });
  return bars;
}

function bound({ type, value }: ConditionalValue, otherwise: number): number {
  const stated = Number((value ?? "").replace(/^=/, ""));
  return type === "num" && value !== undefined && Number.isFinite(stated) ? stated : otherwise;
}

function numbersIn(
  { top, left, bottom, right }: Area,
  sheet: SheetModel,
): { row: number; column: number; value: number }[] {
  return [...sheet.rows].flatMap(([row, { cells }]) =>
    row < top || row > bottom
      ? []
      : cells.flatMap((cell, column) =>
          column >= left && column <= right && typeof cell.value === "number"
            ? { row, column, value: cell.value }
            : [],
        ),
  );
}
