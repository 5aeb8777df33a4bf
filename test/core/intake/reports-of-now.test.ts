import { isoDate } from "../../../src/core/data/day";
import type { DataSet } from "../../../src/core/data/data-set";
import { problemSentence } from "../../../src/core/problems";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

/** Day on which actuals are dated → their sum; span of targets → theirs. */
function actuals(orders: DataSet | undefined): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { date, amount } of rowsOf(orders, ["date", "amount"])) {
    const day = isoDate(Number(date));
    sums[day] = (sums[day] ?? 0) + Number(amount);
  }
  return sums;
}

function plans(targets: DataSet | undefined): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { periodStart, periodEnd, target } of rowsOf(targets, ["periodStart", "periodEnd", "target"])) {
    const span = `${isoDate(Number(periodStart))}..${isoDate(Number(periodEnd))}`;
    sums[span] = (sums[span] ?? 0) + Number(target);
  }
  return sums;
}

const unread = (result: ReturnType<typeof readSketch>): string[] =>
  result.report.problems
    .filter(({ code }) => code === "columns-unread")
    .map((problem) => problemSentence(problem, "zh-CN").split(" 没有读取")[0] ?? "");

describe("A report whose columns name times seen from its month", () => {
  it("reads the year to date with the year's target and last year's same months", () => {
    const result = readSketch({
      快报: [
        ["2024年9月销售快报"],
        ["区域", "本年目标", "本年累计", "上年同期", "同比增长", "完成率"],
        ["华东", 120, 90, 80, 0.125, 0.75],
        ["华南", 100, 60, 70, -0.14, 0.6],
      ],
    });
    // 90 + 60 by the end of September, 80 + 70 a year before; the target is the whole year's
    expect(actuals(result.dataSets.orders)).toEqual({ "2024-09-30": 150, "2023-09-30": 150 });
    expect(plans(result.dataSets.targets)).toEqual({ "2024-01-01..2024-12-31": 220 });
    expect(result.report.questions).toEqual([]);
    expect(result.dataSets.orders?.sources.map(({ sums }) => sums)).toEqual(["year"]);
    expect(unread(result)).toEqual([]);
  });

  it("never adds the month to the year that holds it, and names what it leaves", () => {
    const result = readSketch({
      业绩: [
        ["2024年1月各区域业绩"],
        ["区域", "本月目标", "本月销售额", "上月", "去年同月", "本年累计目标", "本年累计", "上年累计"],
        ["华东", 10, 9, 8, 7, 10, 9, 7],
        ["华南", 20, 18, 16, 14, 20, 18, 14],
      ],
    });
    // January: 27; December before it: 24; January a year before: 21
    expect(actuals(result.dataSets.orders)).toEqual({ "2024-01-31": 27, "2023-12-31": 24, "2023-01-31": 21 });
    expect(plans(result.dataSets.targets)).toEqual({ "2024-01-01..2024-01-31": 30 });
    expect(unread(result)).toEqual(["“业绩”中的 本年累计目标、本年累计、上年累计"]);
  });

  it("takes the span that has a target beside its actual", () => {
    const result = readSketch({
      "2024年5月": [
        ["姓名", "年度目标", "本月完成", "累计完成", "累计完成率"],
        ["张伟", 100, 10, 45, 0.45],
        ["王芳", 200, 20, 95, 0.475],
      ],
    });
    expect(actuals(result.dataSets.orders)).toEqual({ "2024-05-31": 140 });
    expect(plans(result.dataSets.targets)).toEqual({ "2024-01-01..2024-12-31": 300 });
    expect(unread(result)).toEqual(["“2024年5月”中的 本月完成"]);
  });

  it("reads targets and actuals without a time beside last year's as the title's", () => {
    const { dataSets } = readSketch({
      Q2: [
        ["2024年第二季度各区完成情况"],
        ["区域", "目标", "实际", "完成率", "去年同期", "同比"],
        ["华东", 30, 33, 1.1, 28, 0.18],
        ["华南", 40, 38, 0.95, 35, 0.09],
      ],
    });
    expect(actuals(dataSets.orders)).toEqual({ "2024-06-30": 71, "2023-06-30": 63 });
    expect(plans(dataSets.targets)).toEqual({ "2024-04-01..2024-06-30": 70 });
  });

  it("ends sums to date with the day up to which the report goes", () => {
    const { dataSets } = readSketch({
      日报: [
        ["销售日报（截至2024年9月15日）"],
        ["门店", "今日销售额", "本月累计", "去年同期", "本月目标"],
        ["一店", 1, 15, 12, 40],
        ["二店", 2, 30, 33, 60],
      ],
    });
    expect(actuals(dataSets.orders)).toEqual({ "2024-09-15": 45, "2023-09-15": 45 });
    expect(plans(dataSets.targets)).toEqual({ "2024-09-01..2024-09-30": 100 });
  });

  it("reads YTD beside LYTD, and TY beside LY", () => {
    const ytd = readSketch({
      Report: [
        ["Sales report, March 2024"],
        ["Region", "MTD Sales", "YTD Sales", "LYTD Sales", "YTD Target"],
        ["North", 5, 12, 11, 15],
        ["South", 7, 20, 22, 25],
      ],
    });
    expect(actuals(ytd.dataSets.orders)).toEqual({ "2024-03-31": 32, "2023-03-31": 33 });
    expect(plans(ytd.dataSets.targets)).toEqual({ "2024-01-01..2024-03-31": 40 });
    const years = readSketch({
      "Sales 2024": [
        ["Region", "TY", "LY", "% Growth"],
        ["North", 50, 40, 0.25],
        ["South", 70, 80, -0.125],
      ],
    });
    expect(actuals(years.dataSets.orders)).toEqual({ "2024-12-31": 120, "2023-12-31": 120 });
  });

  it("asks for the year where nothing says it, and counts last year back from the answer", () => {
    const sheets = {
      区域对比: [
        ["区域", "本年销售额", "上年同期", "同比", "本年目标", "完成率"],
        ["华东", 168, 178, -0.056, 180, 0.93],
        ["华南", 181, 95, 0.905, 180, 1.006],
      ],
    };
    const { dataSets, report } = readSketch(sheets, { fallbackYear: 2024 });
    expect(report.questions.map(({ code, answer }) => [code, answer])).toContainEqual([
      "year-unclear",
      "2024",
    ]);
    expect(actuals(dataSets.orders)).toEqual({ "2024-12-31": 349, "2023-12-31": 273 });
    expect(plans(dataSets.targets)).toEqual({ "2024-01-01..2024-12-31": 360 });
  });

  it("says that a month is missing rather than guess one", () => {
    const { report } = readSketch({
      订单: [
        ["下单日期", "客户", "销售额"],
        ["2024-01-05", "a", 10],
        ["2024-02-05", "b", 20],
      ],
      对比: [
        ["区域", "本月", "上月", "去年同月"],
        ["华东", 1, 2, 3],
        ["华南", 4, 5, 6],
      ],
    });
    const aside = report.problems.find(({ code }) => code === "table-left-aside");
    expect(aside && problemSentence(aside, "zh-CN")).toContain("没有写明是哪年哪月");
  });
});

