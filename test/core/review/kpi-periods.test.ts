import { dayOf } from "../../../src/core/data/day";
import type { RowSource } from "../../../src/core/data/data-set";
import { spanLabel } from "../../../src/core/data/periods";
import { reportMarkdown } from "../../../src/core/sheets/report/report-markdown";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { makeDataSet } from "../../helpers/make-data-set";
import { resultOf, reviewOf } from "../../helpers/review-of";

const quarter = { start: dayOf(2024, 7, 1), end: dayOf(2024, 9, 30) };
const year = { start: dayOf(2024, 1, 1), end: dayOf(2024, 12, 31) };

/** Two KPI sheets, of which the titles state these spans, reviewed for 2024. */
function reviewed(first: RowSource["stated"], second: RowSource["stated"]) {
  const made = makeDataSet("kpis", [
    { metric: "回款率", target: 0.9, actual: 0.83 },
    { metric: "新客户数", target: 30, actual: 18 },
  ]);
  const source = (sheet: string, stated: RowSource["stated"]): RowSource => ({
    tableId: sheet,
    sheet,
    ...(stated && { stated }),
  });
  const sources = [source("一", first), source("二", second)];
  const kpis = { ...made, sources, sourceOf: Uint16Array.of(0, 1) };
  return { dataSets: { kpis }, review: reviewOf({ kpis }, { period: "2024" }) };
}

describe("A metric of a KPI sheet", () => {
  it("says which other period its sheet states, each its own", () => {
    const { review } = reviewed(quarter, { start: dayOf(2024, 9, 1), end: dayOf(2024, 9, 30) });
    expect(resultOf(review, "kpi:回款率").about).toBe("2024-Q3");
    expect(resultOf(review, "kpi:新客户数").about).toBe("2024-09");
  });

  it("says nothing about the review's own period, or of a sheet that states none", () => {
    const { review } = reviewed(year, undefined);
    expect(review.metrics.map(({ about }) => about)).toEqual([undefined, undefined]);
  });

  it("has that period on its card, in the chart of achievement and in its sentence", () => {
    const { dataSets, review } = reviewed(quarter, undefined);
    const plans = planSheets(review, { locale: "zh-CN", wanted: ["cockpit", "performance"], dataSets });
    const blocks = plans.find(({ id }) => id === "cockpit")?.blocks ?? [];
    const cards = blocks.find(({ id }) => id === "kpi-cards");
    const chart = blocks.find(({ id }) => id === "cockpit-achievement");
    const shown =
      cards?.kind === "cells"
        ? cards.rows[0]?.flatMap((cell) =>
            cell && typeof cell === "object" && "value" in cell ? [cell.value] : [],
          )
        : [];
    expect(shown).toEqual(["回款率", "2024-Q3", "新客户数", ""]);
    expect(chart?.kind === "table" ? chart.rows.map(({ cells }) => cells["metric"]) : []).toEqual([
      "回款率 2024-Q3",
      "新客户数",
    ]);
    expect(reportMarkdown(review, { locale: "zh-CN", typed: [] })).toContain(
      "回款率（2024-Q3）83.0%，较目标90.0%",
    );
  });
});

test.each([
  [quarter, 1, "2024-Q3"],
  [quarter, 4, "FY2024/25-Q2"],
  [{ start: dayOf(2024, 2, 1), end: dayOf(2024, 4, 30) }, 1, "2024-02-01 – 2024-04-30"],
  [{ start: dayOf(2024, 9, 2), end: dayOf(2024, 9, 8) }, 1, "2024-09-02 – 2024-09-08"],
])("the span %j in a year from month %i is called %s", ({ start, end }, first, name) => {
  expect(spanLabel(start, end, first)).toBe(name);
});
