import { bounding, MAX_COLUMNS, MAX_ROWS, sameArea } from "./area";
import { cellAt, isBlank, usedArea } from "./cells";
import type { Area, SheetModel } from "./workbook";

/** What Ctrl+arrow reaches from a cell. */
export function edgeFrom(
  sheet: SheetModel,
  row: number,
  column: number,
  direction: string,
): [number, number] {
  const dr = direction === "Up" ? -1 : Number(direction === "Down");
  const dc = direction === "Left" ? -1 : Number(direction === "Right");
  const filled = (r: number, c: number): boolean => !isBlank(cellAt(sheet, r, c));
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const run = filled(row, column) && inside(row + dr, column + dc) && filled(row + dr, column + dc);
  let [r, c] = [row, column];
  while (inside(r + dr, c + dc)) {
    if (run && !filled(r + dr, c + dc)) break;
    [r, c] = [r + dr, c + dc];
    if (!run && filled(r, c)) break;
  }
  return [r, c];
}

/** The block of filled cells around a range: bounded by blank rows and columns. */
export function surroundingRegion(sheet: SheetModel, area: Area): Area {
  let region = area;
  for (;;) {
    const ring = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(MAX_ROWS - 1, region.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, region.right + 1),
    };
    const next = usedArea(sheet, true, ring);
    const grown = next ? bounding(region, next) : region;
    if (sameArea(grown, region)) return region;
    region = grown;
  }
}
