import { escapeAttribute, escapeText } from "../package/xml-text";
import type { XmlElement, XmlNode } from "../package/xml-tree";

/** Attributes of a generated element; undefined and false ones are left out, true is written as 1. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** XML of an element whose inside is XML already. */
export function tag(name: string, attributes: Attributes = {}, inside = ""): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      text += ` ${key}="${value === true ? "1" : escapeAttribute(String(value))}"`;
  return inside === "" ? `${text}/>` : `${text}>${inside}</${name}>`;
}

/** XML of an element with a text inside. */
export function textTag(name: string, text: string, attributes: Attributes = {}): string {
  return tag(name, attributes, escapeText(text));
}

/** An element for a tree. */
export function element(name: string, attributes: Attributes = {}, children: XmlNode[] = []): XmlElement {
  const kept = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  return {
    name,
    attributes: new Map(kept.map(([key, value]) => [key, value === true ? "1" : String(value)])),
    children,
  };
}

/** Sets attributes; undefined removes. */
export function patch(target: XmlElement, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes))
    if (value === undefined) target.attributes.delete(key);
    else target.attributes.set(key, typeof value === "boolean" ? (value ? "1" : "0") : String(value));
}
