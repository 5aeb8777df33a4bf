import { defaultSettings } from "../../../src/core/settings";
import type { MetricResult } from "../../../src/core/review/review";
import { bareResult, bareReview } from "../../helpers/bare-review";
import { planOf, shownRow, tableOf } from "../../helpers/plan-of";

const sales = bareResult({
  id: "sales-amount",
  label: { zh: "销售额", en: "Sales" },
  unit: "amount",
  actual: 1_131_573,
});
const order = (figures: Partial<MetricResult>): MetricResult =>
  bareResult({
    id: "average-order-value",
    label: { zh: "笔单价", en: "Average order" },
    unit: "amount",
    ...figures,
  });

/** Unit and formats of the average order's line beside sales of 1.13 million, for which a Chinese page is in 万元. */
function lineOf(figures: Partial<MetricResult>, displayUnit: "auto" | "10000" = "auto"): unknown[] {
  const settings = { ...defaultSettings, displayUnit };
  const table = tableOf(
    planOf(bareReview({ metrics: [sales, order(figures)], settings }), "performance"),
    "performance",
  );
  const { formats } = table.rows.find(({ key }) => key === "average-order-value")!;
  return [shownRow(table, "average-order-value")[2], formats?.["actual"], formats?.["variance"]];
}

const inBase = ["元", "base-amount", "base-amount-signed"];
const asThePage = ["万元", "amount", "amount-signed"];

describe("An amount that 万元 would leave with one digit is shown in 元", () => {
  it.each([
    ["1,295 元 would be 0.1", { actual: 1295 }, inBase],
    ["99,999 元 would be 10.0 by rounding only", { actual: 99_999 }, inBase],
    ["100,000 元 are 10.0", { actual: 100_000 }, asThePage],
    ["the target counts too", { actual: 1295, target: 100_000 }, asThePage],
    ["and last year", { actual: 1295, lastYear: -100_000 }, asThePage],
    ["nothing is nothing in any unit", { actual: 0 }, asThePage],
  ])("%s", (_why, figures, expected) => {
    expect(lineOf(figures)).toEqual(expected);
  });

  it("but not where somebody chose 万元", () => {
    expect(lineOf({ actual: 1295 }, "10000")).toEqual(asThePage);
  });

  it("and the card says the unit beside the name, in the format that fits it", () => {
    const plan = planOf(bareReview({ metrics: [sales, order({ actual: 1295 })] }), "cockpit");
    const cards = plan.blocks.find(({ id }) => id === "kpi-cards");
    if (cards?.kind !== "cells") throw new Error("no cards");
    expect(cards.rows[0]?.[2]).toMatchObject({ value: "笔单价（元）" });
    expect(cards.rows[1]?.[2]).toMatchObject({ value: 1295, format: "base-amount" });
    expect(cards.rows[0]?.[0]).toMatchObject({ value: "销售额（万元）" });
  });
});
