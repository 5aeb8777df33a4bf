import { useEffect, useRef } from "react";
import type { SheetModel, WorkbookModel } from "../simulator/model/workbook";
import { lookKey, type ConditionalLooks } from "./conditional-looks";
import { drawSheetCell, fonts } from "./draw-cell";
import { frame, scrolledLeft, type ShownRegion } from "./grid-frame";
import { columnPixels, rowPixels, rowsBetween } from "./sheet-sizes";

interface Props {
  model: WorkbookModel;
  sheet: SheetModel;
  looks: ConditionalLooks;
  region: ShownRegion;
  revision: number;
}

/** The sheet's frozen rows, drawn over the grid once it has been scrolled: the grid itself can hold none at its top. */
export function FrozenRows({ model, sheet, looks, region, revision }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const height = rowsBetween(sheet, 0, sheet.frozen.rows);
  const isNeeded = sheet.frozen.rows > 0 && region.y > 0;
  useEffect(() => {
    const ctx = canvas.current?.getContext("2d");
    if (!canvas.current || !ctx) return;
    const width = canvas.current.clientWidth;
    canvas.current.width = width * devicePixelRatio;
    canvas.current.height = height * devicePixelRatio;
    ctx.scale(devicePixelRatio, devicePixelRatio);
    for (let row = 0, y = 0; row < sheet.frozen.rows; y += rowPixels(sheet, row), row += 1) {
      const line = { y, height: rowPixels(sheet, row) };
      for (const { column, x } of columnsInSight(sheet, region, width)) {
        const box = { ...line, x, width: columnPixels(sheet, column) };
        drawSheetCell(ctx, model, sheet, { row, column }, box, looks.get(lookKey(row, column)));
      }
      drawNumber(ctx, row + 1, line);
    }
    ctx.fillStyle = "#8a8886";
    ctx.fillRect(0, height - 1, width, 1);
  }, [model, sheet, looks, region, revision, height]);
  if (!isNeeded) return null;
  return (
    <canvas ref={canvas} className="bench-frozen" style={{ top: frame.top, height }} aria-hidden="true" />
  );
}

/** Scrolled columns first, so that the frozen ones lie over the one that is half out of sight. */
function columnsInSight(
  sheet: SheetModel,
  region: ShownRegion,
  width: number,
): { column: number; x: number }[] {
  const columns: { column: number; x: number }[] = [];
  let x = scrolledLeft(sheet) + region.tx;
  for (let column = region.x; x < width; column += 1) {
    columns.push({ column, x });
    x += columnPixels(sheet, column);
  }
  x = frame.left;
  for (let column = 0; column < sheet.frozen.columns; column += 1) {
    columns.push({ column, x });
    x += columnPixels(sheet, column);
  }
  return columns;
}

function drawNumber(
  ctx: CanvasRenderingContext2D,
  number: number,
  { y, height }: { y: number; height: number },
): void {
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, y, frame.left, height);
  ctx.fillStyle = "#605e5c";
  ctx.font = `12px ${fonts}`;
  ctx.textBaseline = "middle";
  ctx.fillText(String(number), (frame.left - ctx.measureText(String(number)).width) / 2, y + height / 2);
}
