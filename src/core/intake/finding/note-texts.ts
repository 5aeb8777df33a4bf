import type { Box } from "../outline";
import { range } from "./find-blocks";
import type { SheetGrid } from "./sheet-grid";

const yearLike = /(?:19|20)\d\d|财年|财政年度|会计年度|fiscal|financial year/i;

/** Words on a sheet that stand in none of its tables and hold a year: `FY2024, USD` below or beside a table; also what they
 * say of fiscal years. */
export function noteTexts(grid: SheetGrid, tables: readonly { header: Box; body: Box }[]): string[] {
  const { area } = grid;
  return range(area.row, area.rows).flatMap((row) =>
    range(area.column, area.columns).flatMap((column) => {
      const value = grid.filled(row, column);
      if (typeof value !== "string" || value.length > 80 || !yearLike.test(value)) return [];
      const inside = tables.some(
        ({ header, body }) =>
          column >= header.column &&
          column < header.column + header.columns &&
          row >= header.row &&
          row < body.row + body.rows,
      );
      return inside ? [] : [value.trim()];
    }),
  );
}
