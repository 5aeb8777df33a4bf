import { parseArea, splitAddress } from "../../model/address";
import { cellAt } from "../../model/cells";
import type { Area, Cell, SheetModel, WorkbookModel } from "../../model/workbook";
import { textTag, tag } from "../write/xml-build";

/** References and the values last seen behind them, which readers show before they calculate. */
export class ChartData {
  constructor(private readonly model: WorkbookModel) {}

  /** `c:tx` of a series: a text, or a cell with its text. */
  name(name: string | { formula: string }): string {
    if (typeof name === "string") return tag("c:tx", {}, textTag("c:v", name));
    return tag("c:tx", {}, this.text(name.formula));
  }

  /** Numbers for `c:val`, `c:xVal`, `c:yVal`. */
  numbers(formula: string): string {
    const literal = /^=?\{(.*)\}$/.exec(formula);
    if (literal)
      return tag(
        "c:numLit",
        {},
        points((literal[1] ?? "").split(/[,;]/).map(Number), (value) => String(value)),
      );
    const cells = this.cells(formula);
    const format = textTag("c:formatCode", cells[0]?.format.numberFormat ?? "General");
    const values = cells.map((cell) => (typeof cell?.value === "number" ? cell.value : undefined));
    return tag("c:numRef", {}, reference(formula) + tag("c:numCache", {}, format + points(values, String)));
  }

  /** Categories: numbers when all of them are, several levels when the range is several columns wide and tall, text otherwise. */
  categories(formula: string): string {
    const cells = this.cells(formula);
    const filled = cells.filter((cell) => cell !== undefined && cell.value !== null);
    if (filled.length > 0 && filled.every((cell) => typeof cell?.value === "number"))
      return this.numbers(formula);
    const levels = this.levels(formula);
    if (levels.length < 2) return this.text(formula);
    const inside = levels.map((level) => tag("c:lvl", {}, points(level.map(textOf), escape, false)));
    const cache = tag("c:ptCount", { val: levels[0]?.length ?? 0 }) + inside.join("");
    return tag("c:multiLvlStrRef", {}, reference(formula) + tag("c:multiLvlStrCache", {}, cache));
  }

  private text(formula: string): string {
    const cache = points(this.cells(formula).map(textOf), escape);
    return tag("c:strRef", {}, reference(formula) + tag("c:strCache", {}, cache));
  }

  private place(formula: string): { sheet: SheetModel; area: Area } | undefined {
    const { sheet: name, rest } = splitAddress(formula);
    const area = parseArea(rest);
    const sheet = this.model.sheets.find((one) => one.name.toLowerCase() === name?.toLowerCase());
    return area && sheet ? { sheet, area } : undefined;
  }

  /** Cells of a reference, column by column; rows beyond the last one of the sheet are not there. */
  private cells(formula: string): (Cell | undefined)[] {
    return this.columns(formula).flat();
  }

  private columns(formula: string): (Cell | undefined)[][] {
    const place = this.place(formula);
    if (!place) return [];
    const { sheet, area } = place;
    const bottom = Math.min(area.bottom, Math.max(area.top, ...sheet.rows.keys()));
    const columns: (Cell | undefined)[][] = [];
    for (let column = area.left; column <= Math.min(area.right, area.left + 16_383); column++) {
      const cells: (Cell | undefined)[] = [];
      for (let row = area.top; row <= bottom; row++) cells.push(cellAt(sheet, row, column));
      columns.push(cells);
    }
    return columns;
  }

  /** Levels of categories, the innermost (rightmost column) first. */
  private levels(formula: string): (Cell | undefined)[][] {
    const columns = this.columns(formula);
    return (columns[0]?.length ?? 0) > 1 ? columns.reverse() : [];
  }
}

const reference = (formula: string): string => textTag("c:f", formula.replace(/^=/, ""));

const escape = (text: string): string => text;

function textOf(cell: Cell | undefined): string | undefined {
  const value = cell?.value;
  if (value === null || value === undefined) return undefined;
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** `ptCount` and the points that are not blank. */
function points<T>(values: readonly (T | undefined)[], text: (value: T) => string, counted = true): string {
  const listed = values.map((value, idx) =>
    value === undefined ? "" : tag("c:pt", { idx }, textTag("c:v", text(value))),
  );
  return (counted ? tag("c:ptCount", { val: values.length }) : "") + listed.join("");
}
