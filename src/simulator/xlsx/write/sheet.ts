import { areaName } from "../../model/address";
import { cellCount } from "../../model/area";
import type { SheetModel } from "../../model/workbook";
import { fingerprint } from "../origins";
import { serializeXml, XML_DECLARATION, type XmlElement } from "../package/xml-tree";
import { colorReader } from "../read/colors";
import { readAutoFilter } from "../read/filters";
import { elementReader } from "../read/sheet";
import { sheetElements, type SheetElements } from "../read/sheet-elements";
import { writeColumns } from "./columns";
import { writeComments } from "./comments";
import { writeConditionalFormats } from "./conditional-formats";
import { writeCustomProperties } from "./custom-properties";
import { writeDrawing } from "./drawings";
import { writeExtensions } from "./extensions";
import { writeAutoFilter } from "./filters";
import { writeHyperlinks } from "./hyperlinks";
import { writePageSetup } from "./page-setup";
import { writeProtection } from "./protection";
import type { SaveContext } from "./save-context";
import { writeSheetData } from "./sheet-data";
import { writeSheetFormat, writeSheetProperties, writeSheetViews } from "./sheet-head";
import { inSheetOrder } from "./sheet-order";
import { writeSheetRoot } from "./sheet-root";
import { tableHeaders, writeTables } from "./tables";
import { writeValidations } from "./validations";
import { tag } from "./xml-build";

/**
 * Writes a worksheet part, new (`before` undefined) or anew: what the model holds is the model's, every other element of the file stays
 * in its place.
 */
export function writeSheet(
  sheet: SheetModel,
  part: string,
  before: string | undefined,
  context: SaveContext,
): void {
  const old: SheetElements | undefined = before === undefined ? undefined : sheetElements(before);
  const element = old ? elementReader(old) : (): undefined => undefined;
  const elements = new Map<string, string>();
  for (const [name, texts] of old?.elements ?? []) elements.set(name, texts.join(""));
  const data = writeSheetData(sheet, tableHeaders(sheet), context);
  const conditional = writeConditionalFormats(sheet, context);
  const validations = writeValidations(sheet, context);
  const ours: Record<string, string> = {
    ...writeHead(sheet, element, context),
    cols: writeColumns(sheet, context),
    dimension: tag("dimension", { ref: data.dimension }),
    sheetData: data.xml,
    sheetProtection: writeProtection(sheet, element("sheetProtection")),
    autoFilter: writeSheetFilter(sheet, element("autoFilter")),
    mergeCells: writeMerges(sheet),
    conditionalFormatting: conditional.main,
    dataValidations: validations.main,
    hyperlinks: writeHyperlinks(sheet, part, context),
    ...writePageSetup(sheet.pageLayout, old === undefined, element),
    customProperties: writeCustomProperties(sheet, part, element("customProperties"), context),
    drawing: writeDrawing(sheet, part, element("drawing"), context),
    legacyDrawing: writeComments(sheet, part, element("legacyDrawing"), context),
    tableParts: writeTables(sheet, part, context),
    extLst: writeExtensions(element("extLst"), conditional.extension, validations.extension),
  };
  for (const [name, text] of Object.entries(ours)) elements.set(name, text);
  const root = writeSheetRoot(sheet, old?.root, context.dialect);
  context.parts.setText(part, `${XML_DECLARATION}${root}${inSheetOrder(elements)}</worksheet>`);
}

function writeHead(
  sheet: SheetModel,
  element: (name: string) => XmlElement | undefined,
  { parts, source, model, styles }: SaveContext,
): Record<string, string> {
  const color = colorReader(parts, source.workbookPart, styles.root);
  return {
    sheetPr: writeSheetProperties(sheet, element("sheetPr"), color),
    sheetViews: writeSheetViews(sheet, element("sheetViews"), model.activeSheetId === sheet.id),
    sheetFormatPr: writeSheetFormat(sheet, element("sheetFormatPr"), source.digit),
  };
}

function writeSheetFilter({ autoFilter }: SheetModel, before: XmlElement | undefined): string {
  if (!autoFilter) return "";
  if (before && fingerprint(readAutoFilter(before)) === fingerprint(autoFilter)) return serializeXml(before);
  return writeAutoFilter(autoFilter.area, autoFilter.filters);
}

/** A merge of one cell counts as damage. */
function writeMerges(sheet: SheetModel): string {
  const merges = sheet.merges.filter((area) => cellCount(area) > 1);
  if (merges.length === 0) return "";
  return tag(
    "mergeCells",
    { count: merges.length },
    merges.map((area) => tag("mergeCell", { ref: areaName(area) })).join(""),
  );
}

/** Takes the selected mark from a sheet that is otherwise untouched; undefined when it has none. */
export function withoutSelection(xml: string): string | undefined {
  const end = xml.indexOf("sheetData");
  const head = xml.slice(0, end);
  const changed = head.replace(/(<(?:\w+:)?sheetView\b[^>]*?)\s+tabSelected="(?:1|true)"/g, "$1");
  return changed === head ? undefined : changed + xml.slice(end);
}
