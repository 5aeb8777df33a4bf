import { fieldParts } from "../reading/column-role";
import { frameText, numberColumn, withFields, type Frame } from "../reading/frame";
import { readUnit } from "../header-units";
import { exact } from "../parse-number";

const money = new Set(["amount", "target", "challenge", "cost", "margin", "price", "invoiceAmount"]);

/** The frame's money in its base unit where a column says the unit of each row (万元 in one, 元 in the next). */
export function inRowUnits(frame: Frame): Frame {
  const units = frameText(frame, "row@unit");
  if (!units) return frame;
  const factors = units.dictionary.map((text) => readUnit(text)?.factor ?? 1);
  const scaled = (values: Float64Array): Float64Array =>
    values.map((value, row) => exact(value, factors[units.codes[row] ?? -1] ?? 1));
  const byIndex = new Map(frame.byIndex);
  const fields = new Map<string, ReturnType<typeof numberColumn> | undefined>([["row@unit", undefined]]);
  for (const { index, field, wide, unit } of frame.table.columns) {
    const data = byIndex.get(index);
    if (!data || data.type === "text" || unit !== 1) continue;
    if (wide) byIndex.set(index, numberColumn(scaled(data.values)));
    const base = field === null ? "" : fieldParts(field)[0];
    const own = field === null ? undefined : frame.byField.get(field);
    if (field !== null && money.has(base) && own && own.type !== "text" && !fields.has(field))
      fields.set(field, numberColumn(scaled(own.values)));
  }
  return { ...withFields(frame, fields), byIndex };
}
