import { CONTENT_TYPES, type PartPackage } from "./part-package";
import { childrenOf } from "./xml-query";

/** Content type of a part by its override, else by its extension; `""` when the package states none. */
export function contentTypeOf(parts: PartPackage, part: string): string {
  const items = childrenOf(parts.tree(CONTENT_TYPES));
  const wanted = `/${part}`.toLowerCase();
  const override = items.find(({ attributes }) => attributes.get("PartName")?.toLowerCase() === wanted);
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const found =
    override ?? items.find(({ attributes }) => attributes.get("Extension")?.toLowerCase() === extension);
  return found?.attributes.get("ContentType") ?? "";
}

/** States the content type of a part by an override, unless it has that type already. */
export function setContentType(parts: PartPackage, part: string, type: string): void {
  if (contentTypeOf(parts, part) === type) return;
  const root = parts.tree(CONTENT_TYPES);
  const others = root.children.filter(
    (node) =>
      typeof node === "string" || node.attributes.get("PartName")?.toLowerCase() !== `/${part}`.toLowerCase(),
  );
  const attributes = new Map([
    ["PartName", `/${part}`],
    ["ContentType", type],
  ]);
  root.children = [...others, { name: "Override", attributes, children: [] }];
  parts.setTree(CONTENT_TYPES, root);
}

/** Removes a part together with its own relationships and what is said of their types. */
export function removePart(parts: PartPackage, part: string): void {
  const slash = part.lastIndexOf("/") + 1;
  const gone = [part, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`];
  for (const name of gone) parts.remove(name);
  const overrides = gone.map((name) => `/${name}`.toLowerCase());
  const root = parts.tree(CONTENT_TYPES);
  const kept = root.children.filter(
    (node) =>
      typeof node === "string" || !overrides.includes(node.attributes.get("PartName")?.toLowerCase() ?? ""),
  );
  if (kept.length === root.children.length) return;
  root.children = kept;
  parts.setTree(CONTENT_TYPES, root);
}
