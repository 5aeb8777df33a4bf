import { fieldsOf, kindsOf, recognise, wideOf } from "../../helpers/recognise";

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
const twelve = (value: number): number[] => Array.from({ length: 12 }, () => value);

describe("Targets and actuals", () => {
  it("reads targets beside actuals as two data sets", () => {
    const recognition = recognise({
      业绩: [
        ["月份", "业务员", "销售目标", "实际销售额", "完成率", "排名"],
        ["2024-01", "王伟", 100, 120, 1.2, 1],
        ["2024-02", "王伟", 100, 90, 0.9, 2],
        ["2024-01", "李娜", 90, 95, 1.05, 3],
      ],
    });
    expect(kindsOf(recognition)).toEqual(["业绩 targets", "+业绩 orders"]);
    expect(fieldsOf(recognition.tables[0])).toEqual({ period: "月份", rep: "业务员", target: "销售目标" });
    expect(fieldsOf(recognition.tables[1])).toEqual({ date: "月份", rep: "业务员", amount: "实际销售额" });
    expect(
      recognition.tables[1]?.columns.filter(({ recomputed }) => recomputed).map(({ header }) => header),
    ).toEqual(["完成率", "排名"]);
  });

  it("takes two targets side by side as targets alone", () => {
    const recognition = recognise({
      目标: [
        ["区域", "月份", "销售额目标", "毛利目标"],
        ["东", "2024-03", 500, -50],
        ["西", "2024-03", 500, -80],
      ],
    });
    expect(kindsOf(recognition)).toEqual(["目标 targets"]);
    expect(fieldsOf(recognition.tables[0])).toEqual({
      region: "区域",
      period: "月份",
      target: "销售额目标",
      "target@margin": "毛利目标",
    });
    expect(recognition.questions).toEqual([]);
  });

  it("takes the period from the title when no column has it", () => {
    const recognition = recognise({
      "3月": [
        ["2024年3月业绩达成表"],
        ["区域", "目标(万元)", "实际(万元)", "达成率"],
        ["华东", 100, 120, 1.2],
        ["华北", 80, 60, 0.75],
        ["合计", 180, 180, 1],
      ],
    });
    expect(kindsOf(recognition)).toEqual(["3月 targets", "+3月 orders"]);
    expect(recognition.tables[0]?.titlePeriod).toEqual({ kind: "month", year: 2024, ordinal: 3 });
    expect(fieldsOf(recognition.tables[1])).toEqual({ region: "区域", amount: "实际(万元)" });
  });

  it("reads months over target, actual and rate", () => {
    const { tables } = recognise({
      目标达成: {
        rows: [
          ["区域", "1月", "", "", "2月", "", ""],
          ["", "目标", "实际", "完成率", "目标", "实际", "完成率"],
          ["华东", 100, 90, 0.9, 110, 120, 1.09],
          ["华北", 80, 85, 1.06, 90, 70, 0.78],
        ],
        merges: ["A1:A2", "B1:D1", "E1:G1"],
      },
    });
    expect(tables.map(({ kind }) => kind)).toEqual(["targets", "orders"]);
    expect(wideOf(tables[0])).toEqual({ "1月 目标": "?-month-1", "2月 目标": "?-month-2" });
    expect(wideOf(tables[1])).toEqual({ "1月 实际": "?-month-1", "2月 实际": "?-month-2" });
    expect(tables[0]?.columns[3]?.recomputed).toBe(true);
  });

  it("reads rows of target and actual in turn", () => {
    const { tables } = recognise({
      "2024年业绩": [
        ["销售员", "类型", "1月", "2月", "3月"],
        ["王伟", "目标", 10, 11, 12],
        ["王伟", "实际", 9, 12, 13],
        ["王伟", "完成率", 0.9, 1.09, 1.08],
        ["李娜", "目标", 8, 8, 9],
        ["李娜", "实际", 7, 9, 10],
        ["李娜", "完成率", 0.88, 1.1, 1.1],
      ],
    });
    expect(
      tables.map(({ kind, onlyRows, titlePeriod }) => [kind, onlyRows?.values, titlePeriod?.year]),
    ).toEqual([
      ["targets", ["目标"], 2024],
      ["orders", ["实际"], 2024],
    ]);
  });

  it("reads quarters, a year column, and years as columns", () => {
    const quarters = recognise({
      Plan: [
        ["Sales Rep", "Q1", "Q2", "Q3", "Q4", "Total"],
        ["Ann", 10, 20, 30, 40, 100],
        ["Bob", 15, 25, 35, 45, 120],
      ],
    });
    expect(quarters.tables[0]).toMatchObject({ kind: "targets", wideValue: { field: "target" } });
    expect(wideOf(quarters.tables[0])).toEqual({
      Q1: "?-quarter-1",
      Q2: "?-quarter-2",
      Q3: "?-quarter-3",
      Q4: "?-quarter-4",
    });
    expect(quarters.tables[0]?.columns[5]?.recomputed).toBe(true);
    const yearly = recognise({
      目标: [
        ["年份", "大区", ...months, "全年"],
        [2024, "华东", ...twelve(5), 60],
        [2025, "华东", ...twelve(6), 72],
      ],
    });
    expect(fieldsOf(yearly.tables[0])).toEqual({ "period@year": "年份", region: "大区" });
    const years = recognise({
      历年销售: [
        ["产品线", "2022年", "2023年", "2024年"],
        ["AI质检", 1800, 2200, 2500],
        ["智能客服", 7000, 7870, 8500],
      ],
    });
    expect(years.tables[0]).toMatchObject({ kind: "orders", wideValue: { field: "amount" } });
    expect(Object.values(wideOf(years.tables[0]))).toEqual(["2022-year-", "2023-year-", "2024-year-"]);
  });

  it("leaves a quarter's sum among months out", () => {
    const { tables } = recognise({
      "FY24 Budget": [
        ["Region", "Product Line", "Jan-24", "Feb-24", "Mar-24", "Q1 Total"],
        ["East", "Chairs", 10, 20, 30, 60],
        ["West", "Desks", 5, 6, 7, 18],
      ],
    });
    expect(wideOf(tables[0])).toEqual({
      "Jan-24": "2024-month-1",
      "Feb-24": "2024-month-2",
      "Mar-24": "2024-month-3",
    });
    expect(tables[0]?.columns[5]).toMatchObject({ field: null, recomputed: true });
  });

  it("splits region and quarter in one header", () => {
    const { tables } = recognise({
      目标: [
        ["产品", "华东-Q1", "华东-Q2", "华北-Q1", "华北-Q2"],
        ["A", 1, 2, 3, 4],
        ["B", 5, 6, 7, 8],
      ],
    });
    expect(wideOf(tables[0])).toEqual({
      "华东-Q1": "?-quarter-1 region=华东",
      "华东-Q2": "?-quarter-2 region=华东",
      "华北-Q1": "?-quarter-1 region=华北",
      "华北-Q2": "?-quarter-2 region=华北",
    });
  });

  it("keeps several metrics of one target table apart", () => {
    const { tables } = recognise({
      销售目标: [
        ["季度", "区域", "销售目标", "利润目标", "新客户目标(个)", "挑战目标", "回款任务"],
        ["2024Q1", "华东", 500, 90, 20, 600, 450],
        ["2024Q1", "华北", 400, 70, 15, 480, 350],
      ],
    });
    expect(Object.keys(fieldsOf(tables[0]))).toEqual([
      "period",
      "region",
      "target",
      "target@margin",
      "target@new-customer-count",
      "challenge",
      "target@receipts",
    ]);
  });

  it("asks for the period of targets that name none", () => {
    const { tables, questions } = recognise({
      Sheet1: [
        ["销售员", "区域", "销售目标"],
        ["王伟", "华东", 500],
        ["李娜", "华北", 400],
      ],
    });
    expect(tables[0]).toMatchObject({ kind: "targets", titlePeriod: { kind: "year" } });
    expect(questions.map(({ code, answer }) => [code, answer])).toEqual([["period-unclear", "year"]]);
  });

  it("takes the period of a short list of targets from its one header", () => {
    const list = [
      ["地区", "2024目标(万元)", "2024挑战目标(万元)"],
      ["北京", 30, 36],
      ["上海", 31, 37],
    ];
    const recognition = recognise({ 汇总: list });
    expect(kindsOf(recognition)).toEqual(["汇总 targets", "+汇总 targets"]);
    expect(wideOf(recognition.tables[0])).toEqual({ "2024目标(万元)": "2024-year-" });
    const alone = recognise({ 汇总: list.map((row) => row.slice(0, 2)) });
    expect(kindsOf(alone)).toEqual(["汇总 targets"]);
    expect(fieldsOf(alone.tables[0])).toEqual({ region: "地区" });
  });
});
