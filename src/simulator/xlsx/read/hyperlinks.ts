import { parseArea } from "../../model/address";
import type { HyperlinkModel } from "../../model/workbook";
import type { Origins } from "../origins";
import type { Relationship } from "../package/relationships";
import { childrenOf, relationshipId } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";

/** Links of a sheet; those that name no area are left out. */
export function readHyperlinks(
  element: XmlElement | undefined,
  relationships: readonly Relationship[],
  origins: Origins,
): HyperlinkModel[] {
  return childrenOf(element, "hyperlink").flatMap((link) => {
    const area = parseArea(link.attributes.get("ref") ?? "");
    if (!area) return [];
    const address = relationships.find(({ id }) => id === relationshipId(link))?.target;
    const place = link.attributes.get("location");
    const tip = link.attributes.get("tooltip");
    const model: HyperlinkModel = {
      area,
      ...(address === undefined ? {} : { address }),
      ...(place === undefined ? {} : { documentReference: place }),
      ...(tip === undefined ? {} : { screenTip: tip }),
    };
    origins.remember(model, serializeXml(link));
    return [model];
  });
}
