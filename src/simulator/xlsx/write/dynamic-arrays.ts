import type { Dialect } from "../dialect";
import { setContentType } from "../package/content-types";
import type { PartPackage } from "../package/part-package";
import { addRelationship, relatedParts } from "../package/relationships";
import { childAt, childrenOf, localName, numberOf } from "../package/xml-query";
import { parseXml, type XmlElement } from "../package/xml-tree";
import { element, patch } from "./xml-build";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/**
 * Functions of dynamic arrays. A formula with one of them anywhere is stored as an array formula with a mark: stored plainly, Excel
 * would take single values (`@`) where the formula means arrays.
 */
const SPILLING =
  /(?<![\w.])(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TOCOL|TOROW|CHOOSEROWS|CHOOSECOLS|VSTACK|HSTACK|WRAPROWS|WRAPCOLS|EXPAND|TAKE|DROP|TEXTSPLIT|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|LAMBDA)\(/i;

/** The formula may give several cells; names inside texts do not count. */
export const spills = (formula: string): boolean => SPILLING.test(formula.replace(/"[^"]*"/g, '""'));

/** Children of `metadata` in the order of the schema. */
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/** The mark (`cm`) by which a file says that an array formula is dynamic; the metadata part is made when it is asked for. */
export class DynamicArrays {
  private index: number | undefined;

  constructor(
    private readonly parts: PartPackage,
    private readonly workbookPart: string,
    private readonly dialect: Dialect,
  ) {}

  /** One-based index into the cell metadata. */
  mark(): number {
    return (this.index ??= this.findOrMake());
  }

  private findOrMake(): number {
    const [known] = relatedParts(this.parts, this.workbookPart, "sheetMetadata");
    const root =
      known === undefined ? element("metadata", { xmlns: this.dialect.main }) : this.parts.tree(known);
    const type = typeIndex(root);
    const records = childrenOf(list(root, "cellMetadata"), "bk");
    const found = records.findIndex((bk) => numberOf(childAt(bk, "rc"), "t") === type.index);
    if (found >= 0 && !type.made) return found + 1;
    const future = childrenOf(root, "futureMetadata").find(
      ({ attributes }) => attributes.get("name") === "XLDAPR",
    );
    const value = future ? childrenOf(future, "bk").length : 0;
    addFuture(root, future);
    const cells = list(root, "cellMetadata");
    cells.children.push(element("bk", {}, [element("rc", { t: type.index, v: value })]));
    patch(cells, { count: records.length + 1 });
    const part = known ?? "xl/metadata.xml";
    this.parts.setTree(part, root);
    if (known === undefined) {
      setContentType(this.parts, part, CONTENT_TYPE);
      addRelationship(this.parts, this.workbookPart, `${this.dialect.relationships}/sheetMetadata`, part);
    }
    return records.length + 1;
  }
}

/** One-based index of the type XLDAPR, added when missing. */
function typeIndex(root: XmlElement): { index: number; made: boolean } {
  const types = list(root, "metadataTypes");
  const known = childrenOf(types, "metadataType");
  const at = known.findIndex(({ attributes }) => attributes.get("name") === "XLDAPR");
  if (at >= 0) return { index: at + 1, made: false };
  const flags =
    "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta";
  types.children.push(
    element("metadataType", {
      name: "XLDAPR",
      minSupportedVersion: 120000,
      ...Object.fromEntries(flags.split(" ").map((flag) => [flag, 1])),
    }),
  );
  patch(types, { count: known.length + 1 });
  return { index: known.length + 1, made: true };
}

function addFuture(root: XmlElement, known: XmlElement | undefined): void {
  const holder = known ?? element("futureMetadata", { name: "XLDAPR", count: 0 });
  const record = parseXml(
    `<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`,
  );
  holder.children.push(record);
  patch(holder, { count: childrenOf(holder, "bk").length });
  if (!known) insert(root, holder);
}

function list(root: XmlElement, name: string): XmlElement {
  const known = childAt(root, name);
  if (known) return known;
  const made = element(name, { count: 0 });
  insert(root, made);
  return made;
}

function insert(root: XmlElement, made: XmlElement): void {
  const rank = (name: string): number => ORDER.indexOf(name);
  const at = root.children.findIndex(
    (node) => typeof node !== "string" && rank(localName(node)) > rank(localName(made)),
  );
  root.children.splice(at < 0 ? root.children.length : at, 0, made);
}
