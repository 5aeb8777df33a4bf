import { dayOf } from "../../../src/core/data/day";
import { numbersOf } from "../../../src/core/data/data-set";
import { intakeOf, rowsOf, type MadeTable } from "../../helpers/hand-made-workbook";

const d = dayOf(2024, 3, 5);

const orders = (sheet: string, rows: MadeTable["rows"], more: Partial<MadeTable> = {}): MadeTable => ({
  sheet,
  kind: "orders",
  columns: [
    { header: "Order ID", field: "orderId", keyLike: true },
    { header: "Date", field: "date", look: "date" },
    { header: "Amount", field: "amount", look: "number" },
  ],
  rows,
  ...more,
});
const dates = (result: ReturnType<typeof intakeOf>): number[] => [
  ...numbersOf(result.dataSets.orders, "date")!,
];

describe("what a column leaves open is settled by the others", () => {
  it("takes the year of the data for dates without one, and asks", () => {
    const tables = [
      orders("A", [[1, dayOf(2023, 10, 3), 5]]),
      orders("B", [
        [2, "10月20日", 5],
        [3, "3月5日", 5],
      ]),
    ];
    const result = intakeOf(tables);
    expect(dates(result)).toEqual([dayOf(2023, 10, 3), dayOf(2023, 10, 20), dayOf(2023, 3, 5)]);
    expect(result.report.questions).toMatchObject([{ id: "year:B", code: "year-unclear", answer: "2023" }]);
    const answered = intakeOf(tables, { mapping: { answers: { "year:B": "2022" } } });
    expect(dates(answered)[1]).toBe(dayOf(2022, 10, 20));
    expect(answered.report.questions).toEqual([]);
  });

  it("leaves rows out whose year nothing tells, and asks", () => {
    const result = intakeOf([orders("B", [[2, "10月20日", 5]])]);
    expect(result.report.problems).toMatchObject([
      { code: "year-missing", severity: "left-out", address: "B2" },
    ]);
    expect(result.report.questions).toMatchObject([{ id: "year:B" }]);
    expect(
      intakeOf([orders("B", [[2, "10月20日", 5]])], { defaultYear: 2024 }).dataSets.orders?.rowCount,
    ).toBe(1);
  });

  it("reads 5/6 as the neighbours are read", () => {
    const british = orders("A", [[1, "23/04/2024", 5]]);
    const open = orders("B", [[2, "05/06/2024", 5]]);
    expect(dates(intakeOf([british, open]))[1]).toBe(dayOf(2024, 6, 5));
    const alone = intakeOf([open]);
    expect(dates(alone)).toEqual([dayOf(2024, 5, 6)]);
    const question = alone.report.questions[0]!;
    expect(question).toMatchObject({
      code: "date-order-unclear",
      answer: "mdy",
      sheet: "B",
      params: { header: "Date" },
    });
    const answered = intakeOf([open], { mapping: { answers: { [question.id]: "dmy" } } });
    expect(dates(answered)).toEqual([dayOf(2024, 6, 5)]);
  });

  it("offers to swap back dates that Excel took month first while the rest stayed text", () => {
    const rows = [
      ...[3, 4, 5, 6, 7].map((date) => [date, dayOf(2024, date, 2), 1] as const), // typed 02/03/2024 …
      ...[13, 14, 15, 16, 17].map((date) => [date, `${date}/02/2024`, 1] as const),
    ];
    const asked = intakeOf([orders("A", rows)]);
    const question = asked.report.questions.find(({ code }) => code === "date-half-converted")!;
    const swapped = intakeOf([orders("A", rows)], { mapping: { answers: { [question.id]: "yes" } } });
    expect(dates(swapped).slice(0, 2)).toEqual([dayOf(2024, 2, 3), dayOf(2024, 2, 4)]);
  });
});

