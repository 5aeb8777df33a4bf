import { MAX_COLUMNS } from "../../model/area";
import type { CellFormat, ColumnModel, SheetModel } from "../../model/workbook";
import { pointsOfBaseWidth, pointsOfWidth } from "../column-widths";
import type { Origins } from "../origins";
import { childrenOf, flag, numberOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";

export interface ColumnContext {
  formats: readonly CellFormat[];
  origins: Origins;
  digit: number;
}

/** Reads `cols` into the sheet: one column model a column, whatever the ranges in the file. */
export function readColumns(cols: XmlElement | undefined, sheet: SheetModel, context: ColumnContext): void {
  for (const col of childrenOf(cols, "col")) {
    const first = numberOf(col, "min") ?? 1;
    const last = Math.min(numberOf(col, "max") ?? first, MAX_COLUMNS);
    const width = numberOf(col, "width");
    const style = context.formats[numberOf(col, "style") ?? 0];
    const attributes = new Map(col.attributes);
    for (const name of ["min", "max", "hidden", "style"]) attributes.delete(name);
    for (let column = first - 1; column < last; column++) {
      const model: ColumnModel = {};
      const points = width ? pointsOfWidth(width, context.digit) : 0;
      // Without customWidth the number only repeats the standard width.
      if (points > 0 && (flag(col, "customWidth") || points !== sheet.standardWidth)) model.width = points;
      if (flag(col, "hidden") || width === 0) model.hidden = true;
      if (style && style !== context.formats[0]) model.format = style;
      sheet.columns.set(column, model);
      context.origins.columns.set(model, { size: model.width, attributes });
    }
  }
}

/** Standard column width in points, as `sheetFormatPr` states it. */
export function readStandardWidth(format: XmlElement | undefined, digit: number): number {
  const width = numberOf(format, "defaultColWidth");
  return width
    ? pointsOfWidth(width, digit)
    : pointsOfBaseWidth(numberOf(format, "baseColWidth") ?? 8, digit);
}
