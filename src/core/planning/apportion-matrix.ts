/** A cell whose amount is pinned. */
export interface HeldCell {
  row: number;
  column: number;
  amount: number;
}

/**
 * Whole-number matrix whose rows and columns sum to the given whole totals exactly, in proportion to both, every free cell within one
 * of its ideal. Held cells keep their amount. `null` when the totals disagree or the holds leave no solution.
 */
export function apportionMatrix(
  rows: readonly number[],
  columns: readonly number[],
  held: readonly HeldCell[] = [],
): number[][] | null {
  const total = sum(rows);
  if (total !== sum(columns)) return null;
  if (total < 0) {
    const mirrored = held.map((cell) => ({ ...cell, amount: -cell.amount }));
    const positive = apportionMatrix(rows.map(negate), columns.map(negate), mirrored);
    return positive?.map((row) => row.map(negate)) ?? null;
  }
  const free = rows.map(() => columns.map(() => true));
  const rowRest = [...rows];
  const columnRest = [...columns];
  for (const { row, column, amount } of held) {
    (free[row] ?? [])[column] = false;
    rowRest[row] = (rowRest[row] ?? 0) - amount;
    columnRest[column] = (columnRest[column] ?? 0) - amount;
  }
  const ideal = idealCells(rowRest, columnRest, free, held.length > 0);
  const rounded = ideal && roundCells(ideal, rowRest, columnRest, free);
  if (!rounded) return null;
  for (const { row, column, amount } of held) (rounded[row] ?? [])[column] = amount;
  return rounded;
}

/**
 * Real cells in proportion to both totals; with holds by iterative proportional fitting, `null` when they can't be met. Totals of both
 * signs (a hold above the total) have no proportion: there each cell takes its even part of both totals.
 */
function idealCells(
  rows: readonly number[],
  columns: readonly number[],
  free: readonly (readonly boolean[])[],
  fit: boolean,
): number[][] | null {
  const total = sum(rows);
  const mixed = [...rows, ...columns].some((amount) => amount < 0);
  if (mixed && fit) return null;
  const count = rows.length * columns.length;
  const even = (row: number, column: number) => row / columns.length + column / rows.length - total / count;
  const seed = rows.map((row, i) =>
    columns.map((column, j) => {
      if (mixed) return even(row, column);
      return free[i]?.[j] && total > 0 ? (row * column) / total : 0;
    }),
  );
  if (!fit) return seed;
  for (let round = 0; round < 2000; round++) {
    seed.forEach((cells, i) => scale(cells, rows[i] ?? 0));
    let worst = 0;
    columns.forEach((target, j) => {
      const present = seed.reduce((all, cells) => all + (cells[j] ?? 0), 0);
      worst = Math.max(worst, Math.abs(present - target));
      if (present > 0) for (const cells of seed) cells[j] = ((cells[j] ?? 0) * target) / present;
    });
    if (worst <= 1e-7) return seed;
  }
  return null;
}

function scale(cells: number[], target: number): void {
  const present = sum(cells);
  if (present > 0) cells.forEach((cell, j) => (cells[j] = (cell * target) / present));
}

/** Controlled rounding: floors, then one unit each by largest remainder; what that leaves open finds its place by augmenting paths. */
function roundCells(
  ideal: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  free: readonly (readonly boolean[])[],
): number[][] | null {
  const cells = ideal.map((row) => row.map((amount) => Math.floor(amount + 1e-6)));
  const rowMissing = rows.map((target, i) => target - sum(cells[i] ?? []));
  const columnMissing = columns.map(
    (target, j) => target - cells.reduce((all, row) => all + (row[j] ?? 0), 0),
  );
  const raised = cells.map((row) => row.map(() => false));
  const candidates = ideal.flatMap((row, i) =>
    row.map((amount, j) => ({ i, j, remainder: Math.round((amount - (cells[i]?.[j] ?? 0)) * 1e6) })),
  );
  candidates.sort((a, b) => b.remainder - a.remainder || a.i - b.i || a.j - b.j);
  const open = cells.map((row, i) => row.map((_, j) => free[i]?.[j] === true));
  for (const { i, j, remainder } of candidates) {
    if (remainder <= 0 || (rowMissing[i] ?? 0) <= 0 || (columnMissing[j] ?? 0) <= 0 || !open[i]?.[j])
      continue;
    flip(raised, i, j);
    rowMissing[i] = (rowMissing[i] ?? 0) - 1;
    columnMissing[j] = (columnMissing[j] ?? 0) - 1;
  }
  for (let i = 0; i < rows.length; i++) {
    while ((rowMissing[i] ?? 0) > 0) {
      if (!augment(i, raised, open, columnMissing)) return null;
      rowMissing[i] = (rowMissing[i] ?? 0) - 1;
    }
  }
  if (rowMissing.some((missing) => missing !== 0)) return null;
  return cells.map((row, i) => row.map((cell, j) => cell + (raised[i]?.[j] ? 1 : 0)));
}

/** Gives row `start` one more unit: raise a cell of it, lower a raised one of that column elsewhere, and so on to a column in need. */
function augment(
  start: number,
  raised: boolean[][],
  open: readonly (readonly boolean[])[],
  columnMissing: number[],
): boolean {
  const rowOfColumn = new Map<number, number>();
  const columnOfRow = new Map<number, number>();
  const queue = [start];
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    for (let column = 0; column < columnMissing.length; column++) {
      if (rowOfColumn.has(column) || !open[row]?.[column] || raised[row]?.[column]) continue;
      rowOfColumn.set(column, row);
      if ((columnMissing[column] ?? 0) > 0) {
        columnMissing[column] = (columnMissing[column] ?? 0) - 1;
        walkBack(column, raised, rowOfColumn, columnOfRow);
        return true;
      }
      for (let other = 0; other < raised.length; other++) {
        if (other === start || columnOfRow.has(other) || !raised[other]?.[column]) continue;
        columnOfRow.set(other, column);
        queue.push(other);
      }
    }
  }
  return false;
}

function walkBack(
  end: number,
  raised: boolean[][],
  rowOfColumn: ReadonlyMap<number, number>,
  columnOfRow: ReadonlyMap<number, number>,
): void {
  for (let column: number | undefined = end; column !== undefined;) {
    const row: number = rowOfColumn.get(column) ?? 0;
    flip(raised, row, column);
    column = columnOfRow.get(row);
    if (column !== undefined) flip(raised, row, column);
  }
}

function flip(raised: boolean[][], row: number, column: number): void {
  const cells = raised[row];
  if (cells) cells[column] = !cells[column];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const negate = (value: number): number => 0 - value;
