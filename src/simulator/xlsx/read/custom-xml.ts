import type { WorkbookModel } from "../../model/workbook";
import type { PartPackage } from "../package/part-package";
import { relatedParts } from "../package/relationships";
import { parseXml } from "../package/xml-tree";
import { derivedId, guidOf } from "../stable-ids";

/** A custom XML part and where the file has it. */
export interface ListedCustomXml {
  part: string;
  model: WorkbookModel["customXmlParts"][number];
}

/** Custom XML parts of the workbook; one that is no XML stays in the file but out of the model. */
export function readCustomXml(parts: PartPackage, workbookPart: string): ListedCustomXml[] {
  return relatedParts(parts, workbookPart, "customXml").flatMap((part, index) => {
    const xml = parts.text(part);
    const root = rootOf(xml);
    if (!root) return [];
    const [properties] = relatedParts(parts, part, "customXmlProps");
    const stored = properties === undefined ? undefined : [...parts.tree(properties).attributes];
    const id =
      guidOf(stored?.find(([name]) => name.endsWith(":itemID"))?.[1]) ?? derivedId("part", index + 1);
    const colon = root.name.indexOf(":");
    const declared = colon < 0 ? "xmlns" : `xmlns:${root.name.slice(0, colon)}`;
    return [{ part, model: { id, namespaceUri: root.attributes.get(declared) ?? "", xml } }];
  });
}

function rootOf(xml: string) {
  try {
    return parseXml(xml);
  } catch {
    return undefined;
  }
}
