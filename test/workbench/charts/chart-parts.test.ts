import { createWorkbook } from "../../../src/simulator/model/create";
import { newChart } from "../../../src/simulator/model/charts";
import { DEFAULT_FORMAT } from "../../../src/simulator/model/formats";
import type { ChartModel } from "../../../src/simulator/model/chart-model";
import type { WorkbookModel } from "../../../src/simulator/model/workbook";
import { barsOf } from "../../../src/workbench/charts/chart-bars";
import { chartBox } from "../../../src/workbench/charts/chart-layer";
import { scaleOf } from "../../../src/workbench/charts/chart-scale";
import { chartContent } from "../../../src/workbench/charts/chart-series";

/* Charts over the workbench's grid, from the cells behind them. Months in column A, sales in B, targets in C. */

const rows = [
  ["一月", 10, 20],
  ["二月", -5, 30],
  ["三月", null, 40],
] as const;

function withChart(type: string): { model: WorkbookModel; chart: ChartModel } {
  const model = createWorkbook("Book1.xlsx", ["数据 1"]);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  rows.forEach((values, row) =>
    sheet.rows.set(row, { cells: values.map((value) => ({ value, format: DEFAULT_FORMAT })) }),
  );
  const chart = newChart(model, sheet, type);
  const categories = "='数据 1'!$A$1:$A$3";
  chart.series = [
    { name: "实际", values: "='数据 1'!$B$1:$B$3", categories, gapWidth: 100 },
    { name: "目标", values: "='数据 1'!$C$1:$C$3", categories, fillColor: null },
  ];
  sheet.charts.push(chart);
  return { model, chart };
}

describe("What a chart shows", () => {
  it("is what its cells hold, by name; a blank cell is no value", () => {
    const { model, chart } = withChart("ColumnClustered");
    const { categories, series } = chartContent(model, chart);
    expect(categories).toEqual(["一月", "二月", "三月"]);
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ["实际", [10, -5, null]],
      ["目标", [20, 30, 40]],
    ]);
  });

  it("leaves out hidden rows, as Excel does", () => {
    const { model, chart } = withChart("ColumnClustered");
    model.sheets[0]?.rows.set(1, { cells: [], hidden: "filter" });
    expect(chartContent(model, chart).categories).toEqual(["一月", "三月"]);
  });

  it("has Excel's colour where none was chosen, and none where it was taken away", () => {
    const { model, chart } = withChart("ColumnClustered");
    expect(chartContent(model, chart).series.map(({ fill }) => fill)).toEqual(["#4472C4", null]);
  });
});

describe("Bars", () => {
  it("stand side by side in their category: two with a gap of one bar take a third each", () => {
    const { model, chart } = withChart("ColumnClustered");
    const bars = barsOf(chartContent(model, chart).series, false).filter(({ index }) => index === 0);
    // 1 category = 2 bars + 1 gap (100 %), half of it on either side
    expect(bars.map(({ at, width }) => [at.toFixed(4), width.toFixed(4)])).toEqual([
      ["0.1667", "0.3333"],
      ["0.5000", "0.3333"],
    ]);
  });

  it("pile up, what is negative downwards from zero", () => {
    const { model, chart } = withChart("ColumnStacked");
    const bars = barsOf(chartContent(model, chart).series, true);
    expect(bars.map(({ index, from, to }) => [index, from, to])).toEqual([
      [0, 0, 10],
      [1, 0, -5],
      [0, 10, 30],
      [1, 0, 30],
      [2, 0, 40],
    ]);
  });
});

describe("An axis", () => {
  it("ends at round numbers beyond the values, from zero on: 0 to 400 for up to 388", () => {
    expect(scaleOf([120, 388], {}, true)).toEqual({ min: 0, max: 400, ticks: [0, 100, 200, 300, 400] });
  });

  it("goes below zero as far as is needed, and keeps the ends that it was given", () => {
    expect(scaleOf([-30, 60], {}, true).ticks).toEqual([-40, -20, 0, 20, 40, 60]);
    expect(scaleOf([0.2, 0.9], { minimum: 0, maximum: 1 }, true)).toMatchObject({ min: 0, max: 1 });
  });

  it("stands even when every value is the same", () => {
    expect(scaleOf([0, 0], {}, true)).toMatchObject({ min: 0 });
    expect(scaleOf([], {}, true).ticks.length).toBeGreaterThan(1);
  });
});

describe("A chart's place", () => {
  it("is on the cells that it was put on, whatever their size on screen: 15 points from a row of 30 px on are 20 px", () => {
    const { model, chart } = withChart("Line");
    const [sheet] = model.sheets;
    if (!sheet) throw new Error("no sheet");
    sheet.rows.set(0, { cells: [], hidden: "user" }); // no points, but a trace of 2 px
    chart.place = { left: 48, top: 15, width: 96, height: 30 };
    expect(chartBox(sheet, chart)).toEqual({ left: 64, top: 22, width: 128, height: 40 });
  });
});
