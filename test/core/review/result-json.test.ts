import { toResultJson } from "../../../src/core/review/result-json";
import { resultSchema } from "../../../src/core/review/result-schema";
import { reviewSales } from "../../../src/core/review/review-sales";
import type { Review } from "../../../src/core/review/review";
import { defaultSettings } from "../../../src/core/settings";
import { everyFigure, FigureList } from "../../../src/core/review/review-figures";
import { cleanReport, makeDataSets } from "../../helpers/make-data-set";

const march = { periodStart: "2024-03-01", periodEnd: "2024-03-31" };
const review: Review = reviewSales(
  makeDataSets({
    orders: [
      { date: "2024-03-30", amount: 100, cost: 60, region: "华东" },
      { date: "2024-03-31", amount: 50, cost: 45 },
    ],
    targets: [
      { region: "华东", target: 200, ...march },
      { region: "华东", metric: "毛利率", target: 0.3, ...march },
    ],
  }),
  {
    ...cleanReport,
    tables: [
      {
        kind: "orders",
        tableId: "t",
        sheet: "订单",
        source: "订单!A1:D4",
        rowsRead: 3,
        rowsUsed: 2,
        rowsLeftOut: 1,
        hiddenRows: 0,
        mapping: { amount: "销售额(万元)" },
        units: { amount: 10_000 },
        liveFields: [],
      },
    ],
    problems: [{ code: "not-a-number", sheet: "订单", address: "C4", text: "待定", severity: "left-out" }],
  },
  {},
  defaultSettings,
);
const result = toResultJson(review, "zh-CN");

/** Field order as the command line's contract prints it. */
const fields = [
  ..."id scope unit polarity actual target achievement variance variancePct variancePp".split(" "),
  ..."previous change lastYear yoy flag reasons".split(" "),
];

describe("toResultJson", () => {
  it("names schema, version and period with ISO days", () => {
    expect(result).toMatchObject({
      schema: "fupan-result",
      version: 1,
      period: { label: "2024-03", start: "2024-03-01", end: "2024-03-31", asOf: "2024-03-31" },
    });
  });

  it("writes every metric's fields in the contract's order", () => {
    for (const metric of result.metrics) expect(Object.keys(metric).slice(0, fields.length)).toEqual(fields);
  });

  it("writes 其他/未分类 as null, undefined figures as null with a reason", () => {
    const other = result.metrics.find(({ id, scope }) => id === "sales-amount" && scope["region"] === null);
    expect(other).toMatchObject({ actual: 50, target: null, achievement: null, yoy: null, flag: "none" });
    expect(other?.reasons).toMatchObject({ achievement: "no-target", yoy: "no-base" });
  });

  it("writes rates as fractions with their points and parts", () => {
    const rate = result.metrics.find(({ id, scope }) => id === "margin-rate" && scope["region"] === "华东");
    expect(rate).toMatchObject({ actual: 0.4, target: 0.3, variancePp: 10, numerator: 40, denominator: 100 });
  });

  it("accounts for rows and tells problems in words with their cell", () => {
    expect(result.datasets).toEqual([
      {
        kind: "orders",
        source: "订单!A1:D4",
        rowsRead: 3,
        rowsUsed: 2,
        rowsLeftOut: 1,
        mapping: { amount: "销售额(万元)" },
        units: { amount: 10_000 },
      },
    ]);
    expect(result.problems).toEqual([
      {
        code: "not-a-number",
        sheet: "订单",
        address: "C4",
        text: "“待定”不是数字，此行未计入；请改成数字。",
      },
    ]);
  });

  it("speaks English when asked", () => {
    expect(toResultJson(review, "en-US").problems[0]?.text).toContain("is not a number");
  });

  it("survives a round trip through JSON and its own schema", () => {
    const back: unknown = JSON.parse(JSON.stringify(result));
    expect(resultSchema.parse(back)).toEqual(result);
  });

  it("refuses a figure that is not a number instead of writing it", () => {
    const [first, ...rest] = everyFigure(review.figures);
    if (!first) throw new Error("the review is empty");
    const broken: Review = { ...review, figures: new FigureList([{ ...first, actual: NaN }, ...rest]) };
    expect(() => toResultJson(broken, "zh-CN")).toThrow();
  });
});
