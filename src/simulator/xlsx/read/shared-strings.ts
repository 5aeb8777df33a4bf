import type { PartPackage } from "../package/part-package";
import { decodeExcelEscapes, decodeXml } from "../package/xml-text";
import { childrenOf, localName, textOf } from "../package/xml-query";
import { parseXml, tagEnd, type XmlElement } from "../package/xml-tree";
import { elementEnd } from "./sheet-elements";

/** The texts that cells share, and which of them have formatted runs. */
export interface SharedStrings {
  texts: string[];
  rich: Set<number>;
}

/** Reads a shared strings part: runs joined, phonetic guides left out. */
export function readSharedStrings(parts: PartPackage, part: string | undefined): SharedStrings {
  const found: SharedStrings = { texts: [], rich: new Set() };
  if (part === undefined) return found;
  const xml = parts.text(part);
  const item = new RegExp(String.raw`<((?:[^\s>/:]*:)?)si[\s>/]`, "g");
  for (let match = item.exec(xml); match; match = item.exec(xml)) {
    const start = match.index;
    const prefix = match[1] ?? "";
    const simple = simpleText(xml, start, prefix);
    if (simple) {
      found.texts.push(simple.text);
      item.lastIndex = simple.end;
      continue;
    }
    const end = elementEnd(xml, start);
    const tree = parseXml(xml.slice(start, end));
    if (childrenOf(tree, "r").length > 0) found.rich.add(found.texts.length);
    found.texts.push(richText(tree));
    item.lastIndex = end;
  }
  return found;
}

/** `<si><t>text</t></si>`, by far the most frequent form, without building a tree. */
function simpleText(xml: string, start: number, prefix: string): { text: string; end: number } | undefined {
  if (!xml.startsWith(`<${prefix}si><${prefix}t`, start)) return undefined;
  const tag = start + prefix.length + 4;
  const next = xml.charCodeAt(tag + prefix.length + 2);
  if (next !== 62 && next !== 32) return undefined;
  const from = tagEnd(xml, tag);
  if (xml[from - 2] === "/") return undefined;
  const to = xml.indexOf("<", from);
  const close = `</${prefix}t></${prefix}si>`;
  if (!xml.startsWith(close, to)) return undefined;
  const text = decodeExcelEscapes(decodeXml(xml.slice(from, to)));
  return { text: next === 32 ? text : trimSpace(text), end: to + close.length };
}

/** Text of a string item (`si` or `is`): its `t`, or the `t` of its runs. */
export function richText(item: XmlElement): string {
  return childrenOf(item)
    .map((child) => {
      if (localName(child) === "t") return plainText(child);
      return localName(child) === "r" ? childrenOf(child, "t").map(plainText).join("") : "";
    })
    .join("");
}

function plainText(t: XmlElement): string {
  const text = decodeExcelEscapes(textOf(t));
  return t.attributes.get("xml:space") === "preserve" ? text : trimSpace(text);
}

/** Without `xml:space="preserve"` Excel drops white space at both ends. */
function trimSpace(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}
