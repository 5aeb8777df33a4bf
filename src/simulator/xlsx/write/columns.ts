import type { ColumnModel, SheetModel } from "../../model/workbook";
import { widthOfPoints } from "../column-widths";
import type { SaveContext } from "./save-context";
import { tag, type Attributes } from "./xml-build";

/** `cols` of a sheet, equal neighbours as one range; `""` when every column is standard. */
export function writeColumns(sheet: SheetModel, context: SaveContext): string {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const ranges: { min: number; max: number; attributes: Attributes; key: string; range: unknown }[] = [];
  for (const [column, model] of columns) {
    const attributes = columnAttributes(model, sheet, context);
    if (Object.keys(attributes).length === 0) continue;
    // The file's own ranges stay apart even where they are equal.
    const range = context.source.origins.columns.get(model)?.attributes;
    const key = JSON.stringify(attributes);
    const last = ranges[ranges.length - 1];
    if (last && last.max === column && last.key === key && last.range === range) last.max = column + 1;
    else ranges.push({ min: column + 1, max: column + 1, attributes, key, range });
  }
  if (ranges.length === 0) return "";
  return tag(
    "cols",
    {},
    ranges.map(({ min, max, attributes }) => tag("col", { min, max, ...attributes })).join(""),
  );
}

/** A column that has its width of the file keeps the file's number, whatever rounding says. */
function columnAttributes(model: ColumnModel, sheet: SheetModel, context: SaveContext): Attributes {
  const origin = context.source.origins.columns.get(model);
  const kept = new Map(origin?.attributes);
  if (origin?.size !== model.width) for (const name of ["width", "customWidth", "bestFit"]) kept.delete(name);
  const width = kept.has("width") ? {} : newWidth(model, sheet, context.source.digit);
  return {
    ...width,
    ...Object.fromEntries(kept),
    ...(model.format ? { style: context.styles.cellIndex(model.format, false) } : {}),
    ...(model.hidden ? { hidden: true } : {}),
  };
}

/** A column that only has a format or is hidden states the standard width, as Excel does. */
function newWidth(model: ColumnModel, sheet: SheetModel, digit: number): Attributes {
  if (model.width !== undefined) return { width: widthOfPoints(model.width, digit), customWidth: true };
  return model.hidden || model.format ? { width: widthOfPoints(sheet.standardWidth, digit) } : {};
}
