import { dayOf } from "../../../src/core/data/day";
import type { RowSource } from "../../../src/core/data/data-set";
import { otherPeriodOf } from "../../../src/core/sheets/kpi-periods";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { bareResult, bareReview } from "../../helpers/bare-review";
import { makeDataSet } from "../../helpers/make-data-set";

/* The review is about 2024 (bareReview). */
const rate = bareResult({
  id: "kpi:回款率",
  label: { zh: "回款率", en: "回款率" },
  unit: "ratio",
  actual: 0.83,
  target: 0.9,
  achievement: 0.83 / 0.9,
});
const review = bareReview({ metrics: [rate] });

function kpis(...stated: RowSource["stated"][]) {
  const made = makeDataSet("kpis", [{ metric: "回款率", actual: 0.83 }]);
  return {
    ...made,
    sources: stated.map((span) => ({ tableId: "t", sheet: "业绩指标", ...(span && { stated: span }) })),
  };
}

const quarter = { start: dayOf(2024, 7, 1), end: dayOf(2024, 9, 30) };
const year = { start: dayOf(2024, 1, 1), end: dayOf(2024, 12, 31) };

describe("A metric of a KPI sheet", () => {
  it.each([
    ["a quarter", quarter, "2024-Q3"],
    ["a month", { start: dayOf(2024, 9, 1), end: dayOf(2024, 9, 30) }, "2024-09"],
    [
      "three months that are no quarter",
      { start: dayOf(2024, 2, 1), end: dayOf(2024, 4, 30) },
      "2024-02-01 – 2024-04-30",
    ],
    ["some days", { start: dayOf(2024, 9, 2), end: dayOf(2024, 9, 8) }, "2024-09-02 – 2024-09-08"],
  ])("about %s says so", (_, span, name) => {
    expect(otherPeriodOf(rate, { review, dataSets: { kpis: kpis(span) } })).toBe(name);
  });

  it("about the review's own period, or none, or periods of several sheets says nothing", () => {
    for (const spans of [[year], [undefined], [quarter, undefined], []])
      expect(otherPeriodOf(rate, { review, dataSets: { kpis: kpis(...spans) } })).toBeNull();
    expect(otherPeriodOf({ id: "sales" }, { review, dataSets: { kpis: kpis(quarter) } })).toBeNull();
  });

  it("has its period on the cockpit's card and in the chart of achievement", () => {
    const plans = planSheets(review, {
      locale: "zh-CN",
      wanted: ["cockpit", "performance"],
      dataSets: { kpis: kpis(quarter) },
    });
    const cockpit = plans.find(({ id }) => id === "cockpit");
    const cards = cockpit?.blocks.find(({ id }) => id === "kpi-cards");
    const chart = cockpit?.blocks.find(({ id }) => id === "cockpit-achievement");
    expect(JSON.stringify(cards?.kind === "cells" && cards.rows[1])).toContain('"2024-Q3"');
    expect(chart?.kind === "table" && chart.rows.map(({ cells }) => cells["metric"])).toEqual([
      "回款率 2024-Q3",
    ]);
  });
});
