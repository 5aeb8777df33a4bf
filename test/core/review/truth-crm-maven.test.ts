import { dayOf } from "../../../src/core/data/day";
import { findResult } from "../../helpers/find-result";
import { makeDataSets } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";
import { describeWithData, readCsv } from "../../helpers/shared-data";

const near = (actual: number | null, expected: string | undefined): void => {
  if (!expected) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(Number(expected), 4);
};

describeWithData("crm_maven", "8,800 opportunities as a snapshot table (one current stage a row)", (path) => {
  const pipeline = readCsv(path, "raw", "sales_pipeline.csv").map((row) => ({
    id: row["opportunity_id"]!,
    createdOn: row["engage_date"] || null,
    closedOn: row["close_date"] || null,
    stage: row["deal_stage"]!,
    rep: row["sales_agent"]!,
    product: row["product"]!,
  }));
  const dataSets = makeDataSets({ pipeline });
  // every deal closed between March and December 2017, so the year holds what the tables of the whole hold
  const review = reviewOf(dataSets, { period: "2017", asOf: dayOf(2017, 12, 31) });

  it("win rate = won/(won + lost) and days to close of won deals, overall", () => {
    expect(findResult(review, "win-rate")).toMatchObject({ numerator: 4238, denominator: 4238 + 2473 });
    near(findResult(review, "win-rate").actual, "0.631501");
    near(findResult(review, "closing-cycle").actual, "51.781973");
    expect(findResult(review, "won-count").actual).toBe(4238);
  });

  it("win rate, mean and median days by agent and by product", () => {
    for (const [file, column, dimension, members] of [
      ["by_agent.csv", "sales_agent", "rep", 30],
      ["by_product.csv", "product", "product", 7],
    ] as const) {
      const rows = readCsv(path, "truth", file);
      expect(rows).toHaveLength(members);
      for (const row of rows) {
        const scope = { [dimension]: row[column]! };
        near(findResult(review, "win-rate", scope).actual, row["win_rate"]);
        near(findResult(review, "closing-cycle", scope).actual, row["avg_days_won"]);
        if (row["median_days_won"])
          near(findResult(review, "closing-cycle-median", scope).actual, row["median_days_won"]);
      }
    }
  });

  it("win rate and days by quarter of closing", () => {
    for (const row of readCsv(path, "truth", "by_close_quarter.csv")) {
      const quarter = reviewOf(dataSets, {
        period: row["cq"]!.replace("Q", "-Q"),
        asOf: dayOf(2017, 12, 31),
      });
      near(findResult(quarter, "win-rate").actual, row["win_rate"]);
      near(findResult(quarter, "closing-cycle").actual, row["avg_days_won"]);
    }
  });

  it("its stages are Prospecting, Engaging, Won; who lost had reached Engaging, for one loses an opportunity", () => {
    const { cohort } = review.funnel!;
    expect(cohort.map(({ stage }) => stage)).toEqual(["Prospecting", "Engaging", "Won"]);
    // the 500 rows in Prospecting have no engage date, so they are in no cohort; all others engaged in 2016 or 2017
    const engagedIn2017 = pipeline.filter(({ createdOn }) => createdOn?.startsWith("2017")).length;
    expect(cohort[1]!.count).toBe(engagedIn2017);
  });
});
