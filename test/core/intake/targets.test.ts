import { dayOf } from "../../../src/core/data/day";
import { intakeOf, rowsOf, type MadeTable } from "../../helpers/hand-made-workbook";

const orders: MadeTable = {
  sheet: "Orders",
  kind: "orders",
  columns: [
    { header: "Date", field: "date", look: "date" },
    { header: "Amount", field: "amount", look: "number" },
  ],
  rows: [
    [dayOf(2021, 5, 3), 400],
    [dayOf(2021, 8, 1), 500],
  ],
};

const month = (year: number, ordinal: number) => ({
  wide: { period: { kind: "month" as const, year, ordinal } },
  look: "number" as const,
});

describe("targets", () => {
  it("that stand one column a month become rows; blank months say nothing", () => {
    const table: MadeTable = {
      sheet: "目标",
      kind: "targets",
      wideValue: { field: "target", unit: 10000 },
      columns: [
        { header: "区域", field: "region" },
        { header: "1月", ...month(2021, 1) },
        { header: "2月", ...month(2021, 2) },
        { header: "合计", recomputed: true },
      ],
      rows: [
        ["华东", 1.5, 2, 3.5],
        ["华北", 1, "", 1],
        ["合计", 2.5, 2, 4.5],
      ],
    };
    const result = intakeOf([table]);
    expect(rowsOf(result.dataSets.targets)).toEqual([
      { region: "华东", target: 15000, periodStart: dayOf(2021, 1, 1), periodEnd: dayOf(2021, 1, 31) },
      { region: "华东", target: 20000, periodStart: dayOf(2021, 2, 1), periodEnd: dayOf(2021, 2, 28) },
      { region: "华北", target: 10000, periodStart: dayOf(2021, 1, 1), periodEnd: dayOf(2021, 1, 31) },
    ]);
    expect(result.report.tables[0]).toMatchObject({ rowsRead: 3, rowsUsed: 2, rowsLeftOut: 1 });
    expect([...result.dataSets.targets!.rowNumber]).toEqual([2, 2, 3]);
  });

  it("with a quarter and no year take the year of the data, and say so", () => {
    const table: MadeTable = {
      sheet: "Targets",
      kind: "targets",
      columns: [
        { header: "Quarter", field: "period" },
        { header: "Store", field: "store" },
        { header: "Target", field: "target" },
      ],
      rows: [
        [2, "York", 475],
        ["Q3", "York", 480],
      ],
    };
    const result = intakeOf([orders, table]);
    expect(rowsOf(result.dataSets.targets, ["periodStart", "periodEnd", "target"])).toEqual([
      { periodStart: dayOf(2021, 4, 1), periodEnd: dayOf(2021, 6, 30), target: 475 },
      { periodStart: dayOf(2021, 7, 1), periodEnd: dayOf(2021, 9, 30), target: 480 },
    ]);
    expect(result.report.questions).toMatchObject([
      { code: "year-unclear", answer: "2021", params: { header: "2" } },
    ]);
    const answers = { [result.report.questions[0]!.id]: "2022" };
    const answered = intakeOf([orders, table], { mapping: { answers } });
    expect(rowsOf(answered.dataSets.targets, ["periodStart"])[0]).toEqual({ periodStart: dayOf(2022, 4, 1) });
  });

  it("for several metrics side by side become one metric a row", () => {
    const table: MadeTable = {
      sheet: "销售目标",
      kind: "targets",
      columns: [
        { header: "月份", field: "period" },
        { header: "销售目标", field: "target" },
        { header: "利润目标", field: "target@margin" },
      ],
      rows: [
        ["2024-01", 350000, 85000],
        ["2024年2月", 360000, ""],
      ],
    };
    expect(rowsOf(intakeOf([table]).dataSets.targets, ["metric", "target", "periodEnd"])).toEqual([
      { target: 350000, periodEnd: dayOf(2024, 1, 31) },
      { target: 85000, metric: "margin", periodEnd: dayOf(2024, 1, 31) },
      { target: 360000, periodEnd: dayOf(2024, 2, 29) },
    ]);
  });

  it("read dates in a period column as the spans between them", () => {
    const rows = [1, 4, 7, 10].map((first) => [dayOf(2021, first, 1), 100]);
    const table: MadeTable = {
      sheet: "Q",
      kind: "targets",
      columns: [
        { header: "From", field: "period" },
        { header: "Quota", field: "target" },
      ],
      rows,
    };
    const ends = rowsOf(intakeOf([table]).dataSets.targets, ["periodEnd"]).map(({ periodEnd }) => periodEnd);
    expect(ends).toEqual([dayOf(2021, 3, 31), dayOf(2021, 6, 30), dayOf(2021, 9, 30), dayOf(2021, 12, 31)]);
  });

  it("with a period that is none are left out at its cell", () => {
    const table: MadeTable = {
      sheet: "目标",
      kind: "targets",
      columns: [
        { header: "区域", field: "region" },
        { header: "月份", field: "period" },
        { header: "目标", field: "target" },
      ],
      rows: [
        ["华东", "2024-01", 10],
        ["华北", "下个月", 10],
      ],
    };
    const result = intakeOf([table]);
    expect(result.report.problems).toMatchObject([{ code: "not-a-date", address: "B3", text: "下个月" }]);
    expect(result.report.tables[0]).toMatchObject({ rowsRead: 2, rowsUsed: 1, rowsLeftOut: 1 });
  });
});

