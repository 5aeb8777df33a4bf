import { dayOf } from "../../../src/core/data/day";
import { dateCell as d } from "../../helpers/outline-of";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

const span = (year: number, month: number, last: number) => ({
  periodStart: dayOf(year, month, 1),
  periodEnd: dayOf(year, month, last),
});

describe("From sheet to data", () => {
  it("keeps a target of 500 万元 and orders of 3,800,000 元 in one unit (case 48)", () => {
    const { dataSets } = readSketch({
      目标: [
        ["月份", "销售目标(万元)"],
        ["2024-01", 500],
      ],
      订单: [
        ["订单号", "日期", "客户", "销售额(元)"],
        ["A1", d(45292), "甲", 3_000_000],
        ["A2", d(45293), "乙", "800,000"],
      ],
    });
    expect(rowsOf(dataSets.targets, ["target"])).toEqual([{ target: 5_000_000 }]);
    const amounts = rowsOf(dataSets.orders, ["amount"]).map(({ amount }) => Number(amount));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(3_800_000);
  });

  it("applies 单位：万元 above the table to its amounts", () => {
    const { dataSets } = readSketch({
      销售: [
        ["销售台账"],
        ["单位：万元"],
        ["下单日期", "客户", "业务员", "金额"],
        [d(45292), "甲", "王伟", 12],
        [d(45293), "乙", "李娜", "￥3.5万"],
      ],
    });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 120_000 }, { amount: 35_000 }]);
  });

  const sold = [
    ["下单日期", "客户", "业务员", "金额"],
    [d(45292), "甲", "王伟", 12],
    [d(45293), "乙", "李娜", 3.5],
  ];

  it.each([
    ["单位：万元", 10_000],
    ["注：单位：万元", 10_000],
    ["Amounts in thousands", 1_000],
    ["单位：某某贸易有限公司", 1],
  ])("takes %s below the only table for its unit, if it is one", (note, factor) => {
    for (const between of [[], [[]]]) {
      const { dataSets } = readSketch({ 销售: [...sold, ...between, [note]] });
      expect(rowsOf(dataSets.orders, ["amount"])).toEqual([
        { amount: 12 * factor },
        { amount: 3.5 * factor },
      ]);
    }
  });

  it("leaves a unit below alone where a column has its own, or where two tables stand on the sheet", () => {
    const own = sold.map((row, at) => (at === 0 ? [...row.slice(0, 3), "金额(元)"] : row));
    const { dataSets } = readSketch({ 销售: [...own, [], ["单位：万元"]] });
    expect(rowsOf(dataSets.orders, ["amount"])).toEqual([{ amount: 12 }, { amount: 3.5 }]);
    const people = [
      ["姓名", "区域", "入职日期"],
      ["王伟", "华东", d(44000)],
      ["李娜", "华北", d(44100)],
    ];
    const two = readSketch({ 销售: [...sold, [], [], ...people, [], ["单位：万元"]] });
    expect(rowsOf(two.dataSets.orders, ["amount"])).toEqual([{ amount: 12 }, { amount: 3.5 }]);
  });

  it("parts rows of 目标 and 实际 and drops the rates between them", () => {
    const { dataSets } = readSketch({
      "2024年业绩": [
        ["销售员", "类型", "1月", "2月"],
        ["王伟", "目标", 10, 11],
        ["王伟", "实际", 9, 12],
        ["王伟", "完成率", 0.9, 1.09],
        ["李娜", "目标", 8, 7],
        ["李娜", "实际", 7, 9],
        ["李娜", "完成率", 0.88, 1.29],
      ],
    });
    expect(rowsOf(dataSets.targets, ["rep", "target", "periodStart", "periodEnd"])).toEqual([
      { rep: "王伟", target: 10, ...span(2024, 1, 31) },
      { rep: "王伟", target: 11, ...span(2024, 2, 29) },
      { rep: "李娜", target: 8, ...span(2024, 1, 31) },
      { rep: "李娜", target: 7, ...span(2024, 2, 29) },
    ]);
    expect(rowsOf(dataSets.orders, ["rep", "amount"])).toEqual([
      { rep: "王伟", amount: 9 },
      { rep: "王伟", amount: 12 },
      { rep: "李娜", amount: 7 },
      { rep: "李娜", amount: 9 },
    ]);
  });

  it("reads months over 目标 and 实际 in a two-row header", () => {
    const { dataSets } = readSketch({
      "2024年目标达成": {
        rows: [
          ["区域", "1月", "", "2月", ""],
          ["", "目标", "实际", "目标", "实际"],
          ["华东", 100, 90, 110, 120],
          ["华北", 80, 85, 90, 70],
          ["合计", 180, 175, 200, 190],
        ],
        merges: ["A1:A2", "B1:C1", "D1:E1"],
      },
    });
    expect(rowsOf(dataSets.targets, ["region", "target"])).toEqual([
      { region: "华东", target: 100 },
      { region: "华东", target: 110 },
      { region: "华北", target: 80 },
      { region: "华北", target: 90 },
    ]);
    expect(rowsOf(dataSets.orders, ["amount"]).map(({ amount }) => amount)).toEqual([90, 120, 85, 70]);
  });

  it("fills merged regions down", () => {
    const { dataSets } = readSketch({
      销售明细: {
        rows: [
          ["区域", "销售员", "日期", "销售额"],
          ["华东", "王伟", d(45292), 3],
          ["", "李娜", d(45293), 4],
          ["华北", "张强", d(45294), 2],
        ],
        merges: ["A2:A3"],
      },
    });
    expect(rowsOf(dataSets.orders, ["region"]).map(({ region }) => region)).toEqual(["华东", "华东", "华北"]);
  });

  it("names the month of rows after their sheet", () => {
    const rows = [
      ["客户", "产品", "销售额"],
      ["甲", "A", 100],
      ["乙", "B", 200],
    ];
    const { dataSets } = readSketch({ "2024年1月": rows, "2024年2月": rows });
    const dates = rowsOf(dataSets.orders, ["date"]).map(({ date }) => Number(date));
    expect(dates).toHaveLength(4);
    const [january, february] = [dates.slice(0, 2), dates.slice(2)];
    for (const date of january) expect(date >= dayOf(2024, 1, 1) && date <= dayOf(2024, 1, 31)).toBe(true);
    for (const date of february) expect(date >= dayOf(2024, 2, 1) && date <= dayOf(2024, 2, 29)).toBe(true);
  });

  it("parts two dimensions in one cell", () => {
    const { dataSets } = readSketch({
      销售: [
        ["订单号", "日期", "门店 - 产品", "销售额"],
        ["A1", d(45292), "东店 - 椅", 1],
        ["A2", d(45293), "西店 - 桌", 2],
      ],
    });
    expect(rowsOf(dataSets.orders, ["store", "product"])).toEqual([
      { store: "东店", product: "椅" },
      { store: "西店", product: "桌" },
    ]);
  });

  it("reads Document D's KPI table with each row's own unit beside it", () => {
    const { dataSets } = readSketch({
      复盘: [
        ["指标类别", "具体指标", "单位", "目标值", "实际值", "达成率", "差异分析"],
        ["整体业绩", "销售额", "万元", 500, 380, "76%", "新客户开发不足"],
        ["客户维护", "老客户复购率", "%", "60%", "65%", "108%", ""],
      ],
    });
    expect(rowsOf(dataSets.kpis, ["metric", "unit", "note"])).toEqual([
      { metric: "销售额", unit: "万元", note: "新客户开发不足" },
      { metric: "老客户复购率", unit: "%" },
    ]);
    expect(rowsOf(dataSets.kpis, ["target", "actual"])[1]).toEqual({ target: 0.6, actual: 0.65 });
  });

  it("holds a KPI header's unit only for amounts that name none of their own", () => {
    const { dataSets } = readSketch({
      复盘: [
        ["指标类别", "具体指标", "目标值(万元)", "实际值", "达成率"],
        ["整体业绩", "销售额", 500, 380, 0.76],
        ["整体业绩", "回款额(元)", 4_000_000, 3_500_000, 0.88],
        ["客户开发", "新客户数量(个)", 20, 12, 0.6],
        ["客户维护", "老客户复购率", "60%", "65%", 1.08],
        ["过程效率", "平均跟进周期", 15, 22, "-"],
      ],
    });
    expect(rowsOf(dataSets.kpis, ["target", "actual"])).toEqual([
      { target: 5_000_000, actual: 3_800_000 },
      { target: 4_000_000, actual: 3_500_000 },
      { target: 20, actual: 12 },
      { target: 0.6, actual: 0.65 },
      { target: 15, actual: 22 },
    ]);
  });

  it("doubts no unit where a KPI's target is none at all", () => {
    const { dataSets, report } = readSketch({
      复盘: [
        ["具体指标", "目标值", "实际值"],
        ["投诉次数", 0, 2],
        ["新客户数", 30, 18],
      ],
    });
    expect(rowsOf(dataSets.kpis, ["target", "actual"])).toEqual([
      { target: 0, actual: 2 },
      { target: 30, actual: 18 },
    ]);
    expect(report.questions).toEqual([]);
  });

  it("takes the year of the review for months that no year stands beside, and asks", () => {
    const sheets = {
      产品销售: [
        ["公司上半年产品销售情况"],
        ["产品名称", "1月份", "2月份"],
        ["麦片", 2000, 2300],
        ["薯条", 900, 940],
      ],
    };
    expect(readSketch(sheets).dataSets.orders?.rowCount ?? 0).toBe(0);
    const { dataSets, report } = readSketch(sheets, { fallbackYear: 2024 });
    expect(rowsOf(dataSets.orders, ["product", "amount"])).toEqual([
      { product: "麦片", amount: 2000 },
      { product: "麦片", amount: 2300 },
      { product: "薯条", amount: 900 },
      { product: "薯条", amount: 940 },
    ]);
    const dates = rowsOf(dataSets.orders, ["date"]).map(({ date }) => Number(date));
    expect(dates[0]).toBeGreaterThanOrEqual(dayOf(2024, 1, 1));
    expect(dates[0]).toBeLessThanOrEqual(dayOf(2024, 1, 31));
    expect(report.questions.find(({ code }) => code === "year-unclear")?.answer).toBe("2024");
  });
});
