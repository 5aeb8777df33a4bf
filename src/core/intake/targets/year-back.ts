import { calendarDate, shiftMonths } from "../../data/day";
import { dateColumn, frameNumbers, pickFrameRows, withFields, type Frame } from "../reading/frame";

function monthOf(day: number): number {
  const { year, month } = calendarDate(day);
  return year * 12 + month;
}

/**
 * Last year's figures on their own days; those of months that the workbook's other orders (`now`) tell of are theirs already
 * and fall away.
 */
export function aYearBack(frame: Frame, now: readonly Frame[]): Frame {
  const days = frameNumbers(frame, "date");
  if (!days) return frame;
  const known = new Set<number>();
  for (const other of now)
    frameNumbers(other, "date")?.forEach((day) => Number.isNaN(day) || known.add(monthOf(day)));
  const back = days.map((day) => (Number.isNaN(day) ? NaN : shiftMonths(day, -12)));
  const rows = Uint32Array.from(back.keys()).filter((row) => !known.has(monthOf(back[row] ?? NaN)));
  return pickFrameRows(withFields(frame, new Map([["date", dateColumn(back)]])), rows);
}
