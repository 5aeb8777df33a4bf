import { planSheets } from "../../src/core/sheets/plan-sheets";
import type { SheetPlan } from "../../src/core/sheets/sheet-plan";
import { writeSheets } from "../../src/excel/write-sheets";
import { fullReview } from "../core/sheets/cockpit/full-review";
import { demoPlan, demoRegions, demoRows } from "./demo-plan";
import { openExcel, sheetOf, type ExcelSession } from "./excel-session";

/* Charts through a refresh: ours in data and message, theirs in place, looks and existence. */
const options = { locale: "zh-CN", today: 45565, displayUnit: 10_000 } as const;
const name = "Fupan performance achievement";

const write = async (plans: readonly SheetPlan[]): Promise<void> => {
  expect(await writeSheets(plans, options)).toMatchObject({ ok: true });
};
const chartsOf = (excel: ExcelSession, sheet = "业绩复盘") => sheetOf(excel.model, sheet).charts;
const titled = (title: string): SheetPlan => {
  const plan = demoPlan();
  return { ...plan, charts: plan.charts.map((chart) => ({ ...chart, title })) };
};
const demoChart = (excel: ExcelSession) => {
  const chart = chartsOf(excel)[0];
  if (!chart) throw new Error("no chart");
  return chart;
};
/** Does something with the demo chart as a person would. */
const byHand = (excel: ExcelSession, does: (chart: Excel.Chart) => void) =>
  excel.person((context) => does(context.workbook.worksheets.getItem("业绩复盘").charts.getItem(name)));

describe("A review with charts", () => {
  const plans = planSheets(fullReview, { locale: "zh-CN" });

  it("draws every planned chart once, with the series, places and titles of the plan", async () => {
    const excel = openExcel();
    await write(plans);
    const drawn = excel.model.sheets.flatMap(({ charts }) => charts.map((chart) => chart.title.text));
    expect(drawn).toEqual(plans.flatMap(({ charts }) => charts.map(({ title }) => title)));
    const [achievement, trend, bridge, funnel] = chartsOf(excel, "驾驶舱");
    expect(achievement?.series.map(({ fillColor, overlap }) => [fillColor, overlap])).toEqual([
      ["#3B5B84", 100],
      [null, 100],
    ]);
    expect(trend?.series.map(({ chartType }) => chartType ?? trend.type)).toEqual([
      "ColumnClustered",
      "ColumnClustered",
      "LineMarkers",
    ]);
    expect(bridge?.series).toHaveLength(6);
    expect(funnel?.axes.category.reverse).toBe(true);
    // growth below zero would draw the labels of the margin rate among the products
    const [matrix] = chartsOf(excel, "产品矩阵");
    expect([matrix?.axes.category.tickLabels, matrix?.axes.value.tickLabels]).toEqual(["Low", "Low"]);
    // half a page each: the second begins where the first ends, over columns of their final width
    expect(trend?.place.left).toBe((achievement?.place.left ?? 0) + (achievement?.place.width ?? 0));
    expect(trend?.place.width).toBe(4 * (24 * 7 + 5) * 0.75);
  }, 30_000);

  it("writes nothing when nothing has changed", async () => {
    const excel = openExcel();
    await write(plans);
    const [changes, places] = [excel.changes(), JSON.stringify(chartsOf(excel, "驾驶舱"))];
    const again = await writeSheets(plans, options);
    expect(again.sheets.every(({ changedCells }) => changedCells === 0)).toBe(true);
    expect(excel.changes()).toBe(changes);
    expect(JSON.stringify(chartsOf(excel, "驾驶舱"))).toBe(places);
  }, 30_000);

  it("shows in every live cell of cockpit, funnel and matrix what the review computed", async () => {
    const excel = openExcel();
    await write(plans);
    const tables = plans
      .filter(({ id }) => ["cockpit", "funnel", "product-matrix"].includes(id))
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block] : [])));
    let compared = 0;
    const bodies = await excel.person(async (context) => {
      const ranges = tables.map(({ id }) => {
        const pascal = id.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
        return context.workbook.tables.getItem(`Fupan_${pascal}`).getDataBodyRange().load("values");
      });
      await context.sync();
      return ranges.map(({ values }) => values as unknown[][]);
    });
    tables.forEach((table, at) => {
      const shown = bodies[at] ?? [];
      table.rows.forEach((row, index) =>
        table.columns.forEach(({ id }, column) => {
          const cell = row.cells[id];
          if (!cell || typeof cell !== "object" || !("formula" in cell)) return;
          compared += 1;
          const value = shown[index]?.[column + 1];
          if (typeof cell.value === "number") expect(value).toBeCloseTo(cell.value, 9);
          else expect([table.id, row.key, id, value]).toEqual([table.id, row.key, id, cell.value ?? ""]);
        }),
      );
    });
    // months 2 × 3, achievement 2, both funnels 3 × 2, overdue 3 × 5, matrix 3 × 2, and the funnel sheet's own rates
    expect(compared).toBeGreaterThan(40);
  }, 30_000);

  it("lists the longest overdue actions as soon as they are typed, equally late ones in the order of the tracker", async () => {
    const excel = openExcel();
    await write(plans);
    const found = await excel.person(async (context) => {
      const { tables } = context.workbook;
      const actions = tables.getItem("Fupan_Actions").getDataBodyRange();
      const headers = tables.getItem("Fupan_Actions").getHeaderRowRange().load("values");
      const listed = tables.getItem("Fupan_CockpitOverdue").getDataBodyRange();
      await context.sync();
      const column = (header: string) => (headers.values[0] ?? []).indexOf(header);
      for (const [row, measure, due] of [
        [1, "催收", 40100],
        [3, "抽查", 40000],
        [5, "回访", 40100],
      ] as const) {
        actions.getCell(row, column("改进措施")).values = [[measure]];
        actions.getCell(row, column("责任人")).values = [["王芳"]];
        actions.getCell(row, column("完成时间")).values = [[due]];
      }
      listed.load("values");
      await context.sync();
      return (listed.values as unknown[][]).map((line) => [line[1], line[4], line[6]]);
    });
    expect(found).toEqual([
      ["A-004", "王芳", "抽查"],
      ["A-002", "王芳", "催收"],
      ["A-006", "王芳", "回访"],
    ]);
  }, 30_000);
});

