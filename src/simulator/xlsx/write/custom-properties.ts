import { fingerprint } from "../origins";
import type { SheetModel } from "../../model/workbook";
import { removePart, setContentType } from "../package/content-types";
import { addRelationship, relationshipsOf, removeRelationships } from "../package/relationships";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import { readCustomProperties } from "../read/custom-properties";
import type { SaveContext } from "./save-context";
import { tag } from "./xml-build";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** `customProperties` of a sheet with one binary part a value (UTF-16, little endian); as they were when nothing changed. */
export function writeCustomProperties(
  sheet: SheetModel,
  sheetPart: string,
  before: XmlElement | undefined,
  context: SaveContext,
): string {
  const { parts, dialect } = context;
  const rels = relationshipsOf(parts, sheetPart);
  const old = readCustomProperties(parts, before, rels);
  if (before && fingerprint([old]) === fingerprint([sheet.customProperties])) return serializeXml(before);
  for (const { type, target } of rels) if (type === "customProperty") removePart(parts, target);
  removeRelationships(parts, sheetPart, ({ type }) => type === "customProperty");
  const items = [...sheet.customProperties].map(([name, value]) => {
    const part = parts.freeName("xl/customProperty#.bin");
    parts.setBytes(part, utf16(value));
    setContentType(parts, part, CONTENT_TYPE);
    return tag("customPr", {
      name,
      "r:id": addRelationship(parts, sheetPart, `${dialect.relationships}/customProperty`, part),
    });
  });
  return items.length > 0 ? tag("customProperties", {}, items.join("")) : "";
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
