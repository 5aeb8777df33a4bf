import { calendarDate, dayOf, isoDate } from "../../../src/core/data/day";
import { parsePeriodName, periodDays } from "../../../src/core/intake/parse-period";
import { parseDateText } from "../../../src/core/intake/parse-date";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

describe("A column of dates typed in every way", () => {
  it("is read whole: text, packed numbers, serials and serials as text, beside amounts of every sort", () => {
    const { dataSets, report } = readSketch({
      订单登记: [
        ["订单登记表"],
        ["序号", "订单编号", "日期", "客户", "销售金额（元）"],
        [1, "D1", "2024.3.5", "甲", "￥1,200.00"],
        [2, "D2", 20240306, "乙", "１２００"],
        [3, "D3", "45358", "丙", "（123）"],
        [4, "D4", 45359, "丁", "1.2万"],
        [5, "D5", "20240309", "戊", " 500 元"],
        [6, "D6", "2024年3月10日", "己", 70],
      ],
    });
    const dates = [5, 6, 7, 8, 9, 10].map((day) => dayOf(2024, 3, day));
    expect(rowsOf(dataSets.orders, ["date"]).map(({ date }) => date)).toEqual(dates);
    expect(rowsOf(dataSets.orders, ["amount"]).map(({ amount }) => amount)).toEqual([
      1200, 1200, -123, 12_000, 500, 70,
    ]);
    expect(report.problems).toEqual([]);
  });

  it("may stand in three columns under 日期, or under the year", () => {
    const rows = [
      ["日期", "", "", "客户", "数量", "金额"],
      ["年", "月", "日", "", "", ""],
      [2024, 3, 5, "甲", 1, 10],
      [2024, 12, 31, "乙", 2, 20],
    ];
    const merges = ["A1:C1", "D1:D2", "E1:E2", "F1:F2"];
    const ledger = readSketch({ 台账: { rows, merges } });
    expect(rowsOf(ledger.dataSets.orders, ["date"]).map(({ date }) => date)).toEqual([
      dayOf(2024, 3, 5),
      dayOf(2024, 12, 31),
    ]);
    const inYear = readSketch({
      销售台账: {
        rows: [
          ["2023年", "", "客户", "数量", "金额"],
          ["月", "日", "", "", ""],
          [3, 5, "甲", 1, 10],
          [12, 31, "乙", 2, 20],
        ],
        merges: ["A1:B1", "C1:C2", "D1:D2", "E1:E2"],
      },
    });
    expect(rowsOf(inYear.dataSets.orders, ["date"]).map(({ date }) => date)).toEqual([
      dayOf(2023, 3, 5),
      dayOf(2023, 12, 31),
    ]);
  });

  it.each(["Jan 3, 2024 12:01:00 AM PST", "2024-01-03 10:00:00 +0800", "3 Jan 2024 10:00 GMT"])(
    "takes time and zone off %j",
    (text) => expect(parseDateText(text)).toEqual({ year: 2024, month: 1, day: 3 }),
  );
});

describe("Weeks by their numbers", () => {
  // ISO 8601: 4 January is in week 1; 2024 began on a Monday, 2023 on a Sunday.
  it.each([
    ["2024-W05", "2024-01-29", "2024-02-04"],
    ["2023年第1周", "2023-01-02", "2023-01-08"],
    ["2025W01", "2025-01-01", "2025-01-05"],
    ["Week 53 2020", "2020-12-28", "2020-12-31"],
  ])("%s lasts from %s to %s, within its year", (text, start, end) => {
    const period = parsePeriodName(text);
    const days = period && periodDays(period);
    expect(days && [isoDate(days.start), isoDate(days.end)]).toEqual([start, end]);
  });

  it.each(["2023-W53", "2024-W54", "2024-W00"])("there is no %s", (text) =>
    expect(parsePeriodName(text)).toBeNull(),
  );

  it("date sales and targets: each year has its own", () => {
    const { dataSets } = readSketch({
      周销售: [
        ["周", "门店", "销售额", "目标"],
        ["2023-W52", "南京路店", 90, 100],
        ["2024-W01", "南京路店", 80, 110],
        ["2024-W52", "南京路店", 70, 120],
      ],
    });
    const years = rowsOf(dataSets.orders, ["date", "amount"]).map(({ date, amount }) => [
      calendarDate(Number(date)).year,
      amount,
    ]);
    expect(years).toEqual([
      [2023, 90],
      [2024, 80],
      [2024, 70],
    ]);
    expect(rowsOf(dataSets.targets, ["periodStart", "periodEnd", "target"])[1]).toEqual({
      periodStart: dayOf(2024, 1, 1),
      periodEnd: dayOf(2024, 1, 7),
      target: 110,
    });
  });
});