describe("A chart on a refresh", () => {
  it("keeps the place and the colours that somebody gave it", async () => {
    const excel = openExcel();
    await write([demoPlan()]);
    await byHand(excel, (chart) => {
      chart.setPosition("J2", "M9");
      chart.series.getItemAt(1).format.fill.setSolidColor("#123456");
    });
    const before = { ...demoChart(excel).place };
    await write([demoPlan(demoRows, [...demoRegions, { key: "华西", target: 1, actual: 2 }])]);
    expect(demoChart(excel).place.left).toBe(before.left);
    expect(demoChart(excel).place.width).toBe(before.width);
    expect(demoChart(excel).series[1]?.fillColor).toBe("#123456");
  });

  it("follows its table when rows are added, also above the first", async () => {
    const excel = openExcel();
    await write([demoPlan()]);
    await write([demoPlan(demoRows, [{ key: "华西", target: 1, actual: 2 }, ...demoRegions])]);
    const [, first, last] = /\$(\d+):\$\w+\$(\d+)$/.exec(demoChart(excel).series[0]?.values ?? "") ?? [];
    expect(Number(last) - Number(first)).toBe(2);
  });

  it("that somebody deleted stays deleted", async () => {
    const excel = openExcel();
    await write([demoPlan()]);
    await byHand(excel, (chart) => chart.delete());
    await write([demoPlan(demoRows, [...demoRegions, { key: "华西", target: 1, actual: 2 }])]);
    await write([titled("新的标题")]);
    expect(chartsOf(excel)).toEqual([]);
  });

  it("takes the new message, unless somebody wrote a title of their own or hid it", async () => {
    const excel = openExcel();
    await write([titled("一项达标")]);
    await write([titled("两项达标")]);
    expect(demoChart(excel).title.text).toBe("两项达标");
    await byHand(excel, (chart) => (chart.title.text = "我的图"));
    await write([titled("三项达标")]);
    expect(demoChart(excel).title.text).toBe("我的图");
    await byHand(excel, (chart) => (chart.title.visible = false));
    await write([titled("四项达标")]);
    expect(demoChart(excel).title.visible).toBe(false);
  });

  it("appears when its data first come, on its lines, and goes when they leave the plan", async () => {
    const excel = openExcel();
    const bare = { ...demoPlan(), charts: [] };
    await write([bare]);
    expect(chartsOf(excel)).toEqual([]);
    await write([demoPlan()]);
    expect(chartsOf(excel).map((chart) => chart.name)).toEqual([name]);
    await write([bare]);
    expect(chartsOf(excel)).toEqual([]);
  });

  it("from which somebody took a series is left alone, and the refresh goes on", async () => {
    const excel = openExcel();
    await write([demoPlan()]);
    await byHand(excel, (chart) => chart.series.getItemAt(1).delete());
    await write([demoPlan(demoRows, [...demoRegions, { key: "华西", target: 1, actual: 2 }])]);
    expect(demoChart(excel).series).toHaveLength(1);
  });
});
