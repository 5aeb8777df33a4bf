import { createSheet } from "../../model/create";
import type { FilterCriterion, SheetModel } from "../../model/workbook";
import type { Origins } from "../origins";
import type { PartPackage } from "../package/part-package";
import { relationshipsOf } from "../package/relationships";
import { childAt, childrenOf, flag, numberOf, relationshipId } from "../package/xml-query";
import { parseAttributes, parseXml, type XmlElement } from "../package/xml-tree";
import { derivedId, guidOf } from "../stable-ids";
import { XlsxError } from "../xlsx-error";
import type { FileFormats } from "./cell-formats";
import { readColumns, readStandardWidth } from "./columns";
import type { ColorReader } from "./colors";
import { readAutoFilter } from "./filters";
import { readPageLayout } from "./page-layout";
import { readProtection } from "./protection";
import type { SharedStrings } from "./shared-strings";
import { readSheetData, type SheetData } from "./sheet-data";
import { sheetElements, type SheetElements } from "./sheet-elements";
import { readSqref } from "./sqref";
import { readTable } from "./tables";
import type { ListedSheet } from "./workbook-part";

export interface SheetContext {
  parts: PartPackage;
  strings: SharedStrings;
  formats: FileFormats;
  color: ColorReader;
  origins: Origins;
  date1904: boolean;
  digit: number;
}

/** A sheet whose formulas are still in file form, with what the second pass needs. */
export interface ReadSheet {
  sheet: SheetModel;
  elements: SheetElements;
  data: SheetData;
  /** Roots of the table parts, in the order of `sheet.tables`. */
  tableRoots: XmlElement[];
}

/** First pass over a sheet: all that needs no other sheet. Throws `XlsxError` when the part is not well-formed. */
export function readSheet(listed: ListedSheet, context: SheetContext): ReadSheet {
  const xml = context.parts.text(listed.part);
  try {
    return readWellFormed(listed, xml, context);
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError("broken", `${listed.part}: ${String(cause)}`);
  }
}

function readWellFormed(listed: ListedSheet, xml: string, context: SheetContext): ReadSheet {
  const elements = sheetElements(xml);
  const element = elementReader(elements);
  const sheet = createSheet(listed.name);
  const root = parseAttributes(elements.root.slice(1));
  const uid = [...root].find(([name]) => name.endsWith(":uid"))?.[1];
  sheet.id = guidOf(uid) ?? derivedId("sheet", listed.sheetId);
  sheet.part = listed.part;
  sheet.dirty = false;
  sheet.visibility = listed.visibility;
  sheet.tabColor = context.color(childAt(element("sheetPr"), "tabColor")) ?? "";
  sheet.standardWidth = readStandardWidth(element("sheetFormatPr"), context.digit);
  readColumns(element("cols"), sheet, {
    formats: context.formats.formats,
    origins: context.origins,
    digit: context.digit,
  });
  const data = readSheetData(xml, elements.data, elements.prefix, context);
  sheet.rows = data.rows;
  sheet.merges = childrenOf(element("mergeCells")).flatMap((merge) => readSqref(merge.attributes.get("ref")));
  readView(element("sheetViews"), sheet);
  sheet.protection = readProtection(element("sheetProtection"));
  sheet.pageLayout = readPageLayout(element);
  sheet.autoFilter = readAutoFilter(element("autoFilter"));
  const tableRoots = readTables(sheet, element("tableParts"), context.parts);
  markFilteredRows(sheet);
  return { sheet, elements, data, tableRoots };
}

/** Parses a sheet's elements on demand, by local name. */
export function elementReader(elements: SheetElements): (name: string) => XmlElement | undefined {
  return (name) => {
    const xml = elements.elements.get(name)?.[0];
    return xml === undefined ? undefined : parseXml(xml);
  };
}

function readView(views: XmlElement | undefined, sheet: SheetModel): void {
  const view = childAt(views, "sheetView");
  sheet.showGridlines = flag(view, "showGridLines", true);
  sheet.showHeadings = flag(view, "showRowColHeaders", true);
  const pane = childAt(view, "pane");
  if (!pane?.attributes.get("state")?.startsWith("frozen")) return;
  sheet.frozen = { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
}

function readTables(sheet: SheetModel, list: XmlElement | undefined, parts: PartPackage): XmlElement[] {
  const rels = relationshipsOf(parts, sheet.part ?? "");
  const roots: XmlElement[] = [];
  for (const item of childrenOf(list, "tablePart")) {
    const part = rels.find(({ id }) => id === relationshipId(item))?.target;
    if (part === undefined || !parts.has(part)) continue;
    const root = parts.tree(part);
    const table = readTable(root, part);
    if (!table) continue;
    sheet.tables.push(table);
    roots.push(root);
  }
  return roots;
}

/** A hidden row within a filtered area is hidden by the filter. */
function markFilteredRows(sheet: SheetModel): void {
  const filtered = [...sheet.tables, ...(sheet.autoFilter ? [sheet.autoFilter] : [])]
    .filter(({ filters }: { filters: Map<number, FilterCriterion> }) => filters.size > 0)
    .map(({ area }) => area);
  if (filtered.length === 0) return;
  for (const [row, model] of sheet.rows)
    if (model.hidden && filtered.some(({ top, bottom }) => row > top && row <= bottom))
      model.hidden = "filter";
}
