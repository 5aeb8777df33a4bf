import { setContentType } from "../package/content-types";
import type { PartPackage } from "../package/part-package";
import { addRelationship, relatedParts } from "../package/relationships";
import { encodeExcelEscapes, escapeText } from "../package/xml-text";
import { XML_DECLARATION } from "../package/xml-tree";
import type { Dialect } from "../dialect";
import type { SharedStrings } from "../read/shared-strings";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

/** Gives texts their index in the shared strings; new ones are only appended, so no index of an untouched sheet changes. */
export class SharedStringsWriter {
  private known: Map<string, number> | undefined;
  private readonly added: string[] = [];

  constructor(private readonly strings: SharedStrings) {}

  indexOf(text: string): number {
    const known = (this.known ??= this.index());
    const index = known.get(text);
    if (index !== undefined) return index;
    const next = this.strings.texts.length + this.added.length;
    this.added.push(text);
    known.set(text, next);
    return next;
  }

  /** Writes the part when there is something new. */
  flush(parts: PartPackage, workbookPart: string, dialect: Dialect): void {
    if (this.added.length === 0) return;
    const [known] = relatedParts(parts, workbookPart, "sharedStrings");
    const part = known ?? this.create(parts, workbookPart, dialect);
    const xml = parts.text(part);
    const prefix = /<((?:\w+:)?)sst[\s>/]/.exec(xml)?.[1] ?? "";
    const items = this.added.map((text) => this.item(text, prefix)).join("");
    const close = xml.lastIndexOf(`</${prefix}sst>`);
    const open = close < 0 ? xml.replace(/\/>\s*$/, ">") : xml.slice(0, close);
    const counted = open
      .replace(/(<(?:\w+:)?sst\b[^>]*?)\scount="\d+"/, "$1")
      .replace(/(<(?:\w+:)?sst\b[^>]*?)\suniqueCount="\d+"/, "$1");
    parts.setText(part, `${counted}${items}</${prefix}sst>`);
  }

  private item(text: string, prefix: string): string {
    const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
    return `<${prefix}si><${prefix}t${space}>${escapeText(encodeExcelEscapes(text))}</${prefix}t></${prefix}si>`;
  }

  private create(parts: PartPackage, workbookPart: string, dialect: Dialect): string {
    const part = "xl/sharedStrings.xml";
    parts.setText(part, `${XML_DECLARATION}<sst xmlns="${dialect.main}"></sst>`);
    setContentType(parts, part, CONTENT_TYPE);
    addRelationship(parts, workbookPart, `${dialect.relationships}/sharedStrings`, part);
    return part;
  }

  /** First index of every text without runs. */
  private index(): Map<string, number> {
    const known = new Map<string, number>();
    this.strings.texts.forEach((text, i) => {
      if (!this.strings.rich.has(i) && !known.has(text)) known.set(text, i);
    });
    return known;
  }
}
