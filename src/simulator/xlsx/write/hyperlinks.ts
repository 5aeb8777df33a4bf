import { areaName } from "../../model/address";
import type { HyperlinkModel, SheetModel } from "../../model/workbook";
import { addRelationship, relationshipsOf, removeRelationships } from "../package/relationships";
import { relationshipId } from "../package/xml-query";
import { parseXml } from "../package/xml-tree";
import { cellAt } from "../../model/cells";
import type { SaveContext } from "./save-context";
import { tag } from "./xml-build";

/** `hyperlinks` of a sheet; relationships of links that are gone are removed. */
export function writeHyperlinks(sheet: SheetModel, sheetPart: string, context: SaveContext): string {
  const { parts, source, dialect } = context;
  const known = new Set(relationshipsOf(parts, sheetPart).map(({ id }) => id));
  const used = new Set<string | undefined>();
  const links = sheet.hyperlinks.map((link) => {
    const unchanged = source.origins.unchangedXml(link);
    const id = unchanged === undefined ? undefined : relationshipId(parseXml(unchanged));
    if (unchanged !== undefined && (id === undefined || known.has(id))) {
      used.add(id);
      return unchanged;
    }
    const made = link.address
      ? addRelationship(parts, sheetPart, `${dialect.relationships}/hyperlink`, link.address, true)
      : undefined;
    used.add(made);
    return writeLink(link, made, sheet);
  });
  removeRelationships(parts, sheetPart, ({ type, id }) => type === "hyperlink" && !used.has(id));
  return links.length > 0 ? tag("hyperlinks", {}, links.join("")) : "";
}

function writeLink(link: HyperlinkModel, id: string | undefined, sheet: SheetModel): string {
  const shown = cellAt(sheet, link.area.top, link.area.left)?.value;
  return tag("hyperlink", {
    ref: areaName(link.area),
    "r:id": id,
    location: link.documentReference?.replace(/^#/, ""),
    tooltip: link.screenTip || undefined,
    display: link.documentReference !== undefined && typeof shown === "string" ? shown : undefined,
  });
}
