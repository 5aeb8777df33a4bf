import { dayOf, isoDate } from "../../../src/core/data/day";
import { numbersOf } from "../../../src/core/data/data-set";
import { intakeOf, rowsOf, type MadeTable } from "../../helpers/hand-made-workbook";

const d = dayOf(2024, 3, 5);

const orders = (rows: MadeTable["rows"], more: Partial<MadeTable> = {}): MadeTable => ({
  sheet: "订单",
  kind: "orders",
  columns: [
    { header: "日期", field: "date", look: "date" },
    { header: "区域", field: "region" },
    { header: "金额", field: "amount", look: "number" },
  ],
  rows,
  ...more,
});

const accountOf = (result: ReturnType<typeof intakeOf>, sheet = "订单") => {
  const { rowsRead, rowsUsed, rowsLeftOut } = result.report.tables.find((table) => table.sheet === sheet)!;
  return { rowsRead, rowsUsed, rowsLeftOut };
};

const codesAt = (result: ReturnType<typeof intakeOf>) =>
  result.report.problems.map(({ code, address }) => `${code} ${address ?? ""}`.trim());

describe("accounting for rows", () => {
  it("uses good rows, passes over blank ones and leaves unreadable ones out with their cell", () => {
    const result = intakeOf([
      orders([
        [d, "华东", 100],
        ["", "", ""],
        [d + 1, "华北", "1,200"],
        ["改天", "华北", 50],
        [d + 2, "华东", "待付"],
        [d + 2, "华东", "#DIV/0!"],
        [d + 3, "华南", ""],
      ]),
    ]);
    expect(accountOf(result)).toEqual({ rowsRead: 6, rowsUsed: 2, rowsLeftOut: 4 });
    expect(codesAt(result)).toEqual(["not-a-date A5", "not-a-number C6", "error-cell C7", "blank-cell C8"]);
    expect(rowsOf(result.dataSets.orders)).toEqual([
      { date: d, region: "华东", amount: 100 },
      { date: d + 1, region: "华北", amount: 1200 },
    ]);
    expect([...result.dataSets.orders!.rowNumber]).toEqual([2, 4]);
  });

  it("keeps a row whose optional cell is unreadable and says so", () => {
    const table = orders([[d, "华东", 100, "三件"]], {
      columns: [...orders([]).columns, { header: "数量", field: "quantity" }],
    });
    const result = intakeOf([table]);
    expect(accountOf(result)).toEqual({ rowsRead: 1, rowsUsed: 1, rowsLeftOut: 0 });
    expect(codesAt(result)).toEqual(["cell-ignored D2"]);
  });

  it("checks a total row against its rows and leaves it out of sums", () => {
    const fine = intakeOf([
      orders([
        [d, "华东", 100],
        [d, "华北", 50],
        ["合计", "", 150],
      ]),
    ]);
    expect(accountOf(fine)).toEqual({ rowsRead: 3, rowsUsed: 2, rowsLeftOut: 1 });
    expect(codesAt(fine)).toEqual(["total-row A4"]);
    const wrong = intakeOf([
      orders([
        [d, "华东", 100],
        [d, "华北", 50],
        ["总计", "", 170],
      ]),
    ]);
    const problem = wrong.report.problems.find(({ code }) => code === "total-differs");
    expect(problem).toMatchObject({ address: "C4", params: { stated: 170, sum: 150 } });
  });

  it("knows subtotals between the rows, and a bare sum at the end", () => {
    const result = intakeOf([
      orders([
        [d, "华东", 100],
        [d, "华东", 20],
        ["", "华东小计", 120],
        [d, "华北", 50],
        ["", "华北小计", 50],
        ["", "", 170],
      ]),
    ]);
    expect(accountOf(result)).toEqual({ rowsRead: 6, rowsUsed: 3, rowsLeftOut: 3 });
    expect(result.report.problems.every(({ code }) => code === "total-row")).toBe(true);
  });

  it("does not take a product named Total for a total row when the row is dated", () => {
    const result = intakeOf([
      orders([
        [d, "Total", 100],
        [d, "East", 50],
      ]),
    ]);
    expect(accountOf(result)).toEqual({ rowsRead: 2, rowsUsed: 2, rowsLeftOut: 0 });
  });

  it("leaves out headers that are printed again, and ignores formulas copied down over nothing", () => {
    const result = intakeOf([
      orders([
        [d, "华东", 100],
        ["日期", "区域", "金额"],
        [d, "华北", 50],
        ["", "", 0],
      ]),
    ]);
    expect(accountOf(result)).toEqual({ rowsRead: 3, rowsUsed: 2, rowsLeftOut: 1 });
    expect(codesAt(result)).toEqual(["repeated-header A3"]);
  });

  it("counts exact duplicates but keeps them", () => {
    const result = intakeOf([
      orders([
        [d, "华东", 100],
        [d, "华北", 50],
        [d, "华东", 100],
      ]),
    ]);
    expect(accountOf(result).rowsUsed).toBe(3);
    expect(codesAt(result)).toEqual(["duplicate-row A4"]);
    expect(result.report.problems[0]?.params).toEqual({ row: 2 });
  });
});

