import type { Box } from "../../core/intake/outline";

interface Run {
  column: number;
  from: number;
  to: number;
}

/** A box, and what its cells hold; `null` where nothing is meant. */
interface Contents<T> {
  box: Box;
  values: (T | null)[][];
}

/** Sparse cells that can be asked for as boxes. */
export class CellMap<T> {
  private readonly columns = new Map<number, Map<number, T>>();
  size = 0;

  set(row: number, column: number, value: T): void {
    const rows = this.columns.get(column) ?? new Map<number, T>();
    if (!rows.has(row)) this.size += 1;
    rows.set(row, value);
    this.columns.set(column, rows);
  }

  get(row: number, column: number): T | undefined {
    return this.columns.get(column)?.get(row);
  }

  /**
   * Few boxes that cover all cells; up to `bridge` other rows may lie within, but none reaches across the rows of `ends`. A pause after
   * each row for whoever must not block.
   */
  *boxes(bridge: number, ends: ReadonlySet<number>): Generator<undefined, Contents<T>[]> {
    const contents: Contents<T>[] = [];
    for (const box of joined(this.runs(bridge, ends))) {
      const values: (T | null)[][] = [];
      for (let row = box.row; row < box.row + box.rows; row += 1) {
        values.push(Array.from({ length: box.columns }, (_, c) => this.get(row, box.column + c) ?? null));
        yield;
      }
      contents.push({ box, values });
    }
    return contents;
  }

  private runs(bridge: number, ends: ReadonlySet<number>): Run[] {
    return [...this.columns.keys()]
      .sort((a, b) => a - b)
      .flatMap((column) => {
        const runs: Run[] = [];
        for (const row of [...(this.columns.get(column)?.keys() ?? [])].sort((a, b) => a - b)) {
          const last = runs.at(-1);
          if (last && row - last.to <= bridge + 1 && !reaches(last.to, row, ends)) last.to = row;
          else runs.push({ column, from: row, to: row });
        }
        return runs;
      });
  }
}

/** Whether a table ends between two rows. */
function reaches(from: number, to: number, ends: ReadonlySet<number>): boolean {
  for (let row = from; row < to; row += 1) if (ends.has(row)) return true;
  return false;
}

/** Runs of the same rows in adjacent columns become one box. */
function joined(runs: readonly Run[]): Box[] {
  const open = new Map<string, Box>();
  const boxes: Box[] = [];
  for (const { column, from, to } of runs) {
    const rows = `${from}:${to}`;
    const left = open.get(rows);
    if (left && left.column + left.columns === column) left.columns += 1;
    else {
      const box = { row: from, column, rows: to - from + 1, columns: 1 };
      open.set(rows, box);
      boxes.push(box);
    }
  }
  return boxes;
}
