import { dayOf } from "../../../src/core/data/day";
import type { RowSource } from "../../../src/core/data/data-set";
import type { Locale } from "../../../src/core/data/locale";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { bareResult, bareReview } from "../../helpers/bare-review";
import { makeDataSet } from "../../helpers/make-data-set";

const review = bareReview({
  metrics: [
    bareResult({ id: "kpi:回款率", label: { zh: "回款率", en: "回款率" }, unit: "ratio", actual: 0.83 }),
  ],
});

/** The notes under OUT2 that name the KPI sheet, of which the title states the given span. */
function notes(stated: RowSource["stated"], locale: Locale = "zh-CN"): string[] {
  const made = makeDataSet("kpis", [{ metric: "回款率", actual: 0.83 }]);
  const kpis = { ...made, sources: [{ tableId: "t", sheet: "业绩指标", ...(stated && { stated }) }] };
  const [plan] = planSheets(review, { locale, wanted: ["performance"], dataSets: { kpis } }).filter(
    ({ id }) => id === "performance",
  );
  const legend = plan?.blocks.find(({ id }) => id === "legend");
  const lines =
    legend?.kind === "cells" ? legend.rows.map(([cell]) => (typeof cell === "string" ? cell : "")) : [];
  return lines.filter((line) => line.includes("业绩指标"));
}

test("figures of a KPI sheet about another period say which", () => {
  const quarter = { start: dayOf(2024, 7, 1), end: dayOf(2024, 9, 30) };
  expect(notes(quarter)).toEqual([
    "取自“业绩指标”的指标（回款率）是 2024-07-01 – 2024-09-30 的数，不是本期的；与同名指标不可直接比较。",
  ]);
  expect(notes(quarter, "en-US")[0]).toContain("are about 2024-07-01 – 2024-09-30, not this period");
});

test("of the review's own period nothing is said; without any period that is said", () => {
  expect(notes({ start: dayOf(2024, 1, 1), end: dayOf(2024, 12, 31) })).toEqual([]);
  expect(notes(undefined)[0]).toContain("没有写明期间");
});
