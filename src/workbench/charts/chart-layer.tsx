import type { ChartModel } from "../../simulator/model/chart-model";
import { columnWidth, rowHeight } from "../../simulator/model/sizes";
import type { SheetModel, WorkbookModel } from "../../simulator/model/workbook";
import { frame, scrolledLeft, type ShownRegion } from "../grid-frame";
import { columnPixels, columnsBetween, rowPixels, rowsBetween } from "../sheet-sizes";
import { ChartPicture } from "./chart-picture";

interface Props {
  model: WorkbookModel;
  sheet: SheetModel;
  region: ShownRegion;
  revision: number;
}

/** The sheet's charts over its cells, where they stand at any scroll; a chart that came with the file has no more than its place. */
export function ChartLayer({ model, sheet, region, revision }: Props) {
  if (sheet.charts.length === 0) return null;
  const left = scrolledLeft(sheet);
  const x = region.tx - columnsBetween(sheet, sheet.frozen.columns, region.x);
  const y = region.ty - rowsBetween(sheet, 0, region.y);
  return (
    <div className="bench-layer" style={{ left, top: frame.top }} data-revision={revision}>
      {sheet.charts.map((chart) => {
        const box = chartBox(sheet, chart);
        const place = { left: x + box.left + frame.left - left, top: y + box.top };
        return (
          <div key={chart.id} style={{ position: "absolute", ...place }}>
            <ChartPicture model={model} chart={chart} width={box.width} height={box.height} />
          </div>
        );
      })}
    </div>
  );
}

/** Pixels from the first cell's corner: points of the model, by the columns and rows that they fall on. */
export function chartBox(
  sheet: SheetModel,
  { place: { left, top, width, height } }: ChartModel,
): { left: number; top: number; width: number; height: number } {
  const across = (points: number): number =>
    pixels(
      points,
      (index) => columnWidth(sheet, index),
      (index) => columnPixels(sheet, index),
    );
  const down = (points: number): number =>
    pixels(
      points,
      (index) => rowHeight(sheet, index),
      (index) => rowPixels(sheet, index),
    );
  const [x, y] = [across(left), down(top)];
  return { left: x, top: y, width: across(left + width) - x, height: down(top + height) - y };
}

function pixels(
  points: number,
  pointsOf: (index: number) => number,
  pixelsOf: (index: number) => number,
): number {
  let rest = points;
  let sum = 0;
  for (let index = 0; index < 10_000; index += 1) {
    const size = pointsOf(index);
    if (rest < size) return sum + (rest / size) * pixelsOf(index);
    rest -= size;
    sum += pixelsOf(index);
  }
  return sum;
}
