import type { PartPackage } from "./package/part-package";
import { relatedParts } from "./package/relationships";
import { childAt, childrenOf } from "./package/xml-query";
import type { XmlElement } from "./package/xml-tree";

/**
 * `workbook.settings` live where Office keeps them ([MS-OWEXML]): in the properties of the add-in's web extension part, each value as
 * JSON. Office tells add-ins apart by the id in their manifest; the stand-in hosts only one, which is this (manifest.xml has the same id).
 */
export const ADD_IN_ID = "7c4b0d5e-93a6-4f0e-8b21-5d6f2a9c1e34";

export const WEB_EXTENSION_NAMESPACE =
  "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";

/** Web extension parts of the package with their roots, our add-in's first. */
export function webExtensions(parts: PartPackage): { part: string; root: XmlElement; ours: boolean }[] {
  return relatedParts(parts, "", "webextensiontaskpanes")
    .flatMap((pane) => relatedParts(parts, pane, "webextension"))
    .map((part) => {
      const root = parts.tree(part);
      return { part, root, ours: references(root).includes(ADD_IN_ID) };
    })
    .sort((a, b) => Number(b.ours) - Number(a.ours));
}

function references(root: XmlElement): string[] {
  const listed = [
    childAt(root, "reference"),
    ...childrenOf(childAt(root, "alternateReferences"), "reference"),
  ];
  return listed.map((reference) =>
    (reference?.attributes.get("id") ?? "").replace(/[{}]/g, "").toLowerCase(),
  );
}

/** Settings of our add-in; a value that is no JSON counts as text. */
export function readSettings(parts: PartPackage): Map<string, unknown> {
  const ours = webExtensions(parts).find((extension) => extension.ours);
  return new Map(
    childrenOf(childAt(ours?.root, "properties"), "property").map((property) => [
      property.attributes.get("name") ?? "",
      jsonValue(property.attributes.get("value") ?? ""),
    ]),
  );
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
