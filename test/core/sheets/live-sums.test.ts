import { liveSums, type LiveSums } from "../../../src/core/sheets/live-sums/live-sums";
import { isLive } from "../../../src/core/sheets/live-sums/live-or-static";
import { looksLikeValue } from "../../../src/core/sheets/live-sums/member-condition";
import { reviewSales } from "../../../src/core/review/review-sales";
import { settingsSchema, type SettingsInput } from "../../../src/core/settings";
import { intakeOf, type MadeColumn, type MadeTable } from "../../helpers/hand-made-workbook";

/* Serials: 45292 is 2024-01-01, 45323 is 2024-02-01, 45351 is 2024-02-29. The period under review is February 2024. */

const column = (header: string, field: string, rest: Partial<MadeColumn> = {}): MadeColumn => ({
  header,
  field,
  ...rest,
});

const sales: MadeTable = {
  sheet: "订单",
  tableName: "Sales",
  kind: "orders",
  columns: [
    column("Order", "orderId"),
    column("Date", "date"),
    column("Amount", "amount"),
    column("Region", "region"),
  ],
  rows: [
    ["1", 45292, 50, "东"],
    ["2", 45323, 100, "东"],
    ["3", 45351, 20.5, "西"],
  ],
};
const within = 'Sales[Date],">="&DATE(2024,2,1),Sales[Date],"<"&DATE(2024,3,1)';

function sumsOf(tables: readonly MadeTable[], settings: SettingsInput = {}): LiveSums {
  const { dataSets, report } = intakeOf(tables);
  const request = { period: "2024-02", asOf: 45351 };
  return liveSums(reviewSales(dataSets, report, request, settingsSchema.parse(settings)), dataSets);
}

/** The formula of the whole's sales, or the Chinese reason why there is none. */
function whole(tables: readonly MadeTable[], settings?: SettingsInput, metric = "sales-amount"): string {
  const found = sumsOf(tables, settings).figures.get(metric);
  if (!found) throw new Error(`no ${metric}`);
  return isLive(found) ? found.live.formula : found.why.zh;
}

/** The formula of a region's line, or the reason. */
function byRegion(tables: readonly MadeTable[], settings?: SettingsInput): string {
  const found = sumsOf(tables, settings).breakdowns.get("region");
  if (!found) throw new Error("no breakdown by region");
  return isLive(found) ? found.live.member : found.why.zh;
}

const withRows = (rows: MadeTable["rows"]): MadeTable => ({ ...sales, rows });
const withRegions = (...regions: string[]): MadeTable =>
  withRows(regions.map((region, index) => [String(index + 1), 45323 + index, 10, region]));

describe("a sum over a clean Excel table", () => {
  it("is a SUMIFS over the days of the period, up to the end of the last", () => {
    expect(whole([sales])).toBe(`=SUMIFS(Sales[Amount],${within})`);
    expect(byRegion([sales])).toBe(`=SUMIFS(Sales[Amount],Sales[Region],[@{member}],${within})`);
  });

  it("leaves to the rest what no listed member takes, to the cent", () => {
    const found = sumsOf([sales]).breakdowns.get("region");
    expect(isLive(found) && found.live.rest).toBe(
      `=ROUND(SUMIFS(Sales[Amount],${within})-SUMPRODUCT(SUMIFS(Sales[Amount],Sales[Region],[{member}],${within})),2)`,
    );
  });

  it("carries the unit of its column as a factor", () => {
    const [order, date, , region] = sales.columns;
    const columns = [order!, date!, column("Amount", "amount", { unit: 10_000 }), region!];
    expect(whole([{ ...sales, columns }])).toBe(`=SUMIFS(Sales[Amount],${within})*10000`);
  });

  it("counts orders where every row is one", () => {
    expect(whole([sales], {}, "order-count")).toBe(`=COUNTIFS(${within})`);
  });

  it("adds several tables up", () => {
    const more = { ...sales, sheet: "订单2", tableName: "More", rows: [["9", 45324, 7, "东"]] };
    expect(whole([sales, more])).toBe(
      `=SUMIFS(Sales[Amount],${within})+SUMIFS(More[Amount],${within.replaceAll("Sales", "More")})`,
    );
  });

  it("takes the cost column off for a margin that no column states", () => {
    const columns = [...sales.columns, column("Cost", "cost")];
    const rows = sales.rows.map((row) => [...row, 5]);
    expect(whole([{ ...sales, columns, rows }], {}, "margin")).toBe(
      `=SUMIFS(Sales[Amount],${within})-SUMIFS(Sales[Cost],${within})`,
    );
  });

  it("names columns to the letter: line breaks, blanks and brackets as in the header cell", () => {
    const [order, date, , region] = sales.columns;
    const columns = [
      order!,
      date!,
      column("Amount [net] #1", "amount", { written: "Amount\n[net] #1" }),
      region!,
    ];
    expect(whole([{ ...sales, columns }])).toContain("Sales[[Amount\n'[net'] '#1]]");
  });
});

