import type { XmlElement } from "./xml-tree";

/** Name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** Child elements, all or those of a local name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element?.children ?? [])
    if (typeof node !== "string" && (name === undefined || localName(node) === name)) found.push(node);
  return found;
}

/** First child element of a local name, going down one name at a time. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((at, name) => childrenOf(at, name)[0], element);
}

/** Every descendant of a local name, in document order. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text inside an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((node) => (typeof node === "string" ? node : textOf(node))).join("");
}

/** The relationship id of an element: the attribute `id` of the relationships namespace, whatever its prefix. */
export function relationshipId(element: XmlElement, name = "id"): string | undefined {
  for (const [key, value] of element.attributes) if (key.endsWith(`:${name}`)) return value;
  return undefined;
}

/** An xsd:boolean attribute. */
export function flag(element: XmlElement | undefined, name: string, absent = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? absent : value === "1" || value === "true" || value === "on";
}

/** A numeric attribute; undefined when absent or not a number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name);
  const value = text === undefined || text === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
