import type { CellLike, RowLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { parseArea } from "../model/address";
import { containsCell, WHOLE_SHEET } from "../model/area";
import { ensureCell } from "../model/cells";
import type { Area, CellContent, SheetModel } from "../model/workbook";
import type { CompiledFormula } from "./compile-formula";
import type { SheetArea } from "./range-arguments";

/** The engine's cell types that matter here. */
const CONSTANT = 3;
const FORMULA = 6;
const NO_MODEL = {};

/** One formula of a round, with the text that this round uses. */
export interface RoundFormula {
  compiled: CompiledFormula;
  text: string;
}

/** Gets results: `formula` is the one whose cell, or whose spilled area, the value belongs to. */
export type TakeResult = (value: unknown, row: number, column: number, formula: CompiledFormula) => void;

/**
 * A sheet as the engine wants it: the formulas of this round, and as constants only those cells that they read. Cells are handed out
 * one at a time, nothing is copied here.
 */
export class EngineSheet implements WorksheetLike {
  readonly name: string;
  readonly mergedRegions: { top: number; left: number; bottom: number; right: number }[];
  /** Rows that are read, by column; both ends included. */
  private readonly spans = new Map<number, [number, number]>();
  private readonly formulas = new Map<number, Map<number, RoundFormula>>();
  private readonly arrays: { area: Area; formula: RoundFormula }[] = [];
  private lastFormula: CompiledFormula | undefined;

  constructor(
    readonly id: number,
    private readonly sheet: SheetModel,
    private readonly size: { rows: number; columns: number },
    private readonly takeResult: TakeResult,
  ) {
    this.name = sheet.name;
    this.mergedRegions = sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + 1,
      left: left + 1,
      bottom: bottom + 1,
      right: right + 1,
    }));
  }

  get dimensions() {
    return { top: 1, left: 1, bottom: Math.max(1, this.size.rows), right: Math.max(1, this.size.columns) };
  }

  addFormula(formula: RoundFormula): void {
    const { row, column } = formula.compiled.place;
    const line = this.formulas.get(row) ?? new Map<number, RoundFormula>();
    this.formulas.set(row, line.set(column, formula));
    const { arrayRef } = formula.compiled.cell;
    const area = arrayRef === undefined || formula.compiled.spills ? null : parseArea(arrayRef);
    if (area) this.arrays.push({ area, formula });
  }

  addRange({ area }: SheetArea): void {
    for (let column = area.left; column <= Math.min(area.right, this.size.columns - 1); column++) {
      const span = this.spans.get(column);
      if (!span) this.spans.set(column, [area.top, area.bottom]);
      else if (span[0] > area.top || span[1] < area.bottom)
        this.spans.set(column, [Math.min(span[0], area.top), Math.max(span[1], area.bottom)]);
    }
  }

  /** Lets the engine see every cell of the sheet. */
  addWhole(): void {
    this.addRange({ sheet: this.sheet, area: WHOLE_SHEET });
  }

  eachRow(first: unknown, second?: (row: RowLike, number: number) => void): void {
    const visit = second ?? (first as (row: RowLike, number: number) => void);
    if (this.spans.size === 0 && this.formulas.size === 0) return;
    for (const [row, { hidden }] of this.sheet.rows)
      visit(
        { hidden: hidden !== undefined, eachCell: (a: unknown, b?: unknown) => this.eachCell(row, b ?? a) },
        row + 1,
      );
  }

  findCell(row: number, column: number): CellLike | undefined {
    const found =
      this.formulas.get(row - 1)?.get(column - 1) ??
      this.arrays.find(({ area }) => containsCell(area, row - 1, column - 1))?.formula;
    return found && this.formulaCell(row - 1, column - 1, found);
  }

  /** Asked for by the engine only to fill the cells that a formula spills over. */
  getCell(row: number, column: number): CellLike {
    const target = ensureCell(this.sheet, row - 1, column - 1);
    const take = (value: unknown) => {
      if (this.lastFormula) this.takeResult(value, row - 1, column - 1, this.lastFormula);
    };
    return {
      row,
      col: column,
      type: CONSTANT,
      model: NO_MODEL,
      result: undefined,
      get value() {
        return target.value;
      },
      set value(value: unknown) {
        take(value);
      },
    };
  }

  private eachCell(row: number, visit: unknown): void {
    const call = visit as (cell: CellLike, column: number) => void;
    const cells = this.sheet.rows.get(row)?.cells ?? [];
    const line = this.formulas.get(row);
    for (const [column, [top, bottom]] of this.spans) {
      const cell = cells[column];
      if (!cell || row < top || row > bottom || line?.has(column)) continue;
      if (cell.value !== null) call(constantCell(row, column, cell.value), column + 1);
    }
    for (const [column, formula] of line ?? []) call(this.formulaCell(row, column, formula), column + 1);
  }

  private formulaCell(row: number, column: number, { compiled, text }: RoundFormula): CellLike {
    const { arrayRef } = compiled.cell;
    const isArray = arrayRef !== undefined && !compiled.spills;
    const take = (value: unknown) => {
      this.lastFormula = compiled;
      this.takeResult(value, row, column, compiled);
    };
    return {
      row: row + 1,
      col: column + 1,
      type: FORMULA,
      formula: text,
      model: isArray ? { formula: text, shareType: "array", ref: arrayRef } : { formula: text },
      value: null,
      get result() {
        return undefined;
      },
      set result(value: CellLike["result"]) {
        take(value);
      },
    };
  }
}

function constantCell(row: number, col: number, value: CellContent): CellLike {
  return { row, col, type: CONSTANT, model: NO_MODEL, value, result: undefined };
}
