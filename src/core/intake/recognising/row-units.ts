import { readUnit } from "../header-units";
import { isOneOf } from "./match-header";
import type { Reading, TableDraft } from "./reading";

const unitWords = "单位|金额单位|货币单位|计量单位|unit|units|currency unit|unit of measure|uom";
const kinds = ["orders", "targets", "receipts"];

/** The reading with the column that says in which unit of money each row is: 万元, 元. */
export function withRowUnits(reading: Reading, { columns }: TableDraft): Reading {
  if (!kinds.includes(reading.kind)) return reading;
  const column = columns.find(
    ({ named, look, distinct }) =>
      look === "text" &&
      isOneOf(named, unitWords) &&
      [...distinct].every((text) => readUnit(text)?.kind === "money") &&
      [...distinct].some((text) => readUnit(text)?.factor !== 1),
  );
  if (!column) return reading;
  return {
    ...reading,
    fields: new Map([...reading.fields, [column.index, { field: "row@unit", score: 1 }]]),
  };
}
