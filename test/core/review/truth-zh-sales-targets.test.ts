import { dayOf, isoDate } from "../../../src/core/data/day";
import { findResult } from "../../helpers/find-result";
import { makeDataSets, type TestRow } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";
import { describeWithData, readCsv } from "../../helpers/shared-data";

const numberOr = (text: string | undefined): number | null => (text ? Number(text) : null);

function near(actual: number | null, expected: number | null, digits: number): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, digits);
}

function monthOf(text: string): Pick<TestRow, "periodStart" | "periodEnd"> {
  const [year = 0, month = 0] = text.split("-").map(Number);
  return { periodStart: isoDate(dayOf(year, month, 1)), periodEnd: isoDate(dayOf(year, month + 1, 1) - 1) };
}

describeWithData("zh_sales_targets", "124 行订单与 50 行按月份、地区、产品类别的目标", (path) => {
  const orders = readCsv(path, "raw", "sales_data.csv").map((row) => ({
    date: row["订单日期"]!,
    amount: Number(row["销售额"]),
    margin: Number(row["利润"]),
    orderId: row["订单ID"]!,
    customer: row["客户名称"]!,
    region: row["地区"]!,
    productLine: row["产品类别"]!,
  }));
  const targets = readCsv(path, "raw", "targets.csv").flatMap((row) => {
    const about = { region: row["地区"]!, productLine: row["产品类别"]!, ...monthOf(row["月份"]!) };
    return [
      { ...about, metric: "销售目标", target: Number(row["销售目标"]) },
      { ...about, metric: "利润目标", target: Number(row["利润目标"]) },
    ];
  });
  const dataSets = makeDataSets({ orders, targets });

  it("achievement of every month × region × category, for sales and for profit", () => {
    const rows = readCsv(path, "truth", "目标完成_月份地区类别.csv");
    expect(rows).toHaveLength(99);
    for (const month of new Set(rows.map((row) => row["月份"]!))) {
      const review = reviewOf(dataSets, { period: month });
      for (const row of rows.filter((each) => each["月份"] === month)) {
        const scope = { productLine: row["产品类别"]!, region: row["地区"]! };
        const sales = findResult(review, "sales-amount", scope);
        const profit = findResult(review, "margin", scope);
        near(sales.actual, numberOr(row["销售额"]) ?? 0, 2);
        near(sales.achievement, numberOr(row["销售完成率"]), 4);
        near(profit.target, numberOr(row["利润目标"]), 2);
        near(profit.achievement, numberOr(row["利润完成率"]), 4);
      }
    }
  });

  it("achievement and change of every month", () => {
    const truth = new Map(readCsv(path, "truth", "目标完成_月份.csv").map((row) => [row["月份"]!, row]));
    for (const row of readCsv(path, "truth", "按月.csv")) {
      const review = reviewOf(dataSets, { period: row["月份"]!, comparison: "full" });
      const result = findResult(review, "sales-amount");
      near(result.actual, numberOr(row["销售额"]), 2);
      near(result.change, numberOr(row["环比"]), 4);
      near(result.achievement, numberOr(truth.get(row["月份"]!)?.["销售完成率"]), 4);
      near(findResult(review, "margin-rate").actual, numberOr(row["利润率"]), 4);
      near(findResult(review, "average-order-value").actual, numberOr(row["客单价"]), 2);
    }
  });

  it("sales, orders and customers of the year by region and category", () => {
    const review = reviewOf(dataSets, { period: "2024" });
    for (const [dimension, header, file] of [
      ["region", "地区", "按地区.csv"],
      ["productLine", "产品类别", "按类别.csv"],
    ] as const) {
      for (const row of readCsv(path, "truth", file)) {
        const scope = { [dimension]: row[header]! };
        near(findResult(review, "sales-amount", scope).actual, numberOr(row["销售额"]), 2);
        near(findResult(review, "order-count", scope).actual, numberOr(row["订单数"]), 0);
        near(findResult(review, "customer-count", scope).actual, numberOr(row["客户数"]), 0);
      }
    }
  });
});
