import type { Box } from "../outline";
import { parsePeriodName } from "../parse-period";
import { cellLook } from "./cell-look";
import { dayRun } from "./day-run";
import { filledColumns, range } from "./find-blocks";
import { headerExtras } from "./header-extras";
import { isHeaderWord } from "./header-word";
import type { SheetGrid } from "./sheet-grid";

/** Rows `top…bottom` of a block hold its headers. */
export interface HeaderRows {
  top: number;
  bottom: number;
  /** 0–1 share of header cells that the dictionary knows. */
  known: number;
  /** Rows under them that say the headers in another language, or their units. */
  extra?: number;
}

const LOOK_AHEAD = 8;
const MAX_TITLE_ROWS = 12;
const THRESHOLD = 1.1;
const formLine =
  /[::]\s*$|[::].*[::]|编制|編制|制表|填报|填報|打印|导出|单位[::]|單位[::]|页码|prepared by|report date|generated/i;

/** The header rows of a block, or `null` when it has none; title rows above and two- or three-row headers are understood. */
export function findHeader(grid: SheetGrid, block: Box): HeaderRows | null {
  let best: { row: number; score: number; known: number } | null = null;
  for (const row of range(block.row, Math.min(block.rows, MAX_TITLE_ROWS))) {
    const scored = scoreHeaderRow(grid, block, row);
    if (scored && scored.score > (best?.score ?? THRESHOLD - 1e-9) + (best ? 0.25 : 0))
      best = { row, ...scored };
  }
  if (best === null) return null;
  let { row: top } = best;
  let bottom = top;
  while (bottom - top < 2 && isSubHeader(grid, block, bottom)) bottom += 1;
  while (bottom - top < 2 && top > block.row && isGroupRow(grid, block, top - 1, top)) top -= 1;
  return { top, bottom, known: best.known, extra: headerExtras(grid, block, bottom) };
}

/** Whether a cell can stand in a header row: words, or the year, month or date of a wide table. */
export function isHeaderCell(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.filled(row, column);
  const look = cellLook(value, grid.format(row, column));
  if (look === "text") return String(value).length <= 60;
  return look === "date" || isYear(value) || (typeof value === "string" && parsePeriodName(value) !== null);
}

const isYear = (value: unknown): boolean =>
  Number.isInteger(Number(value)) && Number(value) >= 1990 && Number(value) <= 2100;

interface RowScore {
  score: number;
  known: number;
}

function scoreHeaderRow(grid: SheetGrid, block: Box, row: number): RowScore | null {
  const filled = filledColumns(grid, block, row);
  if (filled.length < 2) return null;
  const days = dayRun(grid, row, filled);
  const cells = filled.filter((column) => days.has(column) || isHeaderCell(grid, row, column));
  if (cells.length < filled.length * 0.8) return null;
  const texts = cells.map((column) => String(grid.filled(row, column)).trim());
  const distinct = distinctShare(grid, row, cells, row > block.row);
  if (distinct < 0.5 || texts.some((text) => formLine.test(text))) return null;
  const words = cells.filter((column) => isWord(grid, row, column));
  const periods = cells.length - words.length;
  // Dates and years in a row are data unless several stand side by side, each later than the one before.
  if (periods > 0 && !isPeriodRow(grid, row, cells) && !isCorner(grid, block, row, cells)) return null;
  const known = texts.filter((text) => isHeaderWord(text)).length / texts.length;
  const contrast = contrastBelow(grid, block, row, words) / Math.max(1, words.length);
  const fill = filled.length / block.columns;
  const below = range(row + 1, Math.min(LOOK_AHEAD, block.row + block.rows - row - 1));
  const under = below.length > 0 ? 0.2 : 0;
  const repeated = below.some((other) => sameTexts(grid, row, other, cells)) ? 1 : 0;
  const rank = (row - block.row) * 0.03;
  const wide = periods >= 2 ? 1 : 0;
  return {
    score: 2 * known + 1.2 * contrast + 0.8 * fill + wide + under + 0.2 * distinct - repeated - rank,
    known,
  };
}

/** A quarter in the corner of a matrix: `第一季度 | 产品A | 产品B | 合计` over names and numbers. */
function isCorner(grid: SheetGrid, block: Box, row: number, cells: readonly number[]): boolean {
  const [corner, ...others] = cells;
  const words = others.filter((column) => isWord(grid, row, column));
  return (
    corner === block.column &&
    others.length >= 2 &&
    words.length === others.length &&
    contrastBelow(grid, block, row, words) === words.length &&
    contrastBelow(grid, block, row, [corner]) === 0
  );
}

/** 年度 over years is a header's word, although it names a period too. */
function isWord(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.filled(row, column);
  if (cellLook(value, grid.format(row, column)) === "text") return true;
  return typeof value === "string" && !/[\d一二三四]/.test(value) && /年度|季度|半年/.test(value);
}

/** Share of header cells that differ; `Plan, Actual, Plan, Actual` differ by the groups that stand above them. */
function distinctShare(grid: SheetGrid, row: number, cells: readonly number[], grouped: boolean): number {
  const texts = cells.map((column) => String(grid.filled(row, column)).trim());
  const share = new Set(texts).size / texts.length;
  if (share >= 0.5 || !grouped) return share;
  let group = "";
  const full = cells.map((column, at) => {
    group = String(grid.filled(row - 1, column)).trim() || group;
    return `${group} ${texts[at] ?? ""}`;
  });
  return new Set(full).size / texts.length;
}

