import { findResult } from "../../helpers/find-result";
import { makeDataSets } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";
import { describeWithData, readCsv } from "../../helpers/shared-data";

const pipeline = [
  { id: "1", createdOn: "2024-01-05", closedOn: "2024-03-10", outcome: "Won", amount: 100, rep: "甲" },
  { id: "2", createdOn: "2024-01-06", closedOn: "2024-03-31", outcome: "Won", amount: 50, rep: "乙" },
  { id: "3", createdOn: "2024-01-07", closedOn: "2024-03-12", outcome: "Lost", amount: 0, rep: "乙" },
  { id: "4", createdOn: "2024-01-08", closedOn: null, outcome: null, amount: 999, rep: "乙" },
];

describe("a workbook with a pipeline and no orders", () => {
  it("takes its sales from the deals won, on their closing days, and says so", () => {
    const review = reviewOf(makeDataSets({ pipeline }), { period: "2024-03" });
    expect(findResult(review, "sales-amount").actual).toBe(150);
    expect(findResult(review, "sales-amount", { rep: "乙" }).actual).toBe(50);
    expect(review.sources.derived.map(({ kind, field }) => [kind, field])).toEqual([["orders", "amount"]]);
  });

  it("leaves an orders table that is there alone", () => {
    const orders = [{ date: "2024-03-31", amount: 7 }];
    const review = reviewOf(makeDataSets({ pipeline, orders }), { period: "2024-03" });
    expect(findResult(review, "sales-amount").actual).toBe(7);
    expect(review.sources.derived).toEqual([]);
  });

  it("has no sales where no deal was won, or none has an amount", () => {
    const open = reviewOf(makeDataSets({ pipeline: pipeline.slice(2) }), { period: "2024-03" });
    expect(open.gaps.find(({ metricId }) => metricId === "sales-amount")?.reason.zh).toBe("没有“订单”表。");
  });
});

describeWithData("crm_maven", "8,800 opportunities", (path) => {
  const rows = readCsv(path, "raw", "sales_pipeline.csv").map((row) => ({
    id: row["opportunity_id"]!,
    createdOn: row["engage_date"] || null,
    closedOn: row["close_date"] || null,
    stage: row["deal_stage"]!,
    amount: row["close_value"] ? Number(row["close_value"]) : null,
    rep: row["sales_agent"]!,
  }));
  const dataSets = makeDataSets({ pipeline: rows });

  it("won as much in every quarter as pandas adds up", () => {
    for (const truth of readCsv(path, "truth", "by_close_quarter.csv")) {
      const [year, quarter] = truth["cq"]!.split("Q");
      const review = reviewOf(dataSets, { period: `${year}-Q${quarter}` });
      expect(findResult(review, "sales-amount").actual).toBeCloseTo(Number(truth["won_value"]), 2);
      expect(findResult(review, "order-count").actual).toBe(Number(truth["won"]));
    }
  });

  it("won as much by every agent", () => {
    const review = reviewOf(dataSets, { period: "2017" });
    for (const truth of readCsv(path, "truth", "by_agent.csv")) {
      if (Number(truth["opportunities"]) === 0 || !truth["opportunities"]) continue;
      const result = findResult(review, "sales-amount", { rep: truth["sales_agent"]! });
      expect(result.actual).toBeCloseTo(Number(truth["won_value"]), 2);
    }
  });
});