describe("The same report for several months", () => {
  const sheet = (month: number, now: number[], before: number[], year: number[]) => [
    [`2024年${month}月销售`],
    ["区域", "本月", "上月", "本年累计"],
    ["华东", now[0]!, before[0]!, year[0]!],
    ["华南", now[1]!, before[1]!, year[1]!],
  ];

  it("reads each month once, neither again as 上月 nor in the year", () => {
    const { dataSets } = readSketch({
      "1月": sheet(1, [1, 2], [9, 9], [1, 2]),
      "2月": sheet(2, [3, 4], [1, 2], [4, 6]),
      "3月": sheet(3, [5, 6], [3, 4], [9, 12]),
    });
    expect(actuals(dataSets.orders)).toEqual({ "2024-01-31": 3, "2024-02-29": 7, "2024-03-31": 11 });
  });

  it("reads the last year to date where they state nothing else, and says why the others are not used", () => {
    const sums = (month: number, year: number[]) => [
      [`2024年${month}月`],
      ["区域", "本年累计", "年度目标"],
      ["华东", year[0]!, 100],
      ["华南", year[1]!, 200],
    ];
    const { dataSets, report } = readSketch({ "1月": sums(1, [1, 2]), "2月": sums(2, [4, 6]) });
    expect(actuals(dataSets.orders)).toEqual({ "2024-02-29": 10 });
    expect(plans(dataSets.targets)).toEqual({ "2024-01-01..2024-12-31": 300 });
    const aside = report.problems.find(({ code }) => code === "table-left-aside");
    expect(aside && problemSentence(aside, "zh-CN")).toContain("更晚的一期累计已包含它");
  });
});

