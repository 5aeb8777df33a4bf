import type {
  Border,
  BorderSide,
  Cell,
  CellFormat,
  SheetModel,
  WorkbookModel,
} from "../simulator/model/workbook";
import type { ConditionalLook } from "./conditional-looks";
import type { Icon } from "./rule-icons";
import { shownText, type Box, type ShownText } from "./shown-text";

const paper = "#ffffff";
const ink = "#1b1a19";
const gridLine = "#e1dfdd";
export const fonts = '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const pixelsPerPoint = 4 / 3;
/** Space between a cell's edge and its letters. */
const padding = 4;
const indentPixels = 12;
const lineHeight = 1.3;

/** Draws one cell as Excel shows it: fill, lines, what rules make of it, and its part of whatever text is written across it. */
export function drawSheetCell(
  ctx: CanvasRenderingContext2D,
  model: WorkbookModel,
  sheet: SheetModel,
  place: { row: number; column: number },
  box: Box,
  look?: ConditionalLook,
): void {
  const cell = sheet.rows.get(place.row)?.cells[place.column];
  const widthOf = (owner: Cell, text: string): number => {
    ctx.font = fontOf(owner.format);
    return ctx.measureText(text).width + 2 * padding + (owner.format.indent ?? 0) * indentPixels;
  };
  const shown = shownText(model, sheet, place, box, widthOf);
  const fill = look?.fill ?? (shown?.isShared ? shown.cell.format.fill : undefined) ?? cell?.format.fill;
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  ctx.fillStyle = fill ?? paper;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  if (sheet.showGridlines && fill === undefined) drawGridLines(ctx, box, shown);
  if (look?.bar) drawBar(ctx, look.bar, box);
  if (look?.icon) drawIcon(ctx, look.icon, box);
  if (shown && !look?.icon?.alone)
    drawText(ctx, look && shown.cell === cell ? ruled(shown, look) : shown, widthOf);
  if (cell?.format.borders) drawBorders(ctx, unshared(cell.format.borders, sheet, place), box);
  ctx.restore();
}

function drawGridLines(ctx: CanvasRenderingContext2D, box: Box, shown: ShownText | null): void {
  ctx.fillStyle = gridLine;
  ctx.fillRect(box.x, box.y + box.height - 1, box.width, 1);
  if (!shown?.isShared) ctx.fillRect(box.x + box.width - 1, box.y, 1, box.height);
}

function drawBar(
  ctx: CanvasRenderingContext2D,
  { share, color }: { share: number; color: string },
  { x, y, width, height }: Box,
): void {
  ctx.fillStyle = color;
  ctx.fillRect(x + 2, y + 2, (width - 4) * share, height - 5);
}

function drawIcon(ctx: CanvasRenderingContext2D, { sign, color }: Icon, { x, y, height }: Box): void {
  ctx.font = fontOf({ numberFormat: "General" });
  ctx.fillStyle = color;
  ctx.textBaseline = "middle";
  ctx.fillText(sign, x + padding, y + height / 2);
}

/** The text in the look that a rule gives it. */
function ruled(shown: ShownText, { fontColor, bold, italic }: ConditionalLook): ShownText {
  const format: CellFormat = {
    ...shown.cell.format,
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
  };
  return { ...shown, cell: { ...shown.cell, format } };
}

function fontOf({ bold, italic, fontSize = 11 }: CellFormat): string {
  const size = `${Math.round(fontSize * pixelsPerPoint)}px`;
  return [italic ? "italic" : "", bold ? "600" : "", size, fonts].filter(Boolean).join(" ");
}

