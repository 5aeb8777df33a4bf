import { defaultPageLayout } from "../../model/create";
import type { PageLayoutModel } from "../../model/workbook";
import { readHeader } from "../header-footer";
import { childAt, childrenOf, flag, numberOf, textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { paperName } from "../paper-sizes";

const POINTS_PER_INCH = 72;

/** Page layout from the elements of a sheet, `element` giving them by name. Print titles and area come from the workbook's names. */
export function readPageLayout(element: (name: string) => XmlElement | undefined): PageLayoutModel {
  const layout = defaultPageLayout();
  const setup = element("pageSetup");
  if (setup?.attributes.get("orientation") === "landscape") layout.orientation = "landscape";
  const paper = paperName(numberOf(setup, "paperSize") ?? -1);
  if (paper !== undefined) layout.paperSize = paper;
  const margins = element("pageMargins");
  for (const side of ["top", "bottom", "left", "right", "header", "footer"] as const) {
    const inches = numberOf(margins, side);
    if (inches !== undefined) layout.margins[side] = Math.round(inches * POINTS_PER_INCH * 1000) / 1000;
  }
  layout.centerHorizontally = flag(element("printOptions"), "horizontalCentered");
  layout.zoom = readZoom(setup, flag(childAt(element("sheetPr"), "pageSetUpPr"), "fitToPage"));
  const header = readHeader(textOf(childAt(element("headerFooter"), "oddHeader")));
  const footer = readHeader(textOf(childAt(element("headerFooter"), "oddFooter")));
  if (header) layout.header = header;
  if (footer) layout.footer = footer;
  const breaks = childrenOf(element("rowBreaks"), "brk").filter((each) => flag(each, "man"));
  const rows = breaks.flatMap((each) => numberOf(each, "id") ?? []);
  if (rows.length > 0) layout.rowBreaks = rows.sort((a, b) => a - b);
  return layout;
}

/** 0 pages in a file mean "as many as it takes", which the model leaves out. */
function readZoom(setup: XmlElement | undefined, fits: boolean): PageLayoutModel["zoom"] {
  if (!fits) return { scale: numberOf(setup, "scale") ?? 100 };
  const across = numberOf(setup, "fitToWidth") ?? 1;
  const down = numberOf(setup, "fitToHeight") ?? 1;
  return {
    ...(across > 0 ? { horizontalFitToPages: across } : {}),
    ...(down > 0 ? { verticalFitToPages: down } : {}),
  };
}
