import type { Block, PlanCell, TableBlock, TableColumn } from "./sheet-plan";

/** No column grows beyond this, in characters; what is longer is seen when its cell is selected. */
const widest = 44;
/** A header of more characters is broken into two lines. */
const oneLine = 14;
/** Room for the filter button and the cell's edges. */
const edges = 2;
/** Headings are set larger and bold. */
const headingFactor = 1.35;

const isWide = /[\u2e80-\uffff]/;

/** Width of a text in characters of the standard font: a Chinese one takes two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (isWide.test(letter) ? 2 : 1), 0);
}

/** The tables with columns at least as wide as their headers and texts need; columns that wrap, or are hidden, stay. */
export function fitWidths(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === "table" ? fitTable(block) : block));
}

function fitTable(table: TableBlock): TableBlock {
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.hidden ? column : { ...column, width: Math.max(column.width, neededBy(column, table)) },
    ),
  };
}

function neededBy(column: TableColumn, { rows }: TableBlock): number {
  const header = headerWidth(column.header);
  if (column.wrap) return header;
  const texts = rows.map(({ cells }) => textWidth(cells[column.id] ?? null));
  return Math.ceil(Math.min(widest, Math.max(header, ...texts)));
}

/** Latin words cannot be broken, Chinese ones anywhere. */
function headerWidth(header: string): number {
  const whole = widthOf(header);
  const words = header
    .split(/\s+/)
    .flatMap((word) => word.split(isWide))
    .map(widthOf);
  return edges + (whole <= oneLine ? whole : Math.max(whole / 2, ...words));
}

function textWidth(cell: PlanCell): number {
  const text = shownText(cell);
  if (text === "") return 0;
  const isHeading = cell !== null && typeof cell === "object" && cell.style === "heading";
  return widthOf(text) * (isHeading ? headingFactor : 1) + edges / 2;
}

/** Numbers fit as they are. */
function shownText(cell: PlanCell): string {
  if (typeof cell === "string") return cell;
  if (cell === null || typeof cell !== "object") return "";
  if ("text" in cell) return cell.text;
  return typeof cell.value === "string" ? cell.value : "";
}
