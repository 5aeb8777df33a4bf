import { screen, within } from "@testing-library/react";
import type { TrendPoint } from "../../../src/core/review/review";
import { TrendChart } from "../../../src/taskpane/result-step/trend-chart";
import { columnsOf } from "../../../src/taskpane/result-step/trend-columns";
import { showInPane } from "../pane-in-test";

const point = (
  label: string,
  actual: number | null,
  target: number | null,
  lastYear: number | null,
): TrendPoint => ({
  label,
  start: Number(label.replace("-", "")),
  end: 0,
  actual,
  target,
  lastYear,
});

describe("The trend's columns", () => {
  it("stand on one scale from zero to the largest figure: 96 units for 200, 48 for 100", () => {
    const { columns, baseline } = columnsOf([
      point("2024-01", 200, null, 100),
      point("2024-02", 50, 100, null),
    ]);
    expect(baseline).toBe(100);
    expect(columns.map(({ series, height, y }) => [series, height, y])).toEqual([
      ["lastYear", 48, 52],
      ["actual", 96, 4],
      ["actual", 24, 76],
      ["target", 48, 52],
    ]);
  });

  it("hang below the baseline where a month brought back more than it sold", () => {
    // 300 up and 100 down share 96 units: the baseline lies 72 below the top.
    const { columns, baseline } = columnsOf([
      point("2024-01", 300, null, null),
      point("2024-02", -100, null, null),
    ]);
    expect(baseline).toBe(76);
    expect(columns.map(({ y, height }) => [y, height])).toEqual([
      [4, 72],
      [76, 24],
    ]);
  });

  it("are none for figures that are not known, and none at all without points", () => {
    expect(columnsOf([point("2024-01", null, null, null)]).columns).toEqual([]);
    expect(columnsOf([])).toEqual({ columns: [], baseline: 4 });
  });
});

describe("The trend", () => {
  it("is a table too, with a column for each series that has figures", () => {
    showInPane(
      <TrendChart
        points={[point("2024-01", 3_800_000, 5_000_000, null), point("2024-02", null, 1_000_000, null)]}
      />,
    );
    const [header, first, second] = screen.getAllByRole("row", { hidden: true });
    const cells = (row: HTMLElement | undefined, role: string) =>
      within(row ?? document.body)
        .getAllByRole(role, { hidden: true })
        .map(({ textContent }) => textContent);
    expect(cells(header, "columnheader")).toEqual(["期间", "实际", "目标"]);
    expect(cells(first, "cell")).toEqual(["380.0万", "500.0万"]);
    expect(cells(second, "cell")).toEqual(["—", "100.0万"]);
  });
});