function drawText(
  ctx: CanvasRenderingContext2D,
  { cell, text, box }: ShownText,
  widthOf: (cell: Cell, text: string) => number,
): void {
  const { format } = cell;
  ctx.font = fontOf(format);
  ctx.fillStyle = format.fontColor ?? ink;
  ctx.textBaseline = "middle";
  const size = Math.round((format.fontSize ?? 11) * pixelsPerPoint);
  const inner = box.width - 2 * padding - (format.indent ?? 0) * indentPixels;
  const isNumber = typeof cell.value === "number";
  const fitted = isNumber && widthOf(cell, text) > box.width + padding ? hashes(ctx, inner) : text;
  const lines = format.wrap ? wrapped(ctx, fitted, inner) : [fitted];
  const step = size * lineHeight;
  const top = topOf(format, box, lines.length * step) + step / 2;
  lines.forEach((line, at) => {
    const x = leftOf(cell, box, ctx.measureText(line).width);
    const y = top + at * step;
    ctx.fillText(line, x, y);
    if (format.underline) ctx.fillRect(x, y + size / 2, ctx.measureText(line).width, 1);
    if (format.strikethrough) ctx.fillRect(x, y, ctx.measureText(line).width, 1);
  });
}

/** A number that does not fit is never shown in part. */
function hashes(ctx: CanvasRenderingContext2D, width: number): string {
  return "#".repeat(Math.max(1, Math.floor(width / ctx.measureText("#").width)));
}

function topOf({ vertical = "bottom" }: CellFormat, box: Box, height: number): number {
  if (vertical === "top") return box.y + 2;
  return vertical === "bottom" ? box.y + box.height - height - 2 : box.y + (box.height - height) / 2;
}

function leftOf({ value, format }: Cell, box: Box, width: number): number {
  const indent = (format.indent ?? 0) * indentPixels;
  switch (alignmentOf(value, format)) {
    case "center":
      return box.x + (box.width - width) / 2;
    case "right":
      return box.x + box.width - width - padding - indent;
    case "left":
      return box.x + padding + indent;
  }
}

/** Where nothing is said, numbers stand right, logical values and errors in the middle, text left. */
function alignmentOf(value: Cell["value"], { horizontal }: CellFormat): "left" | "center" | "right" {
  if (horizontal === "left" || horizontal === "center" || horizontal === "right") return horizontal;
  if (horizontal === "centerContinuous" || horizontal === "distributed") return "center";
  if (typeof value === "number") return "right";
  return typeof value === "string" || value === null ? "left" : "center";
}

/** Lines of at most this width, broken at blanks, and between Chinese characters anywhere. */
function wrapped(ctx: CanvasRenderingContext2D, text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [""];
    for (const piece of paragraph.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/gu) ?? []) {
      const line = lines.at(-1) ?? "";
      if (line !== "" && ctx.measureText(line + piece).width > width) lines.push(piece.trimStart());
      else lines[lines.length - 1] = line + piece;
    }
    return lines;
  });
}

type Borders = Readonly<Partial<Record<BorderSide, Border>>>;

/** Two cells share one line: what the neighbour has drawn is not drawn again beside it. */
function unshared(
  { top, left, ...others }: Borders,
  sheet: SheetModel,
  { row, column }: { row: number; column: number },
): Borders {
  const above = sheet.rows.get(row - 1)?.cells[column]?.format.borders?.bottom;
  const before = sheet.rows.get(row)?.cells[column - 1]?.format.borders?.right;
  return { ...others, ...(top && !above ? { top } : {}), ...(left && !before ? { left } : {}) };
}

const weights: Partial<Record<Border["style"], number>> = { medium: 2, thick: 3, double: 3 };

function drawBorders(ctx: CanvasRenderingContext2D, borders: Borders, { x, y, width, height }: Box): void {
  const line = (side: BorderSide, draw: (weight: number) => void): void => {
    const border = borders[side];
    if (!border) return;
    ctx.fillStyle = border.color;
    draw(weights[border.style] ?? 1);
  };
  line("top", (weight) => ctx.fillRect(x, y, width, weight));
  line("bottom", (weight) => ctx.fillRect(x, y + height - weight, width, weight));
  line("left", (weight) => ctx.fillRect(x, y, weight, height));
  line("right", (weight) => ctx.fillRect(x + width - weight, y, weight, height));
}
