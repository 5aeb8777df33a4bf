import { slipOf } from "../../../src/core/intake/checking/unit-slip";
import { columnLetters, cellAddress } from "../../../src/core/intake/cell-address";
import { currencyCode } from "../../../src/core/intake/deriving/currency-code";
import { headerStem, tableStem } from "../../../src/core/intake/joins/header-stem";
import { isSubtotal, totalLabel } from "../../../src/core/intake/reading/total-label";

describe("words that intake knows", () => {
  it("total labels: bare words are sure, words around them are not", () => {
    for (const label of ["合计", "总 计", "小计：", "合計", "Total", "GRAND TOTAL", "Sub-total", "本页小计"])
      expect([label, totalLabel(label)]).toEqual([label, "sure"]);
    for (const label of ["华东小计", "Total for East", "East Total", "合计（元）"])
      expect([label, totalLabel(label)]).toEqual([label, "maybe"]);
    for (const label of ["会计事务所", "Totally Pens", "Summit", "华东", "总部", "设计院"])
      expect([label, totalLabel(label)]).toEqual([label, null]);
    expect([isSubtotal("小计"), isSubtotal("华东合计"), isSubtotal("总计"), isSubtotal("Subtotal")]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it("what a key is the key of", () => {
    const stems = [
      "SalesTerritoryKey",
      "客户编号",
      "ID",
      "Customer Name",
      "product_code",
      "Categories",
      "工号",
    ].map(headerStem);
    expect(stems).toEqual(["sales territory", "客户", "", "customer", "product", "category", ""]);
    expect(["dim_Customers", "客户信息", "tblProducts", "Employees"].map(tableStem)).toEqual([
      "customer",
      "客户",
      "product",
      "employee",
    ]);
  });

  it("currencies however they are written", () => {
    expect(["美元", "US$", "usd ", "￥", "RMB", "欧元", "XYZ"].map(currencyCode)).toEqual([
      "USD",
      "USD",
      "USD",
      "CNY",
      "CNY",
      "EUR",
      "XYZ",
    ]);
  });

  it("cells by letter and number", () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(cellAddress(27, 12)).toBe("AB12");
  });

  it("unit slips: an achievement over 30,000 % is another unit, the nearest of thousand, 万 and 亿", () => {
    expect([0.76, 3, 299].map(slipOf)).toEqual([1, 1, 1]);
    expect([301, 760, 3_000].map(slipOf)).toEqual([1_000, 1_000, 1_000]);
    expect([3_300, 7_600, 12_000].map(slipOf)).toEqual([10_000, 10_000, 10_000]);
    expect(slipOf(0.5e8)).toBe(1e8);
  });
});
