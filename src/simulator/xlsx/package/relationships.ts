import { removePart, setContentType } from "./content-types";
import type { PartPackage } from "./part-package";
import { childrenOf } from "./xml-query";
import type { XmlElement } from "./xml-tree";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** One line of a relationships part. */
export interface Relationship {
  id: string;
  /** Last segment of the type's address: `worksheet`, `table`, the same in the transitional and the strict dialect. */
  type: string;
  /** Part name, or the address as it stands when external. */
  target: string;
  external: boolean;
}

/** Relationships of a part; of the package itself for `""`. None when it has no relationships part. */
export function relationshipsOf(parts: PartPackage, part: string): Relationship[] {
  const rels = relationshipsPart(part);
  if (!parts.has(rels)) return [];
  return childrenOf(parts.tree(rels), "Relationship").map(({ attributes }) => {
    const external = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").split("/").pop() ?? "",
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** Targets of one type of relationship that exist in the package, in their order. */
export function relatedParts(parts: PartPackage, part: string, type: string): string[] {
  return relationshipsOf(parts, part)
    .filter((rel) => rel.type === type && !rel.external && parts.has(rel.target))
    .map(({ target }) => target);
}

/** Adds a relationship and gives its id. `type` is the whole address; a target part is stored relative to `part`. */
export function addRelationship(
  parts: PartPackage,
  part: string,
  type: string,
  target: string,
  external = false,
): string {
  const rels = relationshipsPart(part);
  const root: XmlElement = parts.has(rels)
    ? parts.tree(rels)
    : { name: "Relationships", attributes: new Map([["xmlns", NAMESPACE]]), children: [] };
  const used = new Set(childrenOf(root).map(({ attributes }) => attributes.get("Id")));
  let n = used.size + 1;
  while (used.has(`rId${n}`)) n++;
  const attributes = new Map([
    ["Id", `rId${n}`],
    ["Type", type],
    ["Target", external ? target : relativeTarget(part, target)],
  ]);
  if (external) attributes.set("TargetMode", "External");
  root.children.push({ name: "Relationship", attributes, children: [] });
  parts.setTree(rels, root);
  // Some programs state this type part by part instead of for the extension.
  setContentType(parts, rels, CONTENT_TYPE);
  return `rId${n}`;
}

/** Removes the relationships that `drop` names; the relationships part goes with the last one. */
export function removeRelationships(
  parts: PartPackage,
  part: string,
  drop: (rel: Relationship) => boolean,
): void {
  const rels = relationshipsPart(part);
  if (!parts.has(rels)) return;
  const gone = new Set(
    relationshipsOf(parts, part)
      .filter(drop)
      .map(({ id }) => id),
  );
  if (gone.size === 0) return;
  const root = parts.tree(rels);
  root.children = root.children.filter(
    (node) => typeof node === "string" || !gone.has(node.attributes.get("Id") ?? ""),
  );
  if (childrenOf(root).length === 0) removePart(parts, rels);
  else parts.setTree(rels, root);
}

/** Name of the part that lists the relationships of a part; `_rels/.rels` for the package (`""`). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/"))
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  return path.join("/");
}

function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}
