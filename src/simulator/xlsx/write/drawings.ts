import type { SheetModel } from "../../model/workbook";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import type { SaveContext } from "./save-context";

/** `drawing` of a sheet. */
export function writeDrawing(
  _sheet: SheetModel,
  _sheetPart: string,
  before: XmlElement | undefined,
  _context: SaveContext,
): string {
  return before ? serializeXml(before) : "";
}
