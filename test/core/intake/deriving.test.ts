import { dayOf } from "../../../src/core/data/day";
import { numbersOf } from "../../../src/core/data/data-set";
import { intakeOf, rowsOf, type MadeColumn, type MadeTable } from "../../helpers/hand-made-workbook";

const d = dayOf(2024, 3, 5);

const priced = (columns: readonly MadeColumn[], rows: MadeTable["rows"]): MadeTable => ({
  sheet: "订单",
  kind: "orders",
  columns: [{ header: "日期", field: "date", look: "date" }, ...columns],
  rows: rows.map((row, at) => [d + at, ...row]),
});
const number = (header: string, field: string | null): MadeColumn => ({ header, field, look: "number" });
const amounts = (table: MadeTable): number[] => [...numbersOf(intakeOf([table]).dataSets.orders, "amount")!];

const price = number("单价", "price");
const quantity = number("数量", "quantity");

describe("amounts", () => {
  it("are price × quantity × (1 − discount), the discount a fraction, a percent number or a percentage", () => {
    const table = (discount: readonly (number | string)[]) =>
      priced(
        [price, quantity, number("Discount", "discount")],
        discount.map((share) => [100, 2, share]),
      );
    expect(amounts(table([0, 0.1, ""]))).toEqual([200, 180, 200]);
    expect(amounts(table([0, 10, 25]))).toEqual([200, 180, 150]);
    expect(amounts(table(["10%", "0%"]))).toEqual([180, 200]);
  });

  it("take 折扣 0.9 as what is paid and 9折 as a tenth off", () => {
    const table = priced(
      [price, quantity, number("折扣", "discount")],
      [
        [100, 1, 0.9],
        [100, 2, 0.8],
        [100, 1, "85折"],
        [100, 1, 1],
      ],
    );
    expect(amounts(table)).toEqual([90, 160, 85, 100]);
    const words = priced(
      [price, quantity, number("折扣", "discount")],
      [
        [100, 1, "9折"],
        [100, 1, ""],
      ],
    );
    expect(amounts(words)).toEqual([90, 100]);
  });

  it("take money off when the column says so", () => {
    expect(amounts(priced([price, quantity, number("优惠金额", "discount")], [[100, 2, 30]]))).toEqual([170]);
  });

  it("apply no discount to a net price", () => {
    const columns = [
      number("Unit Price", null),
      number("Net Price", "price"),
      quantity,
      number("Discount", "discount"),
    ];
    expect(amounts(priced(columns, [[100, 80, 3, 0.2]]))).toEqual([240]);
  });

  it("fill blanks of a stated amount and never replace it", () => {
    const table = priced(
      [price, quantity, number("金额", "amount")],
      [
        [100, 2, 190],
        [100, 3, ""],
      ],
    );
    const result = intakeOf([table]);
    expect([...numbersOf(result.dataSets.orders, "amount")!]).toEqual([190, 300]);
    expect(result.report.derived.map(({ formula }) => formula.zh)).toEqual(["金额 = 单价 × 数量"]);
    expect(result.report.tables[0]?.rowsUsed).toBe(2);
  });

  it("without a price leave the row out", () => {
    const result = intakeOf([
      priced(
        [price, quantity],
        [
          [100, 2],
          ["", 2],
        ],
      ),
    ]);
    expect(result.report.problems).toMatchObject([{ code: "blank-cell", address: "B3" }]);
  });
});

describe("costs", () => {
  const columns = [number("金额", "amount"), quantity, number("成本", "cost")];
  // each piece sells at 10 and costs 6
  const each = [2, 3, 5, 8, 2, 4, 7, 9, 6].map((count) => [count * 10, count, 6]);
  const whole = [2, 3, 5, 8, 2, 4, 7, 9, 6].map((count) => [count * 10, count, count * 6]);
  const costs = (rows: MadeTable["rows"], answers: Record<string, string> = {}) =>
    intakeOf([priced(columns, rows)], { mapping: { answers } });

  it("of one piece are multiplied by the quantity, and asked about", () => {
    const result = costs(each);
    expect(rowsOf(result.dataSets.orders, ["cost", "margin"])[1]).toEqual({ cost: 18, margin: 12 });
    const question = result.report.questions[0]!;
    expect(question).toMatchObject({ code: "cost-unclear", answer: "unit" });
    const answered = costs(each, { [question.id]: "total" });
    expect(rowsOf(answered.dataSets.orders, ["cost"])[1]).toEqual({ cost: 6 });
  });

  it("of whole rows stay as they are", () => {
    const result = costs(whole);
    expect(rowsOf(result.dataSets.orders, ["cost", "margin"])[1]).toEqual({ cost: 18, margin: 12 });
    expect(result.report.questions).toEqual([]);
  });

  // amounts of 1,000 at 4, 8 and 2 pieces. As whole rows' costs their shares have the median 0.125 and lie 0.0625 around it: a spread of
  // 0.5. As costs of a piece the shares have the median 0.5 and lie 0.125 or 0.12 around it: 0.25, half as much, or 0.24, less
  it.each([
    ["half as much as", 0.125, []],
    ["less than half as much as", 0.12, [{ code: "cost-unclear", answer: "unit" }]],
  ])("that differ %s whole rows' do when taken for one piece's", (_, around, questions) => {
    const shares = [-1, 0, 1, 0, 0, 0, -1, 1, 1].map((side) => 0.5 + side * around);
    const pieces = [4, 4, 4, 8, 8, 8, 2, 2, 2];
    const rows = pieces.map((count, row) => [1000, count, ((shares[row] ?? 0) * 1000) / count]);
    expect(costs(rows).report.questions).toMatchObject(questions);
  });
});

describe("cells that hold more or less than one value", () => {
  it("are taken apart, put together and filled down", () => {
    const table: MadeTable = {
      sheet: "Orders",
      kind: "orders",
      columns: [
        { header: "Year", field: "date@year" },
        { header: "Month", field: "date@month" },
        { header: "Store - Bike", split: { separator: " - ", fields: ["store", "product"] } },
        { header: "Region", field: "region", fillDown: true },
        { header: "First", field: "rep@first" },
        { header: "Last", field: "rep@last" },
        { header: "Amount", field: "amount", look: "number" },
      ],
      rows: [
        [2024, "March", "York - Road", "North", "Ann", "Lee", 1],
        [2024, 4, "Leeds - Gravel", "", "Bo", "", 2],
        ["", "", "Total", "", "", "", 3],
        [2024, "5月", "York", "South", "", "", 4],
      ],
    };
    expect(rowsOf(intakeOf([table]).dataSets.orders)).toEqual([
      {
        date: dayOf(2024, 3, 31),
        store: "York",
        product: "Road",
        region: "North",
        rep: "Ann Lee",
        amount: 1,
      },
      { date: dayOf(2024, 4, 30), store: "Leeds", product: "Gravel", region: "North", rep: "Bo", amount: 2 },
      { date: dayOf(2024, 5, 31), store: "York", region: "South", amount: 4 },
    ]);
  });
});