describe("a value is shown with its reason", () => {
  it("when the setting says values", () => {
    expect(whole([sales], { formulas: "values" })).toContain("values");
  });

  it("when the formulas would read more cells than the limit; `live` knows none", () => {
    // three rows: sales 3, order count 3; by region 3 × (2 members twice + 2) = 18
    expect(byRegion([sales], { liveFormulaCells: 24 })).toContain("SUMIFS");
    expect(byRegion([sales], { liveFormulaCells: 23 })).toContain("liveFormulaCells");
    expect(whole([sales], { liveFormulaCells: 23 })).toContain("SUMIFS");
    expect(byRegion([sales], { liveFormulaCells: 1, formulas: "live" })).toContain("SUMIFS");
  });

  it("when so many tables make it up that a formula would be too long", () => {
    // a whole is about 90 characters a table, a rest twice that
    const tables = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...withRegions("东", "西"),
        sheet: `月${index}`,
        tableName: `Sales${index}`,
        rows: [[`${index}`, 45323, index, "东"]],
      }));
    expect(byRegion(tables(12))).toContain("SUMIFS");
    expect(byRegion(tables(60))).toContain("8,192");
    expect(whole(tables(60))).toContain("SUMIFS");
  });

  it("when the data are no Excel table", () => {
    const { tableName: _, ...range } = sales;
    expect(whole([range])).toContain("“订单”不是 Excel 表格");
  });

  it("when numbers or dates are text, naming the columns", () => {
    const untidy = withRows([...sales.rows, ["4", "2024-02-05", "1,200", "东"]]);
    expect(whole([untidy])).toContain("Sales[Date]、Sales[Amount] 中有以文本写的日期或数字");
  });

  it("when a row is left out that a formula would count; a row without an amount is not counted anyway", () => {
    expect(whole([withRows([...sales.rows, ["4", 45324, "", "东"]])])).toContain("SUMIFS");
    expect(whole([withRows([...sales.rows, ["4", 45324, "", "东"]])], {}, "order-count")).toContain(
      "1 行被剔除",
    );
  });

  it("when an order has several rows and orders are counted", () => {
    const lines = withRows([...sales.rows, ["3", 45351, 1, "西"]]);
    expect(whole([lines], {}, "order-count")).toContain("一个订单有多行");
    expect(whole([lines])).toContain("SUMIFS");
  });

  it("when rows are marked as returned", () => {
    const columns = [...sales.columns, column("Returned", "returned")];
    const rows = sales.rows.map((row, index) => [...row, index === 2 ? "是" : "否"]);
    expect(whole([{ ...sales, columns, rows }])).toContain("退货");
  });

  it("when an order went back: a row below zero is no order, and a formula would count it", () => {
    const back = withRows([...sales.rows, ["4", 45324, -5, "东"]]);
    expect(whole([back], {}, "order-count")).toContain("退货");
    expect(whole([back])).toContain("SUMIFS");
  });

  it("when a return belongs to a purchase of another period", () => {
    const back = withRows([...sales.rows, ["1", 45324, -5, "东"]]);
    expect(whole([back])).toContain("退货");
    expect(whole([back], { returns: "own-period" })).toContain("SUMIFS");
  });

  it("when members are written in several ways", () => {
    expect(byRegion([withRegions("东", " 东", "西")])).toContain("Sales[Region] 中同一成员有多种写法");
    expect(byRegion([withRegions("East", "EAST", "West")])).toContain("多种写法");
  });

  it("when two tables write a member differently", () => {
    const more = { ...withRegions("ＡＢ店"), sheet: "订单2", tableName: "More" };
    expect(byRegion([withRegions("AB店", "西店"), more])).toContain("多种写法");
  });

  it.each(["001", "3月", ">5", "=A", "2024-01", "TRUE", "Jan-24", "50%"])(
    "when a condition would misread the member %s",
    (member) => {
      expect(byRegion([withRegions("东", member)])).toContain(`成员“${member}”`);
    },
  );
});

test("names with wildcards are taken literally", () => {
  const found = sumsOf([withRegions("东*", "西?")]).breakdowns.get("region");
  if (!isLive(found)) throw new Error("static");
  expect(found.live.member).toContain(
    'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE([@{member}],"~","~~"),"*","~*"),"?","~?")',
  );
  expect(found.live.rest).toMatch(/\{"[东西]~[*?]";"[东西]~[*?]"\}/);
});

test("names with a number in them are no numbers unless nothing else is in them", () => {
  expect(["3M公司", "华东1区", "A1", "7-Eleven", "第1季度", "12号店"].filter(looksLikeValue)).toEqual([]);
  const values = ["12", "1,200", "￥30", "1e5", "10 am", "1月2日", "1/2", "March 2024", "false", "#N/A"];
  expect(values.filter((text) => !looksLikeValue(text))).toEqual([]);
});
