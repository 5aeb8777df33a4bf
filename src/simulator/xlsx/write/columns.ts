import type { ColumnModel, SheetModel } from "../../model/workbook";
import { widthOfPoints } from "../column-widths";
import type { SaveContext } from "./save-context";
import { tag, type Attributes } from "./xml-build";

/** `cols` of a sheet, equal neighbours as one range; `""` when every column is standard. */
export function writeColumns(sheet: SheetModel, context: SaveContext): string {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const ranges: { min: number; max: number; attributes: Attributes; key: string }[] = [];
  for (const [column, model] of columns) {
    const attributes = columnAttributes(model, sheet, context);
    if (Object.keys(attributes).length === 0) continue;
    const key = JSON.stringify(attributes);
    const last = ranges[ranges.length - 1];
    if (last && last.max === column && last.key === key) last.max = column + 1;
    else ranges.push({ min: column + 1, max: column + 1, attributes, key });
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
  if (!origin || origin.size !== model.width)
    for (const name of ["width", "customWidth", "bestFit"]) kept.delete(name);
  const attributes: Record<string, string | number | boolean> = {};
  if (model.width !== undefined && !kept.has("width")) {
    attributes["width"] = widthOfPoints(model.width, context.source.digit);
    attributes["customWidth"] = true;
  } else if (model.width === undefined && (model.hidden || model.format) && !kept.has("width"))
    attributes["width"] = widthOfPoints(sheet.standardWidth, context.source.digit);
  if (model.format) attributes["style"] = context.styles.cellIndex(model.format, false);
  if (model.hidden) attributes["hidden"] = true;
  return { ...attributes, ...Object.fromEntries(kept) };
}
