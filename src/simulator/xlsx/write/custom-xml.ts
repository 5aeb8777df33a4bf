import type { WorkbookModel } from "../../model/workbook";
import { removePart, setContentType } from "../package/content-types";
import { addRelationship, relatedParts, removeRelationships } from "../package/relationships";
import { XML_DECLARATION } from "../package/xml-tree";
import type { SaveContext } from "./save-context";
import { tag } from "./xml-build";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Brings the custom XML parts up to date: changed ones are replaced, new ones added, those that are gone removed. */
export function writeCustomXml(context: SaveContext): void {
  const { parts, model, source } = context;
  const wanted = new Map(model.customXmlParts.map((part) => [part.id, part]));
  for (const { part, model: old } of source.customXml) {
    const now = wanted.get(old.id);
    wanted.delete(old.id);
    if (now?.xml === old.xml) continue;
    if (now) parts.setText(part, now.xml);
    else {
      for (const properties of relatedParts(parts, part, "customXmlProps")) removePart(parts, properties);
      removePart(parts, part);
      removeRelationships(parts, source.workbookPart, ({ target }) => target === part);
    }
  }
  for (const part of wanted.values()) addPart(part, context);
}

function addPart(
  model: WorkbookModel["customXmlParts"][number],
  { parts, source, dialect }: SaveContext,
): void {
  const part = parts.freeName("customXml/item#.xml");
  const properties = part.replace("/item", "/itemProps");
  parts.setText(part, model.xml);
  const schema = tag("ds:schemaRef", { "ds:uri": model.namespaceUri });
  const schemas = tag("ds:schemaRefs", {}, model.namespaceUri === "" ? "" : schema);
  parts.setText(
    properties,
    XML_DECLARATION + tag("ds:datastoreItem", { "ds:itemID": model.id, "xmlns:ds": PROPERTIES }, schemas),
  );
  setContentType(parts, part, "application/xml");
  setContentType(parts, properties, PROPERTIES_TYPE);
  addRelationship(parts, source.workbookPart, `${dialect.relationships}/customXml`, part);
  addRelationship(parts, part, `${dialect.relationships}/customXmlProps`, properties);
}