describe("wide orders", () => {
  it("one sheet a store, one column a member: the sheet fills the store", () => {
    const store = (name: string, rows: MadeTable["rows"]): MadeTable => ({
      sheet: name,
      kind: "orders",
      wideValue: { field: "amount", unit: 1 },
      sheetMember: { dimension: "store", member: name },
      columns: [
        { header: "Date", field: "date", look: "date" },
        {
          header: "New - Saddles",
          wide: { members: { lifecycle: "New", product: "Saddles" } },
          look: "number",
        },
        {
          header: "Existing - Saddles",
          wide: { members: { lifecycle: "Existing", product: "Saddles" } },
          look: "number",
        },
      ],
      rows,
    });
    const day = dayOf(2021, 1, 21);
    const result = intakeOf([store("York", [[day, 4, 17]]), store("Leeds", [[day, 12, ""]])]);
    expect(rowsOf(result.dataSets.orders)).toEqual([
      { date: day, store: "York", lifecycle: "New", product: "Saddles", amount: 4 },
      { date: day, store: "York", lifecycle: "Existing", product: "Saddles", amount: 17 },
      { date: day, store: "Leeds", lifecycle: "New", product: "Saddles", amount: 12 },
    ]);
    expect([...result.dataSets.orders!.sourceOf]).toEqual([0, 0, 1]);
  });

  it("months across: each is known at its end, and zeros after the last month with sales are months to come", () => {
    const table: MadeTable = {
      sheet: "销量",
      kind: "orders",
      wideValue: { field: "amount", unit: 1 },
      columns: [
        { header: "产品名称", field: "product" },
        { header: "1月", ...month(2024, 1) },
        { header: "2月", ...month(2024, 2) },
        { header: "3月", ...month(2024, 3) },
      ],
      rows: [
        ["麦片", 2000, 0, 0],
        ["土豆片", 1400, 1500, 0],
      ],
    };
    const result = intakeOf([table]);
    expect(rowsOf(result.dataSets.orders, ["date", "product", "amount"])).toEqual([
      { product: "麦片", amount: 2000, date: dayOf(2024, 1, 31) },
      { product: "麦片", amount: 0, date: dayOf(2024, 2, 29) },
      { product: "土豆片", amount: 1400, date: dayOf(2024, 1, 31) },
      { product: "土豆片", amount: 1500, date: dayOf(2024, 2, 29) },
    ]);
    expect(result.dataSpan).toEqual({ first: dayOf(2024, 1, 1), last: dayOf(2024, 2, 29) });
  });
});
