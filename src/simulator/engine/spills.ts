import { areaName, parseArea } from "../model/address";
import { eachCell } from "../model/cells";
import type { Area, Cell, CellContent } from "../model/workbook";
import type { CompiledFormula } from "./compile-formula";

/** What one formula has put into other cells. */
interface Spill {
  area: Area;
  cells: Map<Cell, CellContent>;
}

/** Cells that formulas spill over, from one calculation to the next. */
export class Spills {
  private readonly known = new Map<CompiledFormula, Spill>();

  /** Takes back what formulas put that are no longer there; a cell that was written since keeps its value. */
  clearGone(formulas: ReadonlySet<CompiledFormula>): void {
    for (const formula of this.known.keys()) if (!formulas.has(formula)) this.clear(formula);
  }

  /** Takes back what the formula put, also what a file says that it did. */
  clear(formula: CompiledFormula): void {
    const { cell, place, source } = formula;
    for (const [target, value] of this.known.get(formula)?.cells ?? [])
      if (target.formula === undefined && target.value === value) target.value = null;
    const isThere = this.known.delete(formula) || cell.formula !== source;
    const area = isThere || cell.arrayRef === undefined ? null : parseArea(cell.arrayRef);
    if (!area) return;
    eachCell(place.sheet, area, (target) => {
      if (target.formula === undefined) target.value = null;
    });
  }

  put(formula: CompiledFormula, target: Cell, row: number, column: number, value: CellContent): void {
    const { place } = formula;
    const known = this.known.get(formula) ?? {
      area: { top: place.row, left: place.column, bottom: row, right: column },
      cells: new Map<Cell, CellContent>(),
    };
    known.area.bottom = Math.max(known.area.bottom, row);
    known.area.right = Math.max(known.area.right, column);
    known.cells.set(target, value);
    target.value = value;
    this.known.set(formula, known);
  }

  /** Writes the area down at the formula's cell; true when it is the same as before. */
  settle(formula: CompiledFormula): boolean {
    const { cell } = formula;
    const area = this.known.get(formula)?.area;
    const name = area ? areaName(area) : undefined;
    if (name === cell.arrayRef) return true;
    if (name === undefined) delete cell.arrayRef;
    else cell.arrayRef = name;
    return false;
  }
}
