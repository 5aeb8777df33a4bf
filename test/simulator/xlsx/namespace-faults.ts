import { parseXml, type XmlElement } from "../../../src/simulator/xlsx/package/xml-tree";

/** Elements of a part that stand in no namespace: their prefix is declared nowhere above them, or they have none and nothing is the default. */
export function namespaceFaults(xml: string): string[] {
  return faultsBelow(parseXml(xml), new Set());
}

function faultsBelow(item: XmlElement, above: ReadonlySet<string>): string[] {
  const declared = new Set(above);
  for (const name of item.attributes.keys())
    if (name === "xmlns") declared.add("");
    else if (name.startsWith("xmlns:")) declared.add(name.slice("xmlns:".length));
  const colon = item.name.indexOf(":");
  const own = declared.has(item.name.slice(0, Math.max(0, colon))) ? [] : [item.name];
  return own.concat(
    item.children.flatMap((child) => (typeof child === "string" ? [] : faultsBelow(child, declared))),
  );
}
