import type { Cell, SheetModel, WorkbookModel } from "../model/workbook";
import { CellMemory } from "./cell-memory";
import { ColumnReader } from "./column-reader";
import { compileFormula, type CompiledFormula } from "./compile-formula";
import { FormulaGraph } from "./formula-graph";
import { RangeMarks } from "./range-marks";
import { Spills } from "./spills";
import type { FormulaPlace } from "./table-lookup";
import type { UsedSize } from "./used-size";
import { changedKeys, isTouched, layoutOf, mentionsOf, type WorkbookLayout } from "./workbook-layout";

interface RememberedFormula extends CompiledFormula {
  /** Parts of the layout that it depends on. */
  mentions: string[];
}

/** What is known of a workbook's formulas from one calculation to the next. */
export class CalculationMemory {
  readonly cells = new CellMemory();
  readonly spills = new Spills();
  readonly marks = new RangeMarks();
  readonly reader = new ColumnReader();
  graph = new FormulaGraph([]);
  /** Formulas that have to be worked out whatever the cells say. */
  readonly pending = new Set<CompiledFormula>();
  private layout: WorkbookLayout = new Map();
  private compiled = new Map<SheetModel, Map<number, RememberedFormula>>();

  /**
   * Reads the formulas of the workbook anew where they or the layout that they depend on have changed; returns those that were not
   * there in the same form before.
   */
  refresh(model: WorkbookModel): Set<CompiledFormula> {
    const changed = changedKeys(this.layout, (this.layout = layoutOf(model)));
    const fresh = new Set<CompiledFormula>();
    const formulas: CompiledFormula[] = [];
    const before = this.compiled;
    let isSameGraph = true;
    this.compiled = new Map();
    for (const sheet of model.sheets) {
      const now = new Map<number, RememberedFormula>();
      this.compiled.set(sheet, now);
      eachFormula(sheet, (row, column, cell) => {
        const key = row * 16_384 + column;
        const found = before.get(sheet)?.get(key);
        const known = found?.cell === cell && found.source === cell.formula ? found : undefined;
        const isCurrent = known && !isTouched(known.mentions, changed);
        if (!isCurrent) isSameGraph = false;
        const made = isCurrent ? known : this.compile(cell, { sheet, row, column }, model);
        if (known?.text !== made.text) fresh.add(known ?? made);
        const kept = known ? Object.assign(known, made) : made;
        now.set(key, kept);
        formulas.push(kept);
      });
    }
    this.spills.clearGone(new Set(formulas));
    if (!isSameGraph || formulas.length !== this.graph.formulas.length)
      this.graph = new FormulaGraph(formulas);
    return fresh;
  }

  private compile(cell: Cell, place: FormulaPlace, model: WorkbookModel): RememberedFormula {
    const mentions = mentionsOf(cell.formula ?? "", place, this.layout);
    return { ...compileFormula(cell, place, model, this.marks.mark), mentions };
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

function eachFormula(sheet: SheetModel, visit: (row: number, column: number, cell: Cell) => void): void {
  for (const [row, { cells }] of sheet.rows)
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell?.formula !== undefined) visit(row, column, cell);
    }
}
