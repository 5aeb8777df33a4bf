import { tagEnd } from "../package/xml-tree";

/** A worksheet part cut into its top-level elements; only `sheetData` is left uncut, because of its size. */
export interface SheetElements {
  /** Start tag of the root. */
  root: string;
  /** Namespace prefix of the spreadsheet's elements with its colon, mostly `""`. */
  prefix: string;
  /** Local name → XML of the elements of that name, in document order. */
  elements: Map<string, string[]>;
  /** Where the rows are in the part's text. */
  data: { from: number; to: number };
}

/** Cuts a worksheet part; throws `SyntaxError` when its tags do not match. */
export function sheetElements(xml: string): SheetElements {
  let at = skipProlog(xml, 0);
  const rootEnd = tagEnd(xml, at);
  const root = xml.slice(at, rootEnd);
  const prefix = /^<([^\s>/:]*:)?/.exec(root)?.[1] ?? "";
  const found: SheetElements = { root, prefix, elements: new Map(), data: { from: 0, to: 0 } };
  if (root.endsWith("/>")) return found;
  for (at = skipProlog(xml, rootEnd); !xml.startsWith("</", at); at = skipProlog(xml, at)) {
    const name = localNameAt(xml, at);
    if (name === "sheetData") {
      const { end, ...span } = dataSpan(xml, at, prefix);
      found.data = span;
      at = end;
      continue;
    }
    const end = elementEnd(xml, at);
    const text = xml.slice(at, end);
    assertClosed(text);
    const key = name === "AlternateContent" ? alternativeName(text) : name;
    found.elements.set(key, [...(found.elements.get(key) ?? []), text]);
    at = end;
  }
  return found;
}

/** Depth alone was counted so far: the outer tags must also have the same name. */
function assertClosed(element: string): void {
  const name = /^<([^\s/>]+)/.exec(element)?.[1] ?? "";
  const last = element.slice(element.lastIndexOf("<"));
  if (last !== element && last.replace(/\s*>$/, "") !== `</${name}`)
    throw new SyntaxError("XML tags do not match");
}

/** Position of the next element's start, past declarations, comments and white space. */
function skipProlog(xml: string, from: number): number {
  let at = xml.indexOf("<", from);
  while (at >= 0 && (xml[at + 1] === "?" || xml[at + 1] === "!")) {
    const mark = xml.startsWith("<!--", at) ? "-->" : ">";
    const end = xml.indexOf(mark, at);
    at = end < 0 ? -1 : xml.indexOf("<", end);
  }
  if (at < 0) throw new SyntaxError("XML ends too early");
  return at;
}

function localNameAt(xml: string, at: number): string {
  const name = /[^\s/>]+/y;
  name.lastIndex = at + 1;
  const qualified = name.exec(xml)?.[0] ?? "";
  return qualified.slice(qualified.indexOf(":") + 1);
}

/** Position after the element that starts at `at`. */
export function elementEnd(xml: string, at: number): number {
  let depth = 0;
  for (let i = at; i >= 0; i = xml.indexOf("<", i)) {
    if (xml.startsWith("<!--", i)) {
      i = xml.indexOf("-->", i) + 3;
      if (i < 3) break;
      continue;
    }
    const end = tagEnd(xml, i);
    if (xml[i + 1] === "/") depth--;
    else if (xml[end - 2] !== "/") depth++;
    if (depth === 0) return end;
    i = end;
  }
  throw new SyntaxError("XML ends inside an element");
}

function dataSpan(xml: string, at: number, prefix: string): { from: number; to: number; end: number } {
  const from = tagEnd(xml, at);
  if (xml[from - 2] === "/") return { from, to: from, end: from };
  const to = xml.indexOf(`</${prefix}sheetData`, from);
  if (to < 0) throw new SyntaxError("XML ends inside sheetData");
  return { from, to, end: tagEnd(xml, to) };
}

/** `mc:AlternateContent` stands where the element inside it would stand. */
function alternativeName(xml: string): string {
  const inner = /<(?:[^\s>/:]*:)?(?:Choice|Fallback)[^>]*>\s*<(?:[^\s>/:]*:)?([^\s>/]+)/.exec(xml);
  return inner?.[1] ?? "AlternateContent";
}
