import { cellName, columnName } from "../../model/address";
import type { Cell, ErrorValue, RowModel, SheetModel } from "../../model/workbook";
import type { CellOrigin } from "../origins";
import { encodeExcelEscapes, escapeAttribute, escapeText } from "../package/xml-text";
import { spills } from "./dynamic-arrays";
import type { SaveContext } from "./save-context";

/** Rows of a sheet as `sheetData`, and the area that they cover as `A1:C9`. */
export function writeSheetData(
  sheet: SheetModel,
  headers: ReadonlyMap<number, ReadonlyMap<number, string>>,
  context: SaveContext,
): { xml: string; dimension: string } {
  const writer = new SheetDataWriter(sheet, headers, context);
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b).map((row) => writer.row(row));
  return { xml: `<sheetData>${rows.join("")}</sheetData>`, dimension: writer.dimension() };
}

class SheetDataWriter {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;
  private readonly letters: string[] = [];

  constructor(
    private readonly sheet: SheetModel,
    /** Row → column → text of a table's header, which must stand in the cell as text. */
    private readonly headers: ReadonlyMap<number, ReadonlyMap<number, string>>,
    private readonly context: SaveContext,
  ) {}

  row(index: number): string {
    const model = this.sheet.rows.get(index);
    if (!model) return "";
    const cells: string[] = [];
    const headers = this.headers.get(index);
    model.cells.forEach((cell, column) => {
      cells.push(this.cell(cell, index, column, headers?.get(column)));
      if (column < this.left) this.left = column;
      if (column > this.right) this.right = column;
    });
    const attributes = this.rowAttributes(model);
    if (cells.length === 0 && attributes === "") return "";
    if (cells.length > 0) {
      this.top = Math.min(this.top, index);
      this.bottom = index;
    }
    const start = `<row r="${index + 1}"${attributes}`;
    return cells.length > 0 ? `${start}>${cells.join("")}</row>` : `${start}/>`;
  }

  dimension(): string {
    if (this.bottom < 0) return "A1";
    const first = cellName(this.top, this.left);
    const last = cellName(this.bottom, this.right);
    return first === last ? first : `${first}:${last}`;
  }

  private rowAttributes(model: RowModel): string {
    let text = "";
    if (model.format) text += ` s="${this.context.styles.cellIndex(model.format, false)}" customFormat="1"`;
    if (model.hidden) text += ' hidden="1"';
    const origin = this.context.source.origins.rows.get(model);
    const sameHeight = origin?.size === model.height;
    for (const [name, value] of origin?.attributes ?? [])
      if (sameHeight || (name !== "ht" && name !== "customHeight"))
        text += ` ${name}="${escapeAttribute(value)}"`;
    if (!sameHeight && model.height !== undefined) text += ` ht="${model.height}" customHeight="1"`;
    return text;
  }

  private cell(cell: Cell, row: number, column: number, header: string | undefined): string {
    const { value } = cell;
    const origin = this.context.source.origins.cells.get(cell);
    const place = this.start(cell, row, column, origin);
    if (header !== undefined && value !== header) return this.textCell(place, header);
    const formula = this.formula(cell, row, column, origin);
    if (typeof value === "string")
      return formula ? formulaText(place, formula, value) : this.textCell(place, value, origin);
    if (value === null) return formula ? `${place}>${formula}</c>` : `${place}/>`;
    if (typeof value === "boolean") return `${place} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    if (typeof value === "number" && Number.isFinite(value))
      return `${place}>${formula}<v>${value === 0 ? 0 : value}</v></c>`;
    return `${place} t="e">${formula}<v>${escapeText(errorText(value, origin))}</v></c>`;
  }

  /** `<c` with its place and style; `cm` and `vm` go with array formulas and errors alone. */
  private start(cell: Cell, row: number, column: number, origin: CellOrigin | undefined): string {
    const letters = (this.letters[column] ??= columnName(column));
    const style = this.context.styles.cellIndex(cell.format, cell.quotePrefix ?? false);
    const marked = cell.arrayRef !== undefined || (typeof cell.value === "object" && cell.value !== null);
    const own = marked ? (origin?.attributes ?? "") : "";
    const isDynamic = own === "" && cell.formula !== undefined && spills(cell.formula);
    const marks = isDynamic ? ` cm="${this.context.dynamicArrays.mark()}"` : own;
    return `<c r="${letters}${row + 1}"${style === 0 ? "" : ` s="${style}"`}${marks}`;
  }

  private textCell(start: string, text: string, origin?: CellOrigin): string {
    const own = origin?.text === text ? origin : undefined;
    if (own?.richXml !== undefined) return `${start} t="inlineStr">${own.richXml}</c>`;
    return `${start} t="s"><v>${own?.richIndex ?? this.context.strings.indexOf(text)}</v></c>`;
  }

  private formula(cell: Cell, row: number, column: number, origin: CellOrigin | undefined): string {
    if (cell.formula === undefined)
      return origin?.formulaXml !== undefined && origin.value === cell.value ? origin.formulaXml : "";
    const text = escapeText(this.context.formulas.text(cell.formula, this.sheet, row, column));
    const ref = cell.arrayRef ?? (spills(cell.formula) ? cellName(row, column) : undefined);
    const array = ref === undefined ? "" : ` t="array" ref="${ref}"`;
    return `<f${array}${origin?.formulaAttributes ?? ""}>${text}</f>`;
  }
}

function formulaText(start: string, formula: string, value: string): string {
  return `${start} t="str">${formula}<v>${escapeText(encodeExcelEscapes(value))}</v></c>`;
}

/** An error as the file's own word while the model's stands for it; numbers beyond a double are #NUM!. */
function errorText(value: number | ErrorValue, origin: CellOrigin | undefined): string {
  if (typeof value === "number") return "#NUM!";
  return value.error === "#VALUE!" ? (origin?.error ?? value.error) : value.error;
}
