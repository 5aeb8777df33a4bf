import { decodeXml, escapeAttribute, escapeText } from "./xml-text";

/** A small XML document in memory, for parts that are read whole and edited in place. Names keep their prefixes. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlNode[];
}

/** Strings are text nodes, decoded. Comments and processing instructions are dropped. */
export type XmlNode = XmlElement | string;

/** Parses a document and gives its root; throws `SyntaxError` when tags do not match. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: new Map(), children: [] };
  const open: XmlElement[] = [top];
  for (let at = 0; at < xml.length;) {
    const current = open[open.length - 1] ?? top;
    const lt = xml.indexOf("<", at);
    const text = xml.slice(at, lt < 0 ? xml.length : lt);
    if (text && current !== top) current.children.push(decodeXml(text));
    if (lt < 0) break;
    at = parseMarkup(xml, lt, open);
  }
  const root = top.children.find((node): node is XmlElement => typeof node !== "string");
  if (!root || open.length !== 1) throw new SyntaxError("XML ends inside an element");
  return root;
}

/** Handles what starts with `<` at `at`; gives the position after it. */
function parseMarkup(xml: string, at: number, open: XmlElement[]): number {
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at + 4);
  if (xml.startsWith("<![CDATA[", at)) {
    const end = after(xml, "]]>", at);
    open[open.length - 1]?.children.push(xml.slice(at + 9, end - 3));
    return end;
  }
  if (xml[at + 1] === "?" || xml[at + 1] === "!") return after(xml, ">", at);
  const end = tagEnd(xml, at);
  if (xml[at + 1] === "/") {
    const closed = open.pop();
    if (!closed || closed.name !== xml.slice(at + 2, end - 1).trim())
      throw new SyntaxError("XML tags do not match");
    return end;
  }
  const empty = xml[end - 2] === "/";
  const element = startTag(xml.slice(at + 1, empty ? end - 2 : end - 1));
  open[open.length - 1]?.children.push(element);
  if (!empty) open.push(element);
  return end;
}

/** Position after the `>` that ends the tag at `at`; a `>` inside quotes does not count. */
export function tagEnd(xml: string, at: number): number {
  let quote = 0;
  for (let i = at + 1; i < xml.length; i++) {
    const c = xml.charCodeAt(i);
    if (quote) quote = c === quote ? 0 : quote;
    else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return i + 1;
  }
  throw new SyntaxError("XML ends inside a tag");
}

function after(xml: string, mark: string, at: number): number {
  const found = xml.indexOf(mark, at);
  if (found < 0) throw new SyntaxError(`XML ends before ${mark}`);
  return found + mark.length;
}

function startTag(text: string): XmlElement {
  const name = /^[^\s]+/.exec(text)?.[0];
  if (!name) throw new SyntaxError("XML has a tag without a name");
  return { name, attributes: parseAttributes(text.slice(name.length)), children: [] };
}

/** Attributes of a tag (its name may stand before them), decoded, in their order; after one without quotes none is read. */
export function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let at = 0; ;) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return attributes;
    let open = equals + 1;
    while (text.charCodeAt(open) <= 32) open++;
    const quote = text[open];
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
    if (quote === undefined || close < 0) return attributes;
    const before = text.slice(at, equals).trimEnd();
    const name = before.slice(lastSpace(before) + 1);
    attributes.set(name, decodeXml(text.slice(open + 1, close)));
    at = close + 1;
  }
}

function lastSpace(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && text.charCodeAt(at) > 32) at--;
  return at;
}

/** XML text of an element and everything in it. */
export function serializeXml(node: XmlNode): string {
  if (typeof node === "string") return escapeText(node);
  let tag = `<${node.name}`;
  for (const [name, value] of node.attributes) tag += ` ${name}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${tag}/>`;
  return `${tag}>${node.children.map(serializeXml).join("")}</${node.name}>`;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
