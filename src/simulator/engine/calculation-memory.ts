import type { SheetModel, WorkbookModel } from "../model/workbook";
import { CellMemory } from "./cell-memory";
import { ColumnReader } from "./column-reader";
import { compileFormula, type CompiledFormula } from "./compile-formula";
import { FormulaGraph } from "./formula-graph";
import { RangeMarks } from "./range-marks";
import type { UsedSize } from "./used-size";

/** What is known of a workbook's formulas from one calculation to the next. */
export class CalculationMemory {
  readonly cells = new CellMemory();
  marks = new RangeMarks();
  reader = new ColumnReader();
  graph = new FormulaGraph([]);
  /** Formulas that have to be worked out whatever the cells say. */
  readonly pending = new Set<CompiledFormula>();
  private layout = "";
  private compiled = new Map<SheetModel, Map<number, CompiledFormula>>();

  /**
   * Reads the formulas of the workbook anew where they or the layout that they depend on have changed; returns those that were not
   * there in the same form before.
   */
  refresh(model: WorkbookModel): Set<CompiledFormula> {
    const layout = layoutOf(model);
    const isKnownLayout = layout === this.layout;
    if (!isKnownLayout) {
      this.marks = new RangeMarks();
      this.reader = new ColumnReader();
    }
    this.layout = layout;
    const fresh = new Set<CompiledFormula>();
    const kept = this.compiled;
    const formulas: CompiledFormula[] = [];
    this.compiled = new Map();
    let replaced = 0;
    for (const sheet of model.sheets) {
      const now = new Map<number, CompiledFormula>();
      const before = kept.get(sheet);
      eachFormula(sheet, (row, column, cell) => {
        const key = row * 16_384 + column;
        const known = before?.get(key);
        const isSame = known?.cell === cell && known.source === cell.formula;
        const made =
          isSame && isKnownLayout
            ? known
            : compileFormula(cell, { sheet, row, column }, model, this.marks.mark);
        if (made !== known) replaced++;
        if (!isSame || known.text !== made.text) fresh.add(made);
        now.set(key, made);
        formulas.push(made);
      });
      this.compiled.set(sheet, now);
    }
    if (replaced > 0 || formulas.length !== this.graph.formulas.length)
      this.graph = new FormulaGraph(formulas);
    return fresh;
  }

  /** Remembers the values of everything that a formula reads, after comparing them with the last time. */
  compareCells(sizes: ReadonlyMap<SheetModel, UsedSize>): void {
    const columns = new Map<SheetModel, Set<number>>();
    for (const { read, handled } of this.graph.formulas)
      for (const { sheet, area } of [...read, ...handled]) {
        const known = columns.get(sheet) ?? new Set<number>();
        columns.set(sheet, known);
        const last = Math.min(area.right, (sizes.get(sheet)?.columns ?? 0) - 1);
        for (let column = area.left; column <= last; column++) known.add(column);
      }
    this.cells.compare(columns, (sheet, column) => this.reader.forget(sheet, column));
  }

  /** The array areas of formulas have changed: what depends on what must be found again. */
  forgetGraph(): void {
    this.graph = new FormulaGraph(this.graph.formulas);
  }
}

/** Everything beside the formulas themselves that their references depend on. */
function layoutOf(model: WorkbookModel): string {
  return JSON.stringify([
    model.sheets.map(({ id, name, tables }) => [
      id,
      name,
      tables.map((table) => [
        table.name,
        table.area,
        table.showHeaders,
        table.showTotals,
        table.columns.map((column) => column.name),
      ]),
    ]),
    model.names.map(({ name, formula, sheetId }) => [name, formula, sheetId]),
  ]);
}

function eachFormula(
  sheet: SheetModel,
  visit: (row: number, column: number, cell: CompiledFormula["cell"]) => void,
): void {
  for (const [row, { cells }] of sheet.rows)
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell?.formula !== undefined) visit(row, column, cell);
    }
}
