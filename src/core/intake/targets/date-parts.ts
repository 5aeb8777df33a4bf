import type { TextColumn } from "../../data/data-set";
import { dayOf, daysInMonth } from "../../data/day";
import { dateColumn, frameText, withFields, type Frame } from "../reading/frame";
import { partNumber } from "./row-periods";

/**
 * Puts `date@year`, `date@month`, `date@day` together; a missing day is the month's last (the month is known by then), a
 * missing year is `year`. Rows without a month or a year stay blank.
 */
export function dateFromParts(frame: Frame, year: number | undefined): Frame {
  const parts = ["year", "month", "day"].map((part) => frameText(frame, `date@${part}`));
  if (frame.byField.has("date") || parts.every((part) => part === undefined)) return frame;
  const numbers = parts.map((part) => part?.dictionary.map(partNumber));
  const at = (part: number, row: number): number | undefined => {
    const column: TextColumn | undefined = parts[part];
    return numbers[part]?.[column?.codes[row] ?? -1];
  };
  const values = Float64Array.from({ length: frame.rowCount }, (_, row) => {
    const [y, m, d] = [at(0, row) ?? year, at(1, row), at(2, row)];
    if (y === undefined || (m === undefined && d !== undefined)) return NaN;
    const month = m ?? 12;
    return dayOf(y, month, d ?? daysInMonth(y, month));
  });
  return withFields(frame, new Map([["date", dateColumn(values)]]));
}
