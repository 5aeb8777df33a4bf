import { sheetLayout } from "../../src/core/sheets/sheet-layout";
import type { ChartPlace, SheetPlan } from "../../src/core/sheets/sheet-plan";

const overlap = (a: ChartPlace, b: ChartPlace): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** What charts of a new sheet cover that they must not: each other, or cells with content. */
export function chartCollisions(plan: SheetPlan): string[] {
  const layout = sheetLayout(plan);
  const covered = plan.blocks.flatMap((block, index) => {
    const rows = layout[index];
    const isBlank = block.kind === "cells" && block.rows.every((cells) => cells.length === 0);
    if (!rows || isBlank) return [];
    return [{ id: block.id, place: { row: rows.top, rows: rows.end - rows.top, column: 0, columns: 1000 } }];
  });
  return plan.charts.flatMap(({ id, place }, index) => [
    ...covered.filter((block) => overlap(place, block.place)).map((block) => `${id} over ${block.id}`),
    ...plan.charts
      .slice(index + 1)
      .filter((other) => overlap(place, other.place))
      .map((other) => `${id} over ${other.id}`),
  ]);
}

/** Series and categories of charts that no table of the sheet has. */
export function missingChartColumns({ blocks, charts }: SheetPlan): string[] {
  return charts.flatMap(({ id, source }) => {
    const table = blocks.find((block) => block.id === source.block);
    const columns = table?.kind === "table" ? table.columns.map((column) => column.id) : [];
    return [source.category, ...source.series.map(({ column }) => column)]
      .filter((column) => !columns.includes(column))
      .map((column) => `${id}: ${column}`);
  });
}
