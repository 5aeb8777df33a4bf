import type { Box } from "../outline";
import { cellLook } from "./cell-look";
import { filledColumns, range } from "./find-blocks";
import { findHeader, isHeaderCell, type HeaderRows } from "./find-header";
import type { SheetGrid } from "./sheet-grid";

/** A table's cells with its header rows; without header when no row names the columns. */
export interface TableBlock {
  box: Box;
  header: HeaderRows | null;
  /** Texts above the header. */
  titles: string[];
}

/**
 * Puts blocks together that blank rows or a blank column cut apart: a body under its header, a column group at the right
 * that starts without a label, titles over the table below them.
 */
export function joinBlocks(grid: SheetGrid, blocks: readonly Box[]): TableBlock[] {
  const tables: TableBlock[] = [];
  const titles: { box: Box; texts: string[] }[] = [];
  for (const box of joinSideways(grid, blocks)) {
    const header = findHeader(grid, box);
    const above = header ? undefined : tableAbove(tables, box);
    if (header)
      tables.push({
        box,
        header,
        titles: [...takeTitles(titles, box), ...rowTexts(grid, box, box.row, header.top)],
      });
    else if (above && fitsBelow(grid, above, box)) extend(grid, above, box);
    else if (isTitle(grid, box))
      titles.push({ box, texts: rowTexts(grid, box, box.row, box.row + box.rows) });
    else tables.push({ box, header: asLooseHeader(grid, box), titles: takeTitles(titles, box) });
  }
  // A lone row of words whose body never came is a note, unless its words are headers.
  return tables.filter(
    ({ box, header }) => header === null || box.rows > 1 || header.known >= 0.5 || header.bottom > header.top,
  );
}

function joinSideways(grid: SheetGrid, blocks: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const block of [...blocks].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const left = joined.find((box) => box.column + box.columns + 1 === block.column && sameRows(box, block));
    const strays = left && isSpacer(left, block);
    if (left && (strays || startsWithNumbers(grid, block)))
      left.columns = block.column + block.columns - left.column;
    else joined.push({ ...block });
  }
  return joined.sort((a, b) => a.row - b.row || a.column - b.column);
}

const sameRows = (a: Box, b: Box): boolean =>
  Math.abs(a.row + a.rows - b.row - b.rows) === 0 && b.row >= a.row && b.rows > 1;

/** A single column beside a blank one is no table of its own: the blank column only keeps it at a distance. */
const isSpacer = (left: Box, right: Box): boolean =>
  left.row === right.row && (left.columns === 1 || right.columns === 1);

function startsWithNumbers(grid: SheetGrid, box: Box): boolean {
  const looks = range(box.row + 1, box.rows - 1).map((row) =>
    cellLook(grid.filled(row, box.column), grid.format(row, box.column)),
  );
  const filled = looks.filter((look) => look !== "blank");
  return filled.filter((look) => look === "number" || look === "percent").length > filled.length / 2;
}

const within = (outer: Box, inner: Box): boolean =>
  inner.column >= outer.column && inner.column + inner.columns <= outer.column + outer.columns;

function tableAbove(tables: readonly TableBlock[], box: Box): TableBlock | undefined {
  const above = tables.filter((table) => table.box.row < box.row && within(table.box, box));
  return above.sort((a, b) => b.box.row + b.box.rows - a.box.row - a.box.rows)[0];
}

/** Rows under a gap go on with the table above when they fill it or look like its rows. */
function fitsBelow(grid: SheetGrid, table: TableBlock, box: Box): boolean {
  if (table.header === null) return false;
  const gap = box.row - (table.box.row + table.box.rows);
  const filled = Math.max(...range(box.row, box.rows).map((row) => filledColumns(grid, box, row).length));
  const bodyless = table.header.bottom + (table.header.extra ?? 0) === table.box.row + table.box.rows - 1;
  if (bodyless) return gap <= 2 && filled >= Math.min(2, table.box.columns);
  return gap <= 3 && filled >= Math.max(2, table.box.columns * 0.5) && !isFormLike(grid, box);
}

const isFormLike = (grid: SheetGrid, box: Box): boolean =>
  range(box.row, box.rows).every((row) =>
    filledColumns(grid, box, row).every((column) => /[::]/.test(String(grid.filled(row, column)))),
  );

function extend(grid: SheetGrid, table: TableBlock, box: Box): void {
  table.box = { ...table.box, rows: box.row + box.rows - table.box.row };
  if (table.header && table.header.known === 0) {
    // The header was taken on trust from words alone; with a body under it, look again.
    table.header = findHeader(grid, table.box) ?? table.header;
  }
}

function isTitle(grid: SheetGrid, box: Box): boolean {
  return (
    range(box.row, box.rows).every((row) => rowTexts(grid, box, row, row + 1).length <= 2) && box.rows <= 4
  );
}

/** A row of two or more short words with nothing under it yet may be the header of the next block. */
function asLooseHeader(grid: SheetGrid, box: Box): HeaderRows | null {
  if (box.rows > 1 || box.columns < 2) return null;
  const filled = filledColumns(grid, box, box.row);
  const words =
    filled.length === box.columns && filled.every((column) => isHeaderCell(grid, box.row, column));
  return words ? { top: box.row, bottom: box.row, known: 0 } : null;
}

function takeTitles(titles: { box: Box; texts: string[] }[], box: Box): string[] {
  const near = titles.filter((title) => title.box.row < box.row && box.row - title.box.row <= 12);
  titles.splice(0, titles.length, ...titles.filter((title) => !near.includes(title)));
  return near.flatMap((title) => title.texts);
}

function rowTexts(grid: SheetGrid, box: Box, from: number, to: number): string[] {
  return range(from, to - from).flatMap((row) => [
    ...new Set(filledColumns(grid, box, row).map((column) => String(grid.filled(row, column)).trim())),
  ]);
}
