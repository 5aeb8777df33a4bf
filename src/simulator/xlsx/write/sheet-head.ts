import { cellName } from "../../model/address";
import type { SheetModel } from "../../model/workbook";
import { widthOfPoints } from "../column-widths";
import { childAt, flag, localName, numberOf } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import { readStandardWidth } from "../read/columns";
import type { ColorReader } from "../read/colors";
import { colorElement } from "./style-elements";
import { element, patch } from "./xml-build";

/** `sheetPr`: tab colour and fit-to-page are the model's, the rest is the file's. */
export function writeSheetProperties(
  sheet: SheetModel,
  before: XmlElement | undefined,
  color: ColorReader,
): string {
  const root = before ?? element("sheetPr");
  const known = childAt(root, "tabColor");
  if ((color(known) ?? "") !== sheet.tabColor) {
    root.children = root.children.filter((node) => node !== known);
    if (sheet.tabColor) root.children.unshift(colorElement("tabColor", sheet.tabColor));
  }
  const { zoom } = sheet.pageLayout;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const setup = childAt(root, "pageSetUpPr");
  if (setup) patch(setup, { fitToPage: fits || undefined });
  else if (fits) root.children.push(element("pageSetUpPr", { fitToPage: true }));
  root.children = root.children.filter((node) => node !== setup || (setup?.attributes.size ?? 0) > 0);
  patch(root, { filterMode: isFiltered(sheet) || undefined });
  return root.children.length + root.attributes.size > 0 ? serializeXml(root) : "";
}

function isFiltered(sheet: SheetModel): boolean {
  return (sheet.autoFilter?.filters.size ?? 0) > 0;
}

/** `sheetViews`: gridlines, headings, frozen panes and the selected tab; zoom, selection and the like stay. */
export function writeSheetViews(sheet: SheetModel, before: XmlElement | undefined, active: boolean): string {
  const root = before ?? element("sheetViews");
  let view = childAt(root, "sheetView");
  if (!view) {
    view = element("sheetView", { workbookViewId: 0 });
    root.children.push(view);
  }
  patch(view, { tabSelected: active || undefined });
  if (flag(view, "showGridLines", true) !== sheet.showGridlines)
    patch(view, { showGridLines: sheet.showGridlines ? undefined : false });
  if (flag(view, "showRowColHeaders", true) !== sheet.showHeadings)
    patch(view, { showRowColHeaders: sheet.showHeadings ? undefined : false });
  patchPane(view, sheet.frozen);
  // workbookViewId is required and stands last in Excel's own files.
  const id = view.attributes.get("workbookViewId") ?? "0";
  view.attributes.delete("workbookViewId");
  view.attributes.set("workbookViewId", id);
  return serializeXml(root);
}

function patchPane(view: XmlElement, { rows, columns }: SheetModel["frozen"]): void {
  const pane = childAt(view, "pane");
  const frozen = pane?.attributes.get("state")?.startsWith("frozen") ?? false;
  const same =
    frozen && (numberOf(pane, "ySplit") ?? 0) === rows && (numberOf(pane, "xSplit") ?? 0) === columns;
  if (same || (!frozen && rows === 0 && columns === 0)) return;
  view.children = view.children.filter(
    (node) => typeof node === "string" || (localName(node) !== "pane" && localName(node) !== "selection"),
  );
  if (rows === 0 && columns === 0) return;
  const activePane = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  view.children.unshift(
    element("pane", {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: cellName(rows, columns),
      activePane,
      state: "frozen",
    }),
    element("selection", { pane: activePane }),
  );
}

/** `sheetFormatPr`: the standard width is the model's, the rest is the file's. */
export function writeSheetFormat(sheet: SheetModel, before: XmlElement | undefined, digit: number): string {
  const root = before ?? element("sheetFormatPr", { defaultRowHeight: 15 });
  if (readStandardWidth(before, digit) !== sheet.standardWidth) {
    const width = widthOfPoints(sheet.standardWidth, digit);
    const attributes = [...root.attributes].filter(([name]) => name !== "defaultColWidth");
    root.attributes = new Map([["defaultColWidth", String(width)], ...attributes]);
  }
  return serializeXml(root);
}
