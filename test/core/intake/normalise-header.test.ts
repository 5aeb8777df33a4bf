import { normaliseHeader, stripGlosses } from "../../../src/core/intake/normalise-header";
import { readUnit } from "../../../src/core/intake/header-units";

describe("normaliseHeader", () => {
  it.each([
    ["實(shí)際值", "实际值"],
    ["達(dá)成率", "达成率"],
    ["實（shí）際值", "实际值"],
    ["平均跟進(jìn)周期(天)", "平均跟进周期"],
    ["差異分析(簡(jiǎn)要說(shuō)明)", "差异分析"],
    ["我們(men)的銷售額", "我们的销售额"],
    ["*客户名称", "客户名称"],
    ["客户名称（必填）", "客户名称"],
    ["合  计", "合计"],
    ["客户 ID", "客户id"],
    ["销　售　额", "销售额"],
    ["ＳＫＵ", "sku"],
    ["1.客户", "客户"],
    ["SalesAmount", "sales amount"],
    ["SalesOrderNumber", "sales order number"],
    ["close_value", "close value"],
    ["Sub-Category", "sub category"],
    ["Existing Customer?", "existing customer"],
    ["Sales Rep.", "sales rep"],
    ["OrderID", "order id"],
  ])("reads %j as %j", (raw, text) => expect(normaliseHeader(raw).text).toBe(text));

  it.each([
    ["目標值(萬元)", "目标值", 10_000],
    ["目标值（万元）", "目标值", 10_000],
    ["销售额_万元", "销售额", 10_000],
    ["销售额万元", "销售额", 10_000],
    ["金额\n(元)", "金额", 1],
    ["单价/元", "单价", 1],
    ["单价(元/件)", "单价", 1],
    ["Revenue (k$)", "revenue", 1_000],
    ["Sales ($000)", "sales", 1_000],
    ["Sales in thousands", "sales", 1_000],
    ["Revenue, USD thousands", "revenue", 1_000],
    ["Deal Value (USD m)", "deal value", 1_000_000],
    ["合同额（亿元）", "合同额", 100_000_000],
    ["销量（万件）", "销量", 10_000],
    ["签约金额（含税，万元）", "签约金额", 10_000],
    ["销售额（单位：万元）", "销售额", 10_000],
  ])("takes the unit of %j off", (raw, text, unit) =>
    expect(normaliseHeader(raw)).toMatchObject({ text, unit }),
  );

  it("says what kind a unit is, and which currency", () => {
    expect(normaliseHeader("Amount [RMB]")).toMatchObject({ unitKind: "money", currency: "CNY" });
    expect(normaliseHeader("新客户(个)")).toMatchObject({ text: "新客户", unitKind: "count" });
    expect(normaliseHeader("交付周期（天）")).toMatchObject({ text: "交付周期", unitKind: "days" });
    expect(normaliseHeader("完成率%")).toMatchObject({ text: "完成率", unitKind: "ratio" });
    expect(normaliseHeader("cost_EUR")).toMatchObject({ text: "cost", currency: "EUR" });
  });

  it("keeps words that only look like units", () => {
    expect(normaliseHeader("Order Qty")).toEqual({ text: "order qty", parts: [], qualifiers: [] });
    expect(normaliseHeader("DiscountPct").text).toBe("discount pct");
    expect(normaliseHeader("2024年3月").unit).toBeUndefined();
    expect(normaliseHeader("Plan B").unit).toBeUndefined();
  });

  it("keeps what stood in brackets and is no unit as a qualifier", () =>
    expect(normaliseHeader("合同金额(不含税)")).toMatchObject({ text: "合同金额", qualifiers: ["不含税"] }));

  it("takes a bilingual header apart", () =>
    expect(normaliseHeader("预算 Budget").parts).toEqual(["预算", "budget"]));

  it("gives an empty text for an empty header", () => expect(normaliseHeader("  ").text).toBe(""));
});

describe("stripGlosses", () => {
  it("leaves brackets that are units or words alone", () => {
    expect(stripGlosses("单价(yuan)")).toBe("单价(yuan)");
    expect(stripGlosses("销售额(k)")).toBe("销售额(k)");
    expect(stripGlosses("客户(VIP)")).toBe("客户(VIP)");
  });

  it("takes glosses without a tone mark off where others are marked", () =>
    expect(stripGlosses("我們(men)的業(yè)績(jì)")).toBe("我們的業績"));
});

describe("readUnit", () => {
  it("is null for words that are no unit", () => {
    for (const text of ["含税", "合计", "客户", "A", "2024", ""]) expect(readUnit(text)).toBeNull();
  });

  it("reads a unit per something as the unit", () =>
    expect(readUnit("万元/年")).toMatchObject({ factor: 10_000, kind: "money" }));
});
