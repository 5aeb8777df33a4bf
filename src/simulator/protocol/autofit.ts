import { eachCell } from "../model/cells";
import { announce } from "../model/changes";
import { assertAllowed } from "../model/protection";
import { columnWidth, STANDARD_HEIGHT } from "../model/sizes";
import type { Area, SheetModel } from "../model/workbook";
import type { HostContext } from "./context";

/** Points that a text takes in the standard font, about: wide (East Asian) characters count twice. */
const textWidth = (text: string, fontSize: number): number => {
  let units = 0;
  for (const ch of text) units += (ch.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return (units * 5.25 + 5) * (fontSize / 11);
};

/** Gives each column the width of its longest shown text; columns without text stay. */
export function autofitColumns(sheet: SheetModel, area: Area, context: HostContext): void {
  assertAllowed(context.model, sheet, "allowFormatColumns");
  context.calculated();
  const widths = new Map<number, number>();
  eachCell(sheet, area, (cell, _row, column) => {
    if (cell.value === null || cell.format.wrap) return;
    const longest = Math.max(
      ...context
        .text(cell)
        .split("\n")
        .map((line) => textWidth(line, cell.format.fontSize ?? 11)),
    );
    widths.set(column, Math.max(widths.get(column) ?? 0, longest));
  });
  for (const [column, width] of widths)
    sheet.columns.set(column, { ...sheet.columns.get(column), width: Math.min(width, 1342.5) });
  announce(context.model, { kind: "format", sheet, area });
}

/** Gives each row the height of its tallest cell, line breaks and wrapped lines counted; never less than a standard row. */
export function autofitRows(sheet: SheetModel, area: Area, context: HostContext): void {
  assertAllowed(context.model, sheet, "allowFormatRows");
  context.calculated();
  const heights = new Map<number, number>();
  eachCell(sheet, area, (cell, row, column) => {
    const fontSize = cell.format.fontSize ?? 11;
    const width = cell.format.wrap ? columnWidth(sheet, column) || Infinity : Infinity;
    const texts = cell.value === null ? [""] : context.text(cell).split("\n");
    const lines = texts.map((text) => Math.max(1, Math.ceil(textWidth(text, fontSize) / width)));
    const height = lines.reduce((sum, count) => sum + count, 0) * STANDARD_HEIGHT * (fontSize / 11);
    heights.set(row, Math.max(heights.get(row) ?? STANDARD_HEIGHT, height));
  });
  for (const [row, height] of heights) {
    const line = sheet.rows.get(row);
    if (!line) continue;
    if (Math.abs(height - STANDARD_HEIGHT) < 0.01) delete line.height;
    else line.height = Math.min(height, 409.5);
  }
  announce(context.model, { kind: "format", sheet, area });
}
