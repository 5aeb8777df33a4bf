import { dayOf, isoDate } from "../../../src/core/data/day";
import { DateIndexes } from "../../../src/core/metrics/date-index";
import { choosePeriod, targetKind, type PeriodWish } from "../../../src/core/review/choose-period";
import { makeDataSets } from "../../helpers/make-data-set";

type Tables = Parameters<typeof makeDataSets>[0];

function chosen(tables: Tables, wish: PeriodWish = {}, fiscalYearStart = 1): [string, string] {
  const dataSets = makeDataSets(tables);
  const { period, asOf } = choosePeriod(
    dataSets,
    new DateIndexes(dataSets, "own-period"),
    wish,
    fiscalYearStart,
  );
  return [period.label, isoDate(asOf)];
}

const orders = [
  { date: "2024-01-05", amount: 1 },
  { date: "2024-05-20", amount: 1 },
];
const span = (periodStart: string, periodEnd: string) => ({ target: 1, periodStart, periodEnd });

describe("choosePeriod", () => {
  it("takes the last month with orders, known up to its last order", () => {
    expect(chosen({ orders })).toEqual(["2024-05", "2024-05-20"]);
  });

  it("takes the quarter when the orders are sums of quarters, whatever the targets are", () => {
    const dataSets = makeDataSets({
      orders: [{ date: "2024-06-30", amount: 1 }],
      targets: [span("2024-06-01", "2024-06-30")],
    });
    const [source] = dataSets.orders?.sources ?? [];
    if (!dataSets.orders || !source) throw new Error("no orders");
    const quarterly = {
      ...dataSets,
      orders: { ...dataSets.orders, sources: [{ ...source, sums: "quarter" as const }] },
    };
    expect(choosePeriod(quarterly, new DateIndexes(quarterly, "own-period"), {}, 1).period.label).toBe(
      "2024-Q2",
    );
  });

  it("takes the span that a title states where nothing is dated", () => {
    const dataSets = makeDataSets({ kpis: [{ metric: "新客户数", target: 30, actual: 18 }] });
    const [source] = dataSets.kpis?.sources ?? [];
    if (!dataSets.kpis || !source) throw new Error("no KPIs");
    const stated = { start: dayOf(2024, 1, 1), end: dayOf(2024, 12, 31) };
    const titled = { ...dataSets, kpis: { ...dataSets.kpis, sources: [{ ...source, stated }] } };
    const today = dayOf(2026, 11, 22);
    expect(choosePeriod(titled, new DateIndexes(titled, "own-period"), { today }, 1).period.label).toBe(
      "2024",
    );
    expect(choosePeriod(dataSets, new DateIndexes(dataSets, "own-period"), { today }, 1).period.label).toBe(
      "2026-11",
    );
  });

  it("knows a period to its end when later orders exist", () => {
    expect(chosen({ orders }, { period: "2024-Q1" })).toEqual(["2024-Q1", "2024-03-31"]);
  });

  it("takes the month of the as-of day that was asked for", () => {
    expect(chosen({ orders }, { asOf: dayOf(2024, 1, 31) })).toEqual(["2024-01", "2024-01-31"]);
  });

  it("takes the year when targets are yearly, the fiscal one when it begins in April", () => {
    expect(chosen({ orders, targets: [span("2024-01-01", "2024-12-31")] })[0]).toBe("2024");
    expect(chosen({ orders, targets: [span("2024-04-01", "2025-03-31")] }, {}, 4)[0]).toBe("FY2024/25");
  });

  it("goes by receipts or the pipeline where there are no orders", () => {
    expect(chosen({ receipts: [{ date: "2024-02-03", amount: 1 }] })[0]).toBe("2024-02");
    expect(chosen({ pipeline: [{ createdOn: "2024-07-03", id: "1" }] })[0]).toBe("2024-07");
  });

  it("takes the month of the review for a workbook without any date, whole", () => {
    const kpis = [{ metric: "销售额", target: 5, actual: 4 }];
    expect(chosen({ kpis }, { today: dayOf(2024, 9, 12) })).toEqual(["2024-09", "2024-09-30"]);
  });
});

describe("targets of another year without any actuals", () => {
  it.each([
    [dayOf(2026, 11, 22), "2014-12"],
    [dayOf(2010, 11, 22), "2014-01"],
    [dayOf(2014, 5, 22), "2014-05"],
  ])("are reviewed where they stand, as near to the day of the review (%d) as can be", (today, period) => {
    const targets = Array.from({ length: 12 }, (_, at) => {
      const month = String(at + 1).padStart(2, "0");
      return span(`2014-${month}-01`, `2014-${month}-28`);
    });
    expect(chosen({ targets }, { today })[0]).toBe(period);
  });
});

describe("targetKind", () => {
  it("is the finest span at which targets have begun", () => {
    const kind = (...spans: ReturnType<typeof span>[]) =>
      targetKind(makeDataSets({ targets: spans }), dayOf(2024, 5, 20));
    expect(kind(span("2024-01-01", "2024-12-31"), span("2024-04-01", "2024-06-30"))).toBe("quarter");
    expect(kind(span("2024-01-01", "2024-12-31"), span("2024-09-01", "2024-09-30"))).toBe("year");
    expect(kind(span("2024-04-10", "2024-05-09"))).toBe("month");
  });
});
