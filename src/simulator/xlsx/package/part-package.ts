import { XlsxError } from "../xlsx-error";
import { inflateEntry, readZip, type ZipEntry } from "./read-zip";
import { takeRootPrefix } from "./root-prefix";
import { deflateEntry, writeZip } from "./write-zip";
import { parseXml, serializeXml, XML_DECLARATION, type XmlElement } from "./xml-tree";

export const CONTENT_TYPES = "[Content_Types].xml";

/** The parts of an .xlsx. Parts stay packed until they are asked for; untouched ones are written back byte for byte. */
export class PartPackage {
  private readonly entries: Map<string, ZipEntry>;
  /** Part names are case-insensitive: lower case → as the archive has it. */
  private readonly names = new Map<string, string>();

  constructor(entries: Iterable<ZipEntry>) {
    this.entries = new Map();
    for (const entry of entries) this.put(entry.name.replace(/^\//, ""), entry);
  }

  static open(bytes: Uint8Array): PartPackage {
    return new PartPackage(readZip(bytes));
  }

  /** A copy that can be changed without touching this one; the packed parts are shared. */
  clone(): PartPackage {
    return new PartPackage(this.entries.values());
  }

  partNames(): string[] {
    return [...this.entries.keys()];
  }

  has(part: string): boolean {
    return this.names.has(part.toLowerCase());
  }

  /** Plain bytes; throws `XlsxError` `broken` when the part is missing or damaged. */
  bytes(part: string): Uint8Array {
    const entry = this.entries.get(this.names.get(part.toLowerCase()) ?? "");
    if (!entry) throw new XlsxError("broken", `${part} is missing`);
    return inflateEntry(entry);
  }

  /** Text of an XML part: UTF-8, or UTF-16 with its byte order mark. */
  text(part: string): string {
    const bytes = this.bytes(part);
    const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
    const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
    return new TextDecoder(encoding).decode(bytes);
  }

  /** Root of an XML part; throws `XlsxError` `broken` when it is not well-formed. */
  tree(part: string): XmlElement {
    const text = this.text(part);
    try {
      return parseXml(text);
    } catch (cause) {
      throw new XlsxError("broken", `${part}: ${String(cause)}`);
    }
  }

  setBytes(part: string, plain: Uint8Array): void {
    const name = this.names.get(part.toLowerCase()) ?? part;
    this.put(name, deflateEntry(name, plain));
  }

  setText(part: string, text: string): void {
    this.setBytes(part, new TextEncoder().encode(text));
  }

  /** Writes an XML part; elements without a prefix take that of the root, as programs differ in the one they declare. */
  setTree(part: string, root: XmlElement): void {
    takeRootPrefix(root);
    this.setText(part, XML_DECLARATION + serializeXml(root));
  }

  remove(part: string): void {
    const name = this.names.get(part.toLowerCase());
    if (name === undefined) return;
    this.entries.delete(name);
    this.names.delete(part.toLowerCase());
  }

  /** A part name that is free, `#` in the pattern being a number from 1: `xl/worksheets/sheet#.xml`. */
  freeName(pattern: string): string {
    for (let n = 1; ; n++)
      if (!this.has(pattern.replace("#", String(n)))) return pattern.replace("#", String(n));
  }

  /** The archive, content types first as Excel writes it. */
  toBytes(): Uint8Array {
    const entries = [...this.entries.values()];
    const first = entries.findIndex(({ name }) => name === CONTENT_TYPES);
    if (first > 0) entries.unshift(...entries.splice(first, 1));
    return writeZip(entries);
  }

  private put(name: string, entry: ZipEntry): void {
    const known = this.names.get(name.toLowerCase());
    if (known !== undefined && known !== name) this.entries.delete(known);
    this.names.set(name.toLowerCase(), name);
    this.entries.set(name, entry.name === name ? entry : { ...entry, name });
  }
}
