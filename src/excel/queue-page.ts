import type { Edit } from "./merge/edit";
import { widthInPoints } from "./looks";
import { rangeOf } from "./range-of";

type PageEdit = Extract<Edit, { kind: "page" }>;

/** Print set-up, widths and tab colour of a new sheet (pageLayout: ExcelApi 1.9; whole objects, sub-properties cannot be set). */
export function queuePage(
  sheet: Excel.Worksheet,
  { landscape, tabColor, titleRows, widths }: PageEdit,
): void {
  sheet.showGridlines = false;
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }).getEntireColumn().columnHidden = true;
  widths.forEach((width, index) => {
    const column = rangeOf(sheet, { row: 0, column: index + 1, rows: 1, columns: 1 }).getEntireColumn();
    if (width !== null) column.format.columnWidth = widthInPoints(width);
  });
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 }; // as many pages down as it takes: breaks set by hand hold
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Inches", { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 });
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.row + 1}:$${titleRows.row + 1}`);
}

/** Takes away the horizontal breaks that the sheet has and sets those given (ExcelApi 1.9). */
export function queuePageBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
