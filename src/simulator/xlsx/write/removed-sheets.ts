import { removePart } from "../package/content-types";
import type { PartPackage } from "../package/part-package";
import { relationshipsOf, removeRelationships } from "../package/relationships";
import { childAt, childrenOf, descendantsOf, relationshipId } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import type { SaveContext } from "./save-context";

/** Relationships to parts that belong to one sheet or drawing alone; pictures, for one, may be shared. */
const OWNED = new Set(
  (
    "table drawing comments threadedComment vmlDrawing customProperty printerSettings pivotTable queryTable ctrlProp " +
    "chart chartEx chartStyle chartColorStyle chartUserShapes"
  ).split(" "),
);

/** Removes the parts of sheets that the model no longer has, with what belongs to them alone; true when there was one. */
export function removeSheets(workbook: XmlElement, { model, parts, source }: SaveContext): boolean {
  const kept = new Set(model.sheets.map(({ id }) => id));
  const gone = [...source.tabs].filter(([id]) => !kept.has(id)).map(([, { tab }]) => tab);
  const tabs = childrenOf(childAt(workbook, "sheets"), "sheet");
  const rels = relationshipsOf(parts, source.workbookPart);
  for (const place of gone) {
    const tab = tabs[place];
    const rel = rels.find(({ id }) => tab !== undefined && id === relationshipId(tab));
    if (!rel) continue;
    removeOwned(parts, rel.target);
    removeRelationships(parts, source.workbookPart, ({ id }) => id === rel.id);
  }
  return gone.length > 0;
}

function removeOwned(parts: PartPackage, part: string): void {
  const owned = relationshipsOf(parts, part).filter(({ type, external }) => !external && OWNED.has(type));
  removePart(parts, part);
  for (const { target } of owned) if (parts.has(target)) removeOwned(parts, target);
}

/** Names pivot tables whose source is a sheet that was renamed or deleted: the model does not hold them. */
export function warnOfStaleSources({ model, parts, source, warn }: SaveContext): void {
  const names = new Map(model.sheets.map(({ id, name }) => [id, name]));
  const stale = [...source.tabs]
    .filter(([id, { name }]) => names.get(id) !== name)
    .map(([, { name }]) => name);
  if (stale.length === 0) return;
  for (const part of parts.partNames().filter((name) => /pivotCacheDefinition\d*\.xml$/.test(name)))
    for (const { attributes } of descendantsOf(parts.tree(part), "worksheetSource")) {
      const sheet = attributes.get("sheet");
      if (sheet !== undefined && stale.includes(sheet))
        warn(`a pivot table still takes its data from "${sheet}", which is called otherwise now or gone`);
    }
}
