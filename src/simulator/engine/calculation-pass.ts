import { isErrorValue } from "../model/error-values";
import type { CellContent, ErrorCode, SheetModel, WorkbookModel } from "../model/workbook";
import type { CalculationMemory } from "./calculation-memory";
import { calculationOrder, type CalculationOrder } from "./calculation-order";
import { calculateRound, type RoundContext } from "./calculate-round";
import type { CompiledFormula } from "./compile-formula";
import { engineKnows } from "./known-functions";
import type { Clock } from "./other-functions";
import { usedSizes } from "./used-size";

/** One formula cell, zero-based. */
export interface FormulaAddress {
  sheet: string;
  row: number;
  column: number;
}

export interface CalculationReport {
  /** Formula cells of the workbook. */
  formulas: number;
  /** Those whose result was worked out anew. */
  calculated: number;
  /** Those that depend on themselves; they show 0. */
  circular: FormulaAddress[];
  /** Those that kept an earlier result because the engine lacks a function that they call. */
  kept: number;
  /** Those left over when the time was up. */
  unfinished: number;
}

/** Sheets on which these dynamic formulas may read any cell. */
function openSheets(dynamic: readonly CompiledFormula[], model: WorkbookModel): Iterable<SheetModel> {
  const ranges = dynamic.map(({ read, handled }) => [...read, ...handled]);
  if (dynamic.some(({ anySheet }) => anySheet) || ranges.some(({ length }) => length === 0))
    return model.sheets;
  return new Set(ranges.flat().map(({ sheet }) => sheet));
}

/** Works out once every formula that is out of date: last, in one round, those whose ranges show only while they are worked out. */
export class CalculationPass {
  private readonly context: RoundContext;
  private readonly answered = new Set<CompiledFormula>();
  private readonly written = new Map<SheetModel, Set<number>>();
  private settled = true;

  constructor(
    model: WorkbookModel,
    private readonly memory: CalculationMemory,
    clock: Clock,
    private readonly report: CalculationReport,
    private readonly isLate: () => boolean,
  ) {
    const fresh = memory.refresh(model);
    for (const formula of fresh) memory.pending.add(formula);
    const sizes = usedSizes(model.sheets);
    memory.compareCells(sizes);
    this.context = { model, reader: memory.reader, areas: memory.marks.areas, sizes, clock };
  }

  /** True when nothing spilled over other cells than before; else another pass has to follow. */
  run(isRepeated: boolean): boolean {
    const { graph } = this.memory;
    const wanted = this.outOfDate(!isRepeated);
    const dynamic = graph.formulas.filter((formula, node) => formula.dynamic && wanted[node] === 1);
    const last = dynamic.length > 0 ? graph.dependingOn(new Set(dynamic)) : new Uint8Array(wanted.length);
    const part = (isLast: 0 | 1): Uint8Array =>
      wanted.map((want, node) => (last[node] === isLast ? want : 0));
    this.report.circular = [];
    this.runRounds(calculationOrder(graph, part(0), false), []);
    if (dynamic.length > 0)
      this.runRounds(calculationOrder(graph, part(1), true), openSheets(dynamic, this.context.model));
    if (!this.settled) this.memory.forgetGraph();
    return this.settled;
  }

  private runRounds(order: CalculationOrder, whole: Iterable<SheetModel>): void {
    const { formulas } = this.memory.graph;
    this.report.circular.push(...order.circular.flatMap((node) => this.breakCircle(formulas[node])));
    const marked = new Set([...order.marked].map((node) => formulas[node]));
    for (const nodes of order.rounds) {
      const round = nodes.flatMap((node) => formulas[node] ?? []);
      if (this.isLate()) {
        for (const formula of round) this.memory.pending.add(formula);
        this.report.unfinished += round.length;
      } else this.runRound(round, (formula) => marked.has(formula), whole);
    }
  }

  private outOfDate(withVolatile: boolean): Uint8Array {
    const { graph, cells, pending } = this.memory;
    const wanted = Uint8Array.from(graph.formulas, (formula) => {
      if (pending.has(formula) || (withVolatile && formula.volatile)) return 1;
      const changed = [...formula.read, ...formula.handled].some((range) => cells.hasChanged(range));
      return changed ? 1 : 0;
    });
    pending.clear();
    graph.spread(wanted);
    graph.formulas.forEach((formula, node) => {
      if (!formula.external) return;
      wanted[node] = 0;
      if (formula.cell.value === null) this.write(formula, { error: "#REF!" });
    });
    return wanted;
  }

  private breakCircle(formula: CompiledFormula | undefined): FormulaAddress[] {
    if (!formula) return [];
    const { sheet, row, column } = formula.place;
    this.write(formula, 0);
    return [{ sheet: sheet.name, row, column }];
  }

  private runRound(
    formulas: CompiledFormula[],
    usesMarks: (formula: CompiledFormula) => boolean,
    whole: Iterable<SheetModel>,
  ): void {
    for (const formula of formulas) if (formula.spills) this.memory.spills.clear(formula);
    calculateRound(formulas, usesMarks, whole, this.context, (value, row, column, formula) => {
      const isOwn = row === formula.place.row && column === formula.place.column;
      if (isOwn) this.takeResult(formula, contentOf(value));
      else this.takeSpilled(formula, row, column, contentOf(value));
    });
    for (const formula of formulas) {
      if (!this.answered.has(formula)) this.takeResult(formula, { error: "#NAME?" });
      if (formula.spills && !this.memory.spills.settle(formula)) this.settled = false;
    }
    this.report.calculated += formulas.length;
    for (const [sheet, columns] of this.written)
      for (const column of columns) this.context.reader.forget(sheet, column);
    this.written.clear();
  }

  /** A blank result shows 0. A function that only the engine lacks leaves the result that the file had. */
  private takeResult(formula: CompiledFormula, result: CellContent): void {
    this.answered.add(formula);
    const isUnknown = typeof result === "object" && result?.error === "#NAME?";
    if (isUnknown && formula.cell.value !== null && !formula.functions.every(engineKnows)) this.report.kept++;
    else this.write(formula, result ?? 0);
  }

  private write(formula: CompiledFormula, value: CellContent): void {
    const { sheet, row, column } = formula.place;
    if (!isSameResult(formula.cell.value, value)) {
      formula.cell.value = value;
      sheet.dirty = true;
    }
    this.noteWritten(sheet, row, column, formula.cell.value);
  }

  private noteWritten(sheet: SheetModel, row: number, column: number, value: CellContent): void {
    this.memory.cells.note(sheet, row, column, value);
    this.written.set(sheet, (this.written.get(sheet) ?? new Set()).add(column));
  }

  private takeSpilled(formula: CompiledFormula, row: number, column: number, value: CellContent): void {
    const cell = formula.place.sheet.rows.get(row)?.cells[column];
    if (cell) this.memory.spills.put(formula, cell, row, column, value);
  }
}

function contentOf(value: unknown): CellContent {
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null || !("error" in value)) return null;
  const code = value.error as ErrorCode;
  return { error: isErrorValue(code) ? code : "#VALUE!" };
}

/** Equal, or different in the last bit only: then what the file says stays. */
function isSameResult(known: CellContent, result: CellContent): boolean {
  if (typeof known === "number" && typeof result === "number")
    return Math.abs(known - result) <= Number.EPSILON * Math.max(Math.abs(known), Math.abs(result));
  if (typeof known === "object" && typeof result === "object") return known?.error === result?.error;
  return known === result;
}
