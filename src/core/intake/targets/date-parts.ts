import type { TextColumn } from "../../data/data-set";
import { fieldLabel } from "../../data/field-labels";
import { dayOf, daysInMonth } from "../../data/day";
import { dateColumn, frameText, pickFrameRows, withFields, type Frame } from "../reading/frame";
import type { RowAccount } from "../rows/row-account";
import { partNumber } from "./row-periods";

const parts = ["year", "month", "day"] as const;

interface Part {
  column: TextColumn | undefined;
  numbers: readonly (number | undefined)[];
}

const numberAt = ({ column, numbers }: Part, row: number): number | undefined =>
  numbers[column?.codes[row] ?? -1];

/** The day that year, month and day of a row make; the text that is at fault otherwise. */
function dayAt(
  [year, month, day]: readonly Part[],
  row: number,
  defaultYear: number | undefined,
): number | "year-missing" | "not-a-date" {
  const [y, m, d] = [year, month, day].map((part) => part && numberAt(part, row));
  const inYear = y ?? defaultYear;
  if (inYear === undefined) return "year-missing";
  const inMonth = m ?? (d === undefined && !month?.column ? 12 : NaN);
  if (!(inMonth >= 1 && inMonth <= 12)) return "not-a-date";
  return dayOf(inYear, inMonth, d ?? daysInMonth(inYear, inMonth));
}

/**
 * Puts `date@year`, `date@month`, `date@day` together; a missing day is the month's last (the month is known by then), a
 * missing year is `year`. Rows that make no day are left out at their month's cell.
 */
export function dateFromParts(
  frame: Frame,
  year: number | undefined,
  account: RowAccount | undefined,
): Frame {
  const read = parts.map((part): Part => {
    const column = frameText(frame, `date@${part}`);
    return { column, numbers: column?.dictionary.map(partNumber) ?? [] };
  });
  if (frame.byField.has("date") || read.every(({ column }) => column === undefined)) return frame;
  const days = Array.from({ length: frame.rowCount }, (_, row) => dayAt(read, row, year));
  const where = frame.table.columns.find(({ field }) => field === "date@month" || field === "date@day");
  const month = read[1]?.column;
  days.forEach((day, row) => {
    if (typeof day === "number") return;
    const text = month?.dictionary[month.codes[row] ?? -1];
    const at = where ? { column: where.index } : {};
    const rowNumber = frame.rowNumber[row] ?? 0;
    if (text !== undefined) account?.leaveOut(rowNumber, day, { ...at, text });
    else
      account?.leaveOut(rowNumber, "blank-cell", {
        ...at,
        params: { header: where?.header ?? fieldLabel("date") },
      });
  });
  const dated = withFields(
    frame,
    new Map([["date", dateColumn(Float64Array.from(days, (day) => (typeof day === "number" ? day : NaN)))]]),
  );
  const kept = Uint32Array.from(days.keys()).filter((row) => typeof days[row] === "number");
  return kept.length === frame.rowCount ? dated : pickFrameRows(dated, kept);
}