function isPeriodRow(grid: SheetGrid, row: number, cells: readonly number[]): boolean {
  const values = cells
    .filter((column) => cellLook(grid.filled(row, column), grid.format(row, column)) !== "text")
    .map((column) => grid.filled(row, column));
  if (values.length < 2) return false;
  if (values.some((value) => typeof value === "string"))
    return new Set(values.map(String)).size === values.length || values.length >= 4;
  return values.every((value, at) => at === 0 || Number(value) > Number(values[at - 1]));
}

/** Columns under which the cells are of another kind than the words above them. */
function contrastBelow(grid: SheetGrid, block: Box, row: number, words: readonly number[]): number {
  const rows = range(row + 1, Math.min(LOOK_AHEAD, block.row + block.rows - row - 1));
  return words.filter((column) => {
    const looks = rows.map((other) => cellLook(grid.filled(other, column), grid.format(other, column)));
    const filled = looks.filter((look) => look !== "blank");
    return filled.length > 0 && filled.filter((look) => look !== "text").length >= filled.length * 0.6;
  }).length;
}

const sameTexts = (grid: SheetGrid, row: number, other: number, columns: readonly number[]): boolean =>
  columns.every((column) => String(grid.filled(row, column)) === String(grid.filled(other, column)));

/** Whether the row under `row` refines it: words or periods only, under merged or blank cells of the row above. */
function isSubHeader(grid: SheetGrid, block: Box, row: number): boolean {
  const next = row + 1;
  if (next >= block.row + block.rows) return false;
  const own = filledColumns(grid, block, next).filter((column) => grid.mergeAt(next, column)?.row !== row);
  if (own.length === 0 || !own.every((column) => isHeaderCell(grid, next, column))) return false;
  const grouped = own.filter(
    (column) =>
      spansColumns(grid, row, column) || isEmpty(grid, row, column) || headsGroup(grid, row, column),
  );
  if (grouped.length < 2 || grouped.length < own.length * 0.6) return false;
  const words = own.filter(
    (column) => cellLook(grid.filled(next, column), grid.format(next, column)) === "text",
  );
  const periods = own.length - words.length;
  if (periods > 0 && !isPeriodRow(grid, next, own)) return false;
  return (
    periods >= Math.max(2, own.length * 0.6) ||
    contrastBelow(grid, block, next, words) >= words.length * 0.5 ||
    own.every((column) => isHeaderWord(String(grid.filled(next, column))))
  );
}

/** A label whose right neighbour is blank above and filled below stands over both. */
const headsGroup = (grid: SheetGrid, row: number, column: number): boolean =>
  isEmpty(grid, row, column + 1) && !isEmpty(grid, row + 1, column + 1);

const isEmpty = (grid: SheetGrid, row: number, column: number): boolean =>
  String(grid.filled(row, column)).trim() === "";

const spansColumns = (grid: SheetGrid, row: number, column: number): boolean =>
  (grid.mergeAt(row, column)?.columns ?? 1) > 1;

/** Whether the row above the headers groups them: labels over several columns each, not one title over all. */
function isGroupRow(grid: SheetGrid, block: Box, row: number, below: number): boolean {
  const filled = filledColumns(grid, block, row);
  const texts = new Set(filled.map((column) => String(grid.filled(row, column)).trim()));
  if (filled.length === 0 || !filled.every((column) => isHeaderCell(grid, row, column))) return false;
  if ([...texts].some((text) => formLine.test(text) || text.length > 30)) return false;
  const spanning = filled.filter((column) => spansColumns(grid, row, column));
  const down = filled.filter(
    (column) => (grid.mergeAt(row, column)?.rows ?? 1) > 1 && grid.mergeAt(below, column)?.row === row,
  );
  if (texts.size === 1) {
    const [first = block.column] = filled;
    const isTitle = first === block.column || filled.length === block.columns;
    return !isTitle && (spanning.length > 1 || isHeaderPeriod(grid, row, first));
  }
  if (down.length > 0) return true;
  if (spanning.length > 1) return spanning.length + countBlank(grid, block, row) >= block.columns * 0.5;
  // A label with nothing under it (Region) is a header itself; the others stand over the columns to their right.
  const groups = filled.filter((column) => !isEmpty(grid, below, column));
  if (groups.length < 2) return false;
  if (groups.every((column) => isHeaderPeriod(grid, row, column))) return true;
  return groups.every((column) => headsGroup(grid, row, column)) && repeatsWords(grid, block, below);
}

/** Whether words of a row come again and again: 目标, 实际, 目标, 实际. */
function repeatsWords(grid: SheetGrid, block: Box, row: number): boolean {
  const texts = filledColumns(grid, block, row).map((column) => String(grid.filled(row, column)).trim());
  return new Set(texts).size <= texts.length / 2;
}

const isHeaderPeriod = (grid: SheetGrid, row: number, column: number): boolean =>
  parsePeriodName(String(grid.filled(row, column))) !== null;

const countBlank = (grid: SheetGrid, block: Box, row: number): number =>
  range(block.column, block.columns).filter((column) => isEmpty(grid, row, column)).length;
