import { parseArea } from "../model/address";
import type { SheetModel } from "../model/workbook";
import type { CompiledFormula } from "./compile-formula";
import { lowerBound } from "./matching-rows";
import type { SheetArea } from "./range-arguments";

/** The formula cells of one column: ascending rows, and the node of each. */
interface FormulaColumn {
  rows: number[];
  nodes: number[];
  /** Number of the first inner node of the column's tree; inner node i has the children 2i and 2i + 1. */
  tree?: number;
}

/**
 * Finds the nodes that stand for the formula cells in a range. Long stretches of a column are one node for many cells, so that a
 * thousand formulas over the same column don't cost a thousand times its length.
 */
export class FormulaIndex {
  private readonly columns = new Map<SheetModel, Map<number, FormulaColumn>>();

  /** `addNode` makes a node that depends on others; a `later` node is ready only a round after them. */
  constructor(
    formulas: readonly CompiledFormula[],
    private readonly addNode: (precedents: number[], later: boolean) => number,
  ) {
    const cells = formulas.map(({ place }, node) => ({ ...place, node }));
    formulas.forEach((formula, node) => cells.push(...this.ghosts(formula, node)));
    cells.sort((a, b) => a.row - b.row);
    for (const { sheet, row, column, node } of cells) {
      const list = this.columnOf(sheet, column);
      if (list.rows.at(-1) === row) continue;
      list.rows.push(row);
      list.nodes.push(node);
    }
  }

  nodesIn({ sheet, area }: SheetArea): number[] {
    const found: number[] = [];
    const columns = this.columns.get(sheet);
    if (!columns) return found;
    const visit = (list: FormulaColumn) => {
      const from = lowerBound(list.rows, area.top);
      const to = lowerBound(list.rows, area.bottom + 1);
      if (to - from < 8) found.push(...list.nodes.slice(from, to));
      else found.push(...this.cover(list, from, to));
    };
    if (area.right - area.left < columns.size) {
      for (let column = area.left; column <= area.right; column++) {
        const list = columns.get(column);
        if (list) visit(list);
      }
    } else for (const [column, list] of columns) if (column >= area.left && column <= area.right) visit(list);
    return found;
  }

  private columnOf(sheet: SheetModel, column: number): FormulaColumn {
    const columns = this.columns.get(sheet) ?? new Map<number, FormulaColumn>();
    this.columns.set(sheet, columns);
    const list = columns.get(column) ?? { rows: [], nodes: [] };
    columns.set(column, list);
    return list;
  }

  /** Cells that an array formula fills beside its own; they have their values a round later. */
  private ghosts({ cell, place }: CompiledFormula, node: number) {
    const area = cell.arrayRef === undefined ? null : parseArea(cell.arrayRef);
    if (!area || (area.top === area.bottom && area.left === area.right)) return [];
    const later = this.addNode([node], true);
    const cells = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (row !== place.row || column !== place.column) cells.push({ ...place, row, column, node: later });
    return cells;
  }

  /** The fewest nodes of the column's tree that together are the cells from `from` to before `to`. */
  private cover(list: FormulaColumn, from: number, to: number): number[] {
    const size = list.nodes.length;
    list.tree ??= this.growTree(list.nodes);
    const first = list.tree;
    const node = (at: number) => (at >= size ? (list.nodes[at - size] ?? 0) : first + at);
    const found: number[] = [];
    let low = from + size;
    let high = to + size;
    while (low < high) {
      if (low & 1) found.push(node(low++));
      if (high & 1) found.push(node(--high));
      low >>= 1;
      high >>= 1;
    }
    return found;
  }

  /** Makes the inner nodes 1 … size-1 after an unused node 0; returns the number of node 0. */
  private growTree(leaves: readonly number[]): number {
    const size = leaves.length;
    const first = this.addNode([], false);
    for (let at = 1; at < size; at++) {
      const children = [2 * at, 2 * at + 1];
      this.addNode(
        children.map((child) => (child >= size ? (leaves[child - size] ?? 0) : first + child)),
        false,
      );
    }
    return first;
  }
}
