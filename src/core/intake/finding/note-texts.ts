import type { Box } from "../outline";
import { range } from "./find-blocks";
import type { SheetGrid } from "./sheet-grid";

const yearLike = /(?:19|20)\d\d|财年|财政年度|会计年度|fiscal|financial year/i;
const unitLike =
  /^[(（\s]*(?:注\s*[:：]\s*)?(?:(?:金额|货币|计量)?单位|(?:amounts?|figures|currency|units?)(?: in\b|\s*[:：]))/i;

/**
 * Words on a sheet that stand in none of its tables and hold a year (`FY2024, USD` below or beside a table), say something of fiscal
 * years, or state a unit (`单位：万元`).
 */
export function noteTexts(grid: SheetGrid, tables: readonly { header: Box; body: Box }[]): string[] {
  const { area } = grid;
  return range(area.row, area.rows).flatMap((row) =>
    range(area.column, area.columns).flatMap((column) => {
      const value = grid.filled(row, column);
      if (typeof value !== "string" || value.length > 80 || !speaks(value)) return [];
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

const speaks = (text: string): boolean => yearLike.test(text) || unitLike.test(text);

/** The notes that state a unit and nothing else. */
export function unitNotes(notes: readonly string[]): string[] {
  return notes.filter((note) => unitLike.test(note) && note.length <= 30);
}
