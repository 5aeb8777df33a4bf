import { toFileFormula } from "../../engine/structured-references";
import type { SheetModel, WorkbookModel } from "../../model/workbook";

/** Turns formulas into file form, remembering what it has turned: a column's formulas are mostly the same text. */
export class FormulaWriter {
  private readonly known = new Map<string, string>();

  constructor(private readonly model: WorkbookModel) {}

  /** The file's text of a formula (with or without `=`) that stands in a cell. */
  text(formula: string, sheet: SheetModel, row: number, column: number): string {
    if (!/[[(#@]/.test(formula)) return formula.startsWith("=") ? formula.slice(1) : formula;
    const home = sheet.tables.find(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    const key = `${home?.name ?? ""}|${formula}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const text = toFileFormula(formula, { sheet, row, column }, this.model);
    this.known.set(key, text);
    return text;
  }
}
