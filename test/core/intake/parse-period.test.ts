import { isoDate } from "../../../src/core/data/day";
import { leadingPeriod, parsePeriodName, periodDays } from "../../../src/core/intake/parse-period";

describe("parsePeriodName", () => {
  it.each([
    ["2024年3月", "month", 2024, 3],
    ["2024-03", "month", 2024, 3],
    ["2024/3", "month", 2024, 3],
    ["2024.3", "month", 2024, 3],
    ["202403", "month", 2024, 3],
    ["24年3月", "month", 2024, 3],
    ["Mar-14", "month", 2014, 3],
    ["March 2014", "month", 2014, 3],
    ["Jan '14", "month", 2014, 1],
    ["2024 一月", "month", 2024, 1],
    ["2024Q3", "quarter", 2024, 3],
    ["2024年三季度", "quarter", 2024, 3],
    ["2024年第3季度", "quarter", 2024, 3],
    ["Q3 2024", "quarter", 2024, 3],
    ["3Q24", "quarter", 2024, 3],
    ["Q3-24", "quarter", 2024, 3],
    ["2024年上半年", "half", 2024, 1],
    ["2024H2", "half", 2024, 2],
    ["FY2024", "year", 2024, undefined],
    ["FY24", "year", 2024, undefined],
    ["2024年度", "year", 2024, undefined],
    ["2024", "year", 2024, undefined],
    ["3月", "month", undefined, 3],
    ["1月份", "month", undefined, 1],
    ["十二月", "month", undefined, 12],
    ["Jan", "month", undefined, 1],
    ["第三季度", "quarter", undefined, 3],
    ["Q1末", "quarter", undefined, 1],
    ["下半年", "half", undefined, 2],
    ["2024年1-6月", "half", 2024, 1],
    ["4月至6月", "quarter", undefined, 2],
    ["10～12月份", "quarter", undefined, 4],
    ["2024-03-05", "day", 2024, 305],
  ])("reads %j as %s of %s, %s", (text, kind, year, ordinal) =>
    expect(parsePeriodName(text)).toEqual({
      kind,
      ...(year === undefined ? {} : { year }),
      ...(ordinal === undefined ? {} : { ordinal }),
    }),
  );

  it.each(["13月", "Q5", "Market", "Mayor", "Decision", "1", "目标", "2024年1-9月", "", "0月"])(
    "finds no period in %j",
    (text) => expect(parsePeriodName(text)).toBeNull(),
  );
});

describe("leadingPeriod", () => {
  it.each([
    ["1月目标", "month", "目标"],
    ["Q1 目标", "quarter", "目标"],
    ["2024年销售额", "year", "销售额"],
    ["Jan Sales", "month", "Sales"],
    ["十月份目标(万元)", "month", "目标(万元)"],
  ])("takes the period off %j", (text, kind, rest) =>
    expect(leadingPeriod(text)).toMatchObject({ period: { kind }, rest }),
  );
});

describe("periodDays", () => {
  const span = (text: string, year?: number): string[] => {
    const period = parsePeriodName(text);
    const days = period && periodDays(period, year);
    return days ? [isoDate(days.start), isoDate(days.end)] : [];
  };

  it("gives first and last day", () => {
    expect(span("2024年2月")).toEqual(["2024-02-01", "2024-02-29"]);
    expect(span("2023Q4")).toEqual(["2023-10-01", "2023-12-31"]);
    expect(span("2024上半年")).toEqual(["2024-01-01", "2024-06-30"]);
    expect(span("FY2024")).toEqual(["2024-01-01", "2024-12-31"]);
    expect(span("2024/3/5")).toEqual(["2024-03-05", "2024-03-05"]);
  });

  it("needs a year from somewhere", () => {
    expect(span("Q3")).toEqual([]);
    expect(span("Q3", 2025)).toEqual(["2025-07-01", "2025-09-30"]);
  });
});
