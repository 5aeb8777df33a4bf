import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf, isoDate } from "../../../src/core/data/day";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { findResult } from "../../helpers/find-result";
import { makeDataSets } from "../../helpers/make-data-set";
import { reviewOf } from "../../helpers/review-of";
import { describeWithData, readCsv } from "../../helpers/shared-data";

describeWithData("preppin_mit", "2,231 order lines, some with a state of return", (path) => {
  const orders = readCsv(path, "raw", "w51_orders_returns.csv").map((row) => {
    const [day, month, year] = row["Order Date"]!.split("/");
    const price = Number(row["Unit Price"]!.replace(/[£,]/g, ""));
    return {
      orderId: row["OrderID"]!,
      date: `${year}-${month}-${day}`,
      store: row["OrderID"]!.replace(/-[^-]*$/, ""),
      productLine: row["Category"]!,
      product: row["Product Name"]!,
      returned: row["Return State"] ? 1 : 0,
      amount: Math.round(price * Number(row["Quantity"]) * 100) / 100,
    };
  });
  const dataSets = makeDataSets({ orders });
  const review = reviewOf(dataSets, { period: "2021", asOf: dayOf(2021, 12, 31) });

  it("return rate by value, by store, category and month", () => {
    for (const [file, column, dimension] of [
      ["w51_by_store.csv", "Store", "store"],
      ["w51_by_category.csv", "Category", "productLine"],
    ] as const) {
      for (const row of readCsv(path, "truth", file)) {
        const result = findResult(review, "return-rate", { [dimension]: row[column]! });
        expect(result.actual).toBeCloseTo(Number(row["value_return_rate"]), 4);
        expect(result.numerator).toBeCloseTo(Number(row["returned_sales"]), 2);
        expect(result.denominator).toBeCloseTo(Number(row["sales"]), 2);
      }
    }
    // a line with a return mark belongs to its own order, which has the same date: by month nothing moves
    const months = readCsv(path, "truth", "w51_by_month.csv");
    for (const row of months) {
      const month = reviewOf(
        dataSets,
        { period: row["month"]!, asOf: dayOf(2021, 12, 31) },
        { returns: "own-period" },
      );
      expect(findResult(month, "return-rate").actual).toBeCloseTo(Number(row["value_return_rate"]), 4);
    }
  });

  it("net sales leave the marked lines out (the table's sales are gross)", () => {
    const truth = readCsv(path, "truth", "w51_by_store.csv");
    const sum = (column: string) => truth.reduce((all, row) => all + Number(row[column]), 0);
    expect(findResult(review, "sales-amount").actual).toBeCloseTo(sum("sales") - sum("returned_sales"), 2);
  });
});

const plain = (value: unknown): string | number =>
  typeof value === "number" ? value : typeof value === "string" ? value : "";

/** Rows of a sheet whose second row is its header. */
function rowsOf(file: string): Record<string, string | number>[] {
  const { model } = openWorkbook(readFileSync(file), "file.xlsx");
  const lines = [...model.sheets[0]!.rows].map(([, { cells }]) => cells.map((cell) => plain(cell?.value)));
  const [, header = [], ...body] = lines;
  return body
    .filter((cells) => cells[0] !== "")
    .map((cells) => Object.fromEntries(header.map((name, i) => [String(name).trim(), cells[i] ?? ""])));
}

describeWithData("zh_templates_mit", "真实中文表格", (path) => {
  it("应收账款明细表：按客户的回款率 = 已收款 ÷ 合同金额", () => {
    // the table has no receipt dates: contract and receipt are taken on the day of signing, so all three rates agree
    const receipts = rowsOf(join(path, "raw", "sstqa_zh_59.xlsx")).map((row) => ({
      orderId: row["合同编码"]!,
      customer: row["客户名称"]!,
      date: isoDate(Number(row["签订日期"])),
      amount: Number(row["已收款金额"]),
      invoiceDate: isoDate(Number(row["签订日期"])),
      invoiceAmount: Number(row["合同金额"]),
      dueDate: isoDate(Number(row["签订日期"])),
    }));
    const review = reviewOf(makeDataSets({ receipts }), { period: "2020", asOf: dayOf(2020, 12, 31) });
    const truth = readCsv(path, "truth", "59_按客户.csv");
    for (const row of truth) {
      const scope = { customer: row["客户名称"]! };
      for (const id of ["collection-rate", "collection-rate-of-orders", "collection-rate-of-receivables"]) {
        expect(findResult(review, id, scope).actual).toBeCloseTo(Number(row["回款率"]), 4);
      }
    }
    const open = truth.reduce((sum, row) => sum + Number(row["未付款金额"]), 0);
    expect(review.receivables!.total).toBe(open);
  });

  it("6月份销售记录表：按业务员、按客户的销售金额", () => {
    const orders = rowsOf(join(path, "raw", "sstqa_zh_71.xlsx")).map((row) => ({
      date: isoDate(Number(row["日期"])),
      amount: Number(row["销售金额"]),
      quantity: Number(row["销售数量"]),
      rep: row["业务员"]!,
      customer: row["客户"]!,
    }));
    const review = reviewOf(makeDataSets({ orders }), { period: "2012-06", asOf: dayOf(2012, 6, 30) });
    for (const row of readCsv(path, "truth", "71_按业务员.csv")) {
      expect(findResult(review, "sales-amount", { rep: row["业务员"]! }).actual).toBe(
        Number(row["销售金额"]),
      );
    }
    for (const row of readCsv(path, "truth", "71_按客户.csv")) {
      expect(findResult(review, "sales-amount", { customer: row["客户"]! }).actual).toBe(
        Number(row["销售金额"]),
      );
      expect(review.customers!.find(({ customer }) => customer === row["客户"])!.yearlySpend).toBe(
        Number(row["销售金额"]),
      );
    }
  });
});

describeWithData("zh_sales_targets", "124 行订单", (path) => {
  const orders = readCsv(path, "raw", "sales_data.csv").map((row) => ({
    date: row["订单日期"]!,
    amount: Number(row["销售额"]),
    margin: Number(row["利润"]),
    orderId: row["订单ID"]!,
    customer: row["客户ID"]!,
    product: row["产品ID"]!,
  }));
  const review = reviewOf(makeDataSets({ orders }), { period: "2024", asOf: dayOf(2024, 12, 31) });

  it("客户：年消费、订单数、全部客户复购", () => {
    for (const row of readCsv(path, "truth", "按客户.csv")) {
      const customer = review.customers!.find((each) => each.customer === row["客户ID"])!;
      expect(customer.yearlySpend).toBeCloseTo(Number(row["销售额"]), 2);
      expect(customer.orders).toBe(Number(row["订单数"]));
      expect(customer.averageOrderValue).toBeCloseTo(Number(row["客单价"]), 4); // the table's 客单价 is per order
    }
    expect(findResult(review, "repurchase-rate-in-period").actual).toBe(1);
  });

  it("产品：收入与利润率；没有去年，故没有象限", () => {
    for (const row of readCsv(path, "truth", "按产品.csv")) {
      const product = review.products!.rows.find((each) => each.product === row["产品ID"])!;
      expect(product.revenue).toBeCloseTo(Number(row["销售额"]), 2);
      expect(product.marginRate).toBeCloseTo(Number(row["利润率"]), 4);
      expect(product).toMatchObject({ quadrant: null, reason: "no-base" });
    }
  });
});
