import type { Cell, CellFormat, RowModel } from "../../model/workbook";
import { DEFAULT_FORMAT } from "../../model/formats";
import type { Origins } from "../origins";
import { parseAttributes, tagEnd } from "../package/xml-tree";
import { readContent, type ContentContext } from "./cell-content";
import type { FileFormats } from "./cell-formats";
import { readFormula, type SharedFormulas } from "./cell-formulas";
import { readCellTag, type CellTag } from "./cell-tags";

export interface DataContext extends ContentContext {
  formats: FileFormats;
  origins: Origins;
}

/** What the rows of a sheet hold; formulas still in file form. */
export interface SheetData {
  rows: Map<number, RowModel>;
  /** Cells whose formula may need its UI form, with their place. */
  formulas: { cell: Cell; row: number; column: number }[];
  /** A formula without a stored result. */
  uncalculated: boolean;
}

/** Reads the rows between two positions of a worksheet part. Blank cells without a format of their own are left out. */
export function readSheetData(
  xml: string,
  { from, to }: { from: number; to: number },
  prefix: string,
  context: DataContext,
): SheetData {
  return new SheetDataReader(xml, to, prefix, context).read(from);
}

class SheetDataReader {
  private readonly found: SheetData = { rows: new Map(), formulas: [], uncalculated: false };
  private readonly shared: SharedFormulas = new Map();
  private readonly tag: CellTag = { row: -1, column: -1, style: 0, type: "", metadata: "" };
  private readonly closeCell: string;
  private rowIndex = -1;
  private columnIndex = -1;
  private row: RowModel = { cells: [] };

  constructor(
    private readonly xml: string,
    private readonly to: number,
    private readonly prefix: string,
    private readonly context: DataContext,
  ) {
    this.closeCell = `</${prefix}c>`;
  }

  read(from: number): SheetData {
    const { xml, to, prefix } = this;
    const nameAt = 1 + prefix.length;
    for (let at = xml.indexOf("<", from); at >= 0 && at < to; at = xml.indexOf("<", at)) {
      const letter = xml.charCodeAt(at + nameAt);
      const gt = xml.indexOf(">", at);
      if (gt < 0) throw new SyntaxError("XML ends inside a row");
      const startsElement = xml.charCodeAt(at + 1) !== 47;
      const single = xml.charCodeAt(at + nameAt + 1);
      if (startsElement && letter === 99 && (single <= 32 || single === 62 || single === 47))
        at = this.readCell(at, gt);
      else {
        if (startsElement && xml.startsWith("row", at + nameAt)) this.readRow(xml.slice(at + nameAt + 3, gt));
        at = gt + 1;
      }
    }
    return this.found;
  }

  private readRow(tag: string): void {
    const attributes = parseAttributes(tag);
    const number = attributes.get("r");
    this.rowIndex = number === undefined ? this.rowIndex + 1 : Number(number) - 1;
    this.columnIndex = -1;
    this.row = this.found.rows.get(this.rowIndex) ?? { cells: [] };
    this.found.rows.set(this.rowIndex, this.row);
    if (attributes.has("ht")) this.row.height = Number(attributes.get("ht"));
    if (attributes.get("hidden") === "1" || attributes.get("hidden") === "true") this.row.hidden = "user";
    const style = attributes.get("s");
    const custom = attributes.get("customFormat");
    if (style !== undefined && (custom === "1" || custom === "true"))
      this.row.format = this.formatOf(Number(style));
    for (const name of ["r", "spans", "hidden", "s", "customFormat"]) attributes.delete(name);
    if (attributes.size > 0) this.context.origins.rows.set(this.row, { size: this.row.height, attributes });
  }

  /** Reads the cell whose start tag lies between `at` and `gt`; gives the position after it. */
  private readCell(at: number, gt: number): number {
    const { xml, tag } = this;
    readCellTag(xml, at + 2 + this.prefix.length, gt, tag);
    if (tag.row < 0) tag.row = this.rowIndex;
    if (tag.column < 0) tag.column = this.columnIndex + 1;
    this.columnIndex = tag.column;
    const format = this.formatOf(tag.style);
    const empty = xml.charCodeAt(gt - 1) === 47;
    if (empty && format === DEFAULT_FORMAT) return gt + 1;
    const cell: Cell = { value: null, format };
    if (this.context.formats.quotePrefixed.has(tag.style)) cell.quotePrefix = true;
    const end = empty ? gt + 1 : xml.indexOf(this.closeCell, gt);
    if (end < 0) throw new SyntaxError("XML ends inside a cell");
    if (!empty) this.readBody(cell, gt + 1, end);
    const nothing = format === DEFAULT_FORMAT && cell.value === null && cell.formula === undefined;
    if (!nothing) this.place(cell);
    return empty ? end : end + this.closeCell.length;
  }

  private place(cell: Cell): void {
    if (this.tag.row !== this.rowIndex) {
      this.rowIndex = this.tag.row;
      this.row = this.found.rows.get(this.rowIndex) ?? { cells: [] };
      this.found.rows.set(this.rowIndex, this.row);
    }
    this.row.cells[this.tag.column] = cell;
  }

  private readBody(cell: Cell, from: number, end: number): void {
    const { xml, prefix, tag, context } = this;
    let value: string | undefined;
    let inline: string | undefined;
    let formula: string | undefined;
    for (let at = xml.indexOf("<", from); at >= 0 && at < end;) {
      const gt = xml.charCodeAt(at + 1 + prefix.length) === 118 ? xml.indexOf(">", at) + 1 : tagEnd(xml, at);
      const empty = xml.charCodeAt(gt - 2) === 47;
      const letter = xml.charCodeAt(at + 1 + prefix.length);
      const close = empty ? gt : this.closeOf(letter, gt, end);
      if (letter === 118) value = empty ? "" : xml.slice(gt, xml.indexOf("<", gt));
      else if (letter === 102) formula = xml.slice(at, close);
      else if (letter === 105) inline = xml.slice(at, close);
      at = xml.indexOf("<", close);
    }
    const content = readContent(tag.type, value, inline, context);
    cell.value = content.value;
    let origin = content.origin;
    if (formula !== undefined) {
      const more = readFormula(formula, cell, tag.row, tag.column, this.shared);
      if (more) origin = { ...origin, ...more };
      this.found.uncalculated ||= cell.formula !== undefined && value === undefined;
      if (cell.formula !== undefined) this.found.formulas.push({ cell, row: tag.row, column: tag.column });
    }
    if (tag.metadata) origin = { ...origin, attributes: tag.metadata };
    if (origin) context.origins.cells.set(cell, origin);
  }

  /** Position after the end tag of a child of the cell: `v`, `f`, `is`, or anything newer. */
  private closeOf(letter: number, from: number, end: number): number {
    const name = letter === 118 ? "v" : letter === 102 ? "f" : letter === 105 ? "is" : "";
    if (!name) return end;
    const close = `</${this.prefix}${name}>`;
    const found = this.xml.indexOf(close, from);
    return found < 0 || found > end ? end : found + close.length;
  }

  private formatOf(style: number): CellFormat {
    return this.context.formats.formats[style] ?? DEFAULT_FORMAT;
  }
}
