import type { Area, TableModel } from "./workbook";

/** The rows between header and totals. */
export const bodyArea = (table: TableModel): Area => ({
  ...table.area,
  top: table.area.top + (table.showHeaders ? 1 : 0),
  bottom: table.area.bottom - (table.showTotals ? 1 : 0),
});

/** The header row, or `null` when it is off. */
export const headerArea = (table: TableModel): Area | null =>
  table.showHeaders ? { ...table.area, bottom: table.area.top } : null;

/** The totals row, or `null` when it is off. */
export const totalsArea = (table: TableModel): Area | null =>
  table.showTotals ? { ...table.area, top: table.area.bottom } : null;

/** One column of an area, by offset. */
export const columnOf = (area: Area, index: number): Area => ({
  ...area,
  left: area.left + index,
  right: area.left + index,
});