describe("test rows", () => {
  const rows = (count: number): MadeTable["rows"] => [
    [dayOf(2099, 12, 31), "华东", 99999],
    ...Array.from({ length: count }, (_, at) => [d + at, "华东", 10]),
  ];

  it("stay in until the user excludes them, but are not the last period with data", () => {
    const result = intakeOf([orders(rows(10))]);
    expect(accountOf(result).rowsUsed).toBe(11);
    expect(result.report.questions).toMatchObject([
      { id: "test-rows", answer: "keep", params: { count: 1 } },
    ]);
    expect(isoDate(result.dataSpan!.last)).toBe("2024-03-14");
  });

  it("leave with a problem when the user has said so", () => {
    const result = intakeOf([orders(rows(10))], { mapping: { answers: { "test-rows": "exclude" } } });
    expect(accountOf(result)).toEqual({ rowsRead: 11, rowsUsed: 10, rowsLeftOut: 1 });
    expect(codesAt(result)).toEqual(["test-row-excluded A2"]);
    expect(result.report.questions).toEqual([]);
  });
});

describe("units", () => {
  it("multiplies by the factor of the header, exactly", () => {
    const table = orders(
      [
        [d, "华东", 3.14],
        [d, "华北", "2.5万"],
      ],
      {
        columns: [...orders([]).columns.slice(0, 2), { header: "金额(万元)", field: "amount", unit: 10000 }],
      },
    );
    expect([...numbersOf(intakeOf([table]).dataSets.orders, "amount")!]).toEqual([31400, 25000]);
  });

  it("asks about targets 10,000 times too small and keeps them out until answered (case 48)", () => {
    const targets: MadeTable = {
      sheet: "目标",
      kind: "targets",
      columns: [
        { header: "年度", field: "period" },
        { header: "目标", field: "target" },
      ],
      rows: [[2024, 500]],
    };
    const tables = [
      orders([
        [d, "华东", 3_000_000],
        [d + 40, "华北", 800_000],
      ]),
      targets,
    ];
    const open = intakeOf(tables);
    expect(open.dataSets.targets).toBeUndefined();
    expect(open.report.questions).toMatchObject([{ code: "unit-unclear", params: { factor: 10000 } }]);
    expect(accountOf(open, "目标")).toEqual({ rowsRead: 1, rowsUsed: 0, rowsLeftOut: 1 });
    const id = open.report.questions[0]!.id;
    const answered = intakeOf(tables, { mapping: { answers: { [id]: "10000" } } });
    const target = numbersOf(answered.dataSets.targets, "target")![0]!;
    expect(3_800_000 / target).toBeCloseTo(0.76, 10); // cases.json 48
  });
});
