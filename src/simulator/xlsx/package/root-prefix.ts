import type { XmlElement } from "./xml-tree";

/**
 * Gives the prefix of a part's root (`x:workbook`) to all elements below it that have none, so that what is added to the
 * tree is in the root's namespace. A root without a prefix, and elements that declare a default namespace, stay as they are.
 */
export function takeRootPrefix(root: XmlElement): void {
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  if (prefix !== "" && !root.attributes.has("xmlns")) qualifyChildren(root, prefix);
}

function qualifyChildren(parent: XmlElement, prefix: string): void {
  for (const node of parent.children) {
    if (typeof node === "string" || node.attributes.has("xmlns")) continue;
    if (!node.name.includes(":")) node.name = prefix + node.name;
    qualifyChildren(node, prefix);
  }
}