describe("A title that states the days it is of", () => {
  const list = (title: string) => [
    [title],
    ["商品编号", "商品全名", "销售数量", "销售金额"],
    ["SP1", "净水器", 2, 200],
    ["SP2", "滤芯", 3, 90],
  ];
  const spanOf = (title: string): unknown =>
    readSketch({ 商品销售统计: list(title) }).dataSets.orders?.sources[0]?.stated;
  const days = (start: string, end: string): unknown => ({ start: serial(start), end: serial(end) });
  const serial = (iso: string): number => Date.parse(iso) / 864e5 + 25569;

  it("gives its rows the calendar's span, or these very days", () => {
    expect(spanOf("查询条件：2024-01-01 至 2024-12-31")).toEqual(days("2024-01-01", "2024-12-31"));
    expect(spanOf("期间：2024年4月1日-2024年6月30日")).toEqual(days("2024-04-01", "2024-06-30"));
    expect(spanOf("2024/2/1~2024/2/29 销售")).toEqual(days("2024-02-01", "2024-02-29"));
    expect(spanOf("2024.09.02-2024.09.08 销售")).toEqual(days("2024-09-02", "2024-09-08"));
    expect(spanOf("Sales by product, January - December 2024")).toEqual(days("2024-01-01", "2024-12-31"));
    expect(spanOf("Sales, Jan 1 - Mar 31, 2024")).toEqual(days("2024-01-01", "2024-03-31"));
  });

  it("dates a sheet a day, whose name is nobody's", () => {
    const sheet = (day: number, amount: number) => [
      [`2024年9月${day}日销售日报`],
      ["门店", "品类", "销售额"],
      ["一店", "饮品", amount],
      ["二店", "零食", 1],
    ];
    const { dataSets, report } = readSketch({ "9.1": sheet(1, 10), "9.2": sheet(2, 20) });
    expect(actuals(dataSets.orders)).toEqual({ "2024-09-01": 11, "2024-09-02": 21 });
    expect(report.questions).toEqual([]);
  });

  it("dates a sheet a week, and leaves the week before to its own sheet", () => {
    const sheet = (title: string, now: number, before: number) => [
      [title],
      ["姓名", "本周目标", "本周签约", "上周签约", "完成率"],
      ["张伟", 8, now, before, 0.5],
      ["王芳", 8, 1, 1, 0.1],
    ];
    const result = readSketch({
      第36周: sheet("销售周报（2024.09.02-2024.09.08）", 4, 3),
      第37周: sheet("销售周报（2024.09.09-2024.09.15）", 6, 4),
    });
    expect(actuals(result.dataSets.orders)).toEqual({ "2024-09-08": 5, "2024-09-15": 7 });
    expect(plans(result.dataSets.targets)).toEqual({
      "2024-09-02..2024-09-08": 16,
      "2024-09-09..2024-09-15": 16,
    });
    expect(unread(result)).toEqual(["“第36周等 2 处”中的 上周签约"]);
  });
});
