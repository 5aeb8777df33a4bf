import type { PartPackage } from "../package/part-package";
import type { Relationship } from "../package/relationships";
import { childrenOf, relationshipId } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";

/** `worksheet.customProperties`: each value is a binary part, text in UTF-16 (little endian) as Excel writes it. */
export function readCustomProperties(
  parts: PartPackage,
  element: XmlElement | undefined,
  relationships: readonly Relationship[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const property of childrenOf(element, "customPr")) {
    const part = relationships.find(({ id }) => id === relationshipId(property))?.target;
    if (part === undefined || !parts.has(part)) continue;
    const text = new TextDecoder("utf-16le").decode(parts.bytes(part));
    found.set(property.attributes.get("name") ?? "", text.replace(/\u0000+$/, ""));
  }
  return found;
}
