import { DEFAULT_FORMAT } from "../../model/formats";
import type { CellFormat, ConditionalStyle } from "../../model/workbook";
import { childAt, childrenOf, localName, numberOf } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import type { FileFormats } from "../read/cell-formats";
import { BUILT_IN_FORMATS } from "../read/number-formats";
import {
  alignmentElement,
  borderElement,
  differentialElement,
  fillElement,
  fontElement,
} from "./style-elements";
import { element, patch } from "./xml-build";

const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** Gives formats their index in the styles part. Entries are only appended: no index that the file uses changes. */
export class StylesWriter {
  changed = false;
  private readonly indexes = new Map<string, Map<string, number>>();
  private readonly plain = new WeakMap<CellFormat, number>();
  private readonly quoted = new WeakMap<CellFormat, number>();

  constructor(
    readonly root: XmlElement,
    private readonly file: FileFormats,
  ) {}

  /** Index into `cellXfs` for a cell of this format. */
  cellIndex(format: CellFormat, quotePrefix: boolean): number {
    const cache = quotePrefix ? this.quoted : this.plain;
    const known = cache.get(format) ?? this.find(format, quotePrefix);
    cache.set(format, known);
    return known;
  }

  /** Index into `dxfs`. */
  differentialIndex(style: ConditionalStyle): number {
    return this.append(
      "dxfs",
      differentialElement(style, (code) => this.numberFormatId(code)),
    );
  }

  private find(format: CellFormat, quotePrefix: boolean): number {
    const own = format === DEFAULT_FORMAT && this.file.formats[0] === DEFAULT_FORMAT ? 0 : format.xf;
    if (own === undefined) return this.append("cellXfs", this.cellElement(format, quotePrefix));
    if (this.file.quotePrefixed.has(own) === quotePrefix) return own;
    const xf = childrenOf(this.list("cellXfs"))[own];
    if (!xf) return own;
    const copy: XmlElement = { ...xf, attributes: new Map(xf.attributes) };
    patch(copy, { quotePrefix: quotePrefix || undefined });
    return this.append("cellXfs", copy);
  }

  private cellElement(format: CellFormat, quotePrefix: boolean): XmlElement {
    const base = childrenOf(this.list("cellXfs"))[0];
    const font = fontElement(format, childrenOf(this.list("fonts"))[numberOf(base, "fontId") ?? 0]);
    const fontId = this.append("fonts", font);
    const fillId = format.fill === undefined ? 0 : this.append("fills", fillElement(format.fill));
    const borderId = format.borders ? this.append("borders", borderElement(format.borders)) : 0;
    const numFmtId = this.numberFormatId(format.numberFormat);
    const alignment = alignmentElement(format);
    const xf = element("xf", {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      quotePrefix,
      applyNumberFormat: numFmtId !== 0,
      applyFont: fontId !== 0,
      applyFill: fillId !== 0,
      applyBorder: borderId !== 0,
      applyAlignment: alignment !== undefined,
      applyProtection: format.unlocked ?? false,
    });
    if (alignment) xf.children.push(alignment);
    if (format.unlocked) xf.children.push(element("protection", { locked: 0 }));
    return xf;
  }

  private numberFormatId(code: string): number {
    const own = childrenOf(childAt(this.root, "numFmts"), "numFmt");
    const known = own.find(({ attributes }) => attributes.get("formatCode") === code);
    if (known) return numberOf(known, "numFmtId") ?? 0;
    const overridden = new Set(own.map((format) => numberOf(format, "numFmtId")));
    for (const [id, builtIn] of BUILT_IN_FORMATS)
      if (builtIn === code && !overridden.has(id) && !isEastAsian(id)) return id;
    const id = Math.max(163, ...own.map((format) => numberOf(format, "numFmtId") ?? 0)) + 1;
    this.append("numFmts", element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  /** Index of an element in a list of the styles part, appended when it is new. */
  private append(name: string, item: XmlElement): number {
    const list = this.list(name);
    const known = this.indexes.get(name) ?? new Map<string, number>();
    if (!this.indexes.has(name))
      childrenOf(list).forEach((child, i) => void known.set(serializeXml(child), i));
    this.indexes.set(name, known);
    const key = serializeXml(item);
    const index = known.get(key) ?? childrenOf(list).length;
    if (known.has(key)) return index;
    known.set(key, index);
    list.children.push(item);
    patch(list, { count: index + 1 });
    this.changed = true;
    return index;
  }

  private list(name: string): XmlElement {
    const known = childAt(this.root, name);
    if (known) return known;
    const made = element(name);
    const at = this.root.children.findIndex(
      (node) => typeof node !== "string" && ORDER.indexOf(localName(node)) > ORDER.indexOf(name),
    );
    this.root.children.splice(at < 0 ? this.root.children.length : at, 0, made);
    return made;
  }
}

/** Codes of these numbers depend on the reader's settings. */
const isEastAsian = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