describe("orders that stand twice", () => {
  const year = Array.from({ length: 10 }, (_, at) => [`A${at}`, d + at, 100 + at] as const);

  it("count once: a year and its months", () => {
    const result = intakeOf([
      orders("Year", year),
      orders("March", year.slice(0, 4)),
      orders("April", year.slice(4)),
    ]);
    expect(result.dataSets.orders?.rowCount).toBe(10);
    expect(result.report.problems.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual([
      "same-orders-twice March",
      "same-orders-twice April",
    ]);
  });

  it("count twice when the money differs: instalments of one order are not the order again", () => {
    const parts = year.map(([id, day]) => [id, day + 1, 7] as const);
    expect(intakeOf([orders("Orders", year), orders("Parts", parts)]).dataSets.orders?.rowCount).toBe(20);
  });

  it("count twice when the user has said so", () => {
    const answers = { "rows-twice:March!0:orders": "both" };
    const result = intakeOf([orders("Year", year), orders("March", year.slice(0, 4))], {
      mapping: { answers },
    });
    expect(result.dataSets.orders?.rowCount).toBe(14);
  });
});

describe("a list of returns", () => {
  const returns = (rows: MadeTable["rows"]): MadeTable => ({
    sheet: "Returns",
    kind: "lookup",
    columns: [{ header: "Returned" }, { header: "Order ID", keyLike: true }],
    rows,
  });
  const rows = [
    ["A1", d, 10],
    ["A2", d, 20],
    ["A2", d + 1, 30],
    ["A3", d, 40],
  ];

  it("marks the orders that it names", () => {
    const result = intakeOf([
      orders("Orders", rows),
      returns([
        ["Yes", "A2"],
        ["No", "A3"],
      ]),
    ]);
    expect([...numbersOf(result.dataSets.orders, "returned")!]).toEqual([0, 1, 1, 0]);
    expect(result.report.joins).toMatchObject([
      { from: { sheet: "Returns" }, keysFound: 1, keysTotal: 1, fields: ["returned"] },
    ]);
  });

  it("that names other orders marks nothing", () => {
    const result = intakeOf([
      orders("Orders", rows),
      returns([
        ["Yes", "B1"],
        ["Yes", "A2"],
      ]),
    ]);
    expect(result.dataSets.orders?.columns["returned"]).toBeUndefined();
  });
});

describe("statements", () => {
  it("holds back a KPI target in another unit until the unit is known", () => {
    const kpis: MadeTable = {
      sheet: "KPI",
      kind: "kpis",
      columns: [
        { header: "指标", field: "metric" },
        { header: "目标值", field: "target" },
        { header: "实际值", field: "actual" },
      ],
      rows: [
        ["销售额", 500, 3_800_000],
        ["新客户", 20, 12],
      ],
    };
    const open = intakeOf([kpis]);
    expect(rowsOf(open.dataSets.kpis, ["target", "actual"])).toEqual([
      { actual: 3_800_000 },
      { target: 20, actual: 12 },
    ]);
    const { id } = open.report.questions[0]!;
    const answered = intakeOf([kpis], { mapping: { answers: { [id]: "10000" } } });
    expect(rowsOf(answered.dataSets.kpis, ["target"])[0]).toEqual({ target: 5_000_000 });
  });

  it("gives market figures the span that they state, and rate targets as fractions", () => {
    const market: MadeTable = {
      sheet: "市场",
      kind: "market",
      columns: [
        { header: "季度", field: "period" },
        { header: "份额", field: "share", look: "number" },
        { header: "竞品", field: "competitor" },
      ],
      rows: [
        ["2024Q1", 22, "本公司"],
        ["", 30, "甲"],
      ],
    };
    expect(rowsOf(intakeOf([market]).dataSets.market, ["periodEnd", "share"])).toEqual([
      { share: 0.22, periodEnd: dayOf(2024, 3, 31) },
      { share: 0.3 },
    ]);
    const targets: MadeTable = {
      sheet: "目标",
      kind: "targets",
      columns: [
        { header: "月份", field: "period" },
        { header: "指标", field: "metric" },
        { header: "目标", field: "target" },
      ],
      rows: [
        ["2024-01", "回款率", 80],
        ["2024-02", "回款率", 1],
        ["2024-01", "毛利率", 0.25],
        ["2024-01", "销售额", 500],
      ],
    };
    expect([...numbersOf(intakeOf([targets]).dataSets.targets, "target")!]).toEqual([0.8, 0.01, 0.25, 500]);
  });
});
