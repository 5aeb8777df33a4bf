import type { Edit } from "./merge/edit";
import { widthInPoints } from "./looks";
import { rangeOf } from "./range-of";

type PageEdit = Extract<Edit, { kind: "page" }>;

/** Print set-up, widths and tab colour of a new sheet (pageLayout: ExcelApi 1.9; whole objects, sub-properties cannot be set). */
export function queuePage(
  sheet: Excel.Worksheet,
  { breaks, landscape, tabColor, titleRows, widths }: PageEdit,
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
  pageLayout.zoom = breaks ? { scale: scaleFor(widths, landscape) } : { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Inches", { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 });
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.row + 1}:$${titleRows.row + 1}`);
}

/** Points between the margins of an A4 page. */
const printedWidth = { landscape: 769, portrait: 523 };
/** Excel rounds widths to pixels of its own: so much of the page is left free, or the last column would be a page of its own. */
const safety = 0.98;

/** The scale in % at which columns of these widths fill a page, never larger than life. */
function scaleFor(widths: PageEdit["widths"], landscape: boolean): number {
  const width = widths.reduce<number>((sum, each) => sum + widthInPoints(each ?? 8.43), 0);
  const room = (landscape ? printedWidth.landscape : printedWidth.portrait) * safety;
  return Math.max(10, Math.min(100, Math.floor((100 * room) / width)));
}

/** Takes away the horizontal breaks that the sheet has and sets those given (ExcelApi 1.9). */
export function queuePageBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
