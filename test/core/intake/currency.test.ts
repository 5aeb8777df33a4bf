import { dayOf } from "../../../src/core/data/day";
import { numbersOf } from "../../../src/core/data/data-set";
import { intakeOf, type MadeTable } from "../../helpers/hand-made-workbook";

const d = dayOf(2024, 3, 5);

const orders = (rows: MadeTable["rows"], columns: MadeTable["columns"] = []): MadeTable => ({
  sheet: "Orders",
  kind: "orders",
  columns: [
    { header: "Date", field: "date", look: "date" },
    { header: "Amount", field: "amount", look: "number" },
    { header: "Currency", field: "currency" },
    ...columns,
  ],
  rows,
});
const rates = (rows: MadeTable["rows"]): MadeTable => ({
  sheet: "Rates",
  kind: "rates",
  columns: [
    { header: "Currency", field: "currency" },
    { header: "Rate", field: "rate" },
    { header: "From", field: "date", look: "date" },
  ],
  rows,
});
const total = (result: ReturnType<typeof intakeOf>): number =>
  [...(numbersOf(result.dataSets.orders, "amount") ?? [])].reduce((sum, amount) => sum + amount, 0);

const two = [
  [d, 100, "EUR"],
  [d, 100, "USD"],
];

describe("several currencies", () => {
  it("are added up through the rate table (case 49)", () => {
    expect(
      total(
        intakeOf([
          orders(two),
          rates([
            ["EUR", 1, ""],
            ["美元", 0.9062, ""],
          ]),
        ]),
      ),
    ).toBeCloseTo(190.62, 10);
    // the base currency need not stand in the table
    expect(total(intakeOf([orders(two), rates([["USD", 0.9062, ""]])]))).toBeCloseTo(190.62, 10);
  });

  it("take a month's rate from the month's beginning", () => {
    const monthly = rates([
      ["USD", 7, "2024-02"],
      ["USD", 8, "2024-03"],
      ["USD", 9, "2024-04"],
    ]);
    const dated = orders([
      [dayOf(2024, 3, 1), 100, "USD"],
      [dayOf(2024, 3, 31), 100, "USD"],
      [dayOf(2024, 4, 1), 100, "USD"],
    ]);
    expect(total(intakeOf([dated, monthly]))).toBe(800 + 800 + 900);
  });

  it("without a rate are counted and listed, never priced as 1 (case 49)", () => {
    for (const tables of [[orders(two), rates([["EUR", 1, ""]])], [orders(two)]]) {
      const result = intakeOf(tables);
      expect(total(result)).toBe(100);
      const unpriced = result.report.problems.filter(({ code }) => code === "unknown-currency");
      expect(unpriced).toMatchObject([{ sheet: "Orders", address: "C3", text: "USD" }]);
      expect(result.report.tables[0]).toMatchObject({ rowsRead: 2, rowsUsed: 1, rowsLeftOut: 1 });
    }
  });

  it("take the rate in force on the day", () => {
    const table = rates([
      ["USD", 2, d],
      ["USD", 3, d + 10],
      ["EUR", 1, ""],
    ]);
    const rows = [
      [d - 1, 1, "USD"],
      [d + 9, 1, "USD"],
      [d + 10, 1, "USD"],
      [d, 1, "EUR"],
    ];
    expect([...numbersOf(intakeOf([orders(rows), table]).dataSets.orders, "amount")!]).toEqual([2, 2, 3, 1]);
  });

  it("all with a rate other than 1 are all converted: nothing was sold in the base currency", () => {
    const table = rates([
      ["USD", 7, ""],
      ["EUR", 8, ""],
    ]);
    expect(total(intakeOf([orders(two), table]))).toBe(1500);
  });

  it("showing the same prices in all of them are in one currency already, which is asked", () => {
    const products = ["a", "b", "c", "d", "e", "f"];
    const rows = products.flatMap((product, at) => [
      [d, 10 + at, "USD", product, 10 + at],
      [d, 10 + at, "GBP", product, 10 + at],
    ]);
    const more = [
      { header: "Product", field: "product" },
      { header: "Price", field: "price", look: "number" as const },
    ];
    const result = intakeOf([
      orders(rows, more),
      rates([
        ["USD", 1, ""],
        ["GBP", 1.27, ""],
      ]),
    ]);
    expect(total(result)).toBe(150); // 2 × (10 + 11 + … + 15)
    expect(result.report.questions).toMatchObject([
      { id: "currency", code: "currency-unclear", answer: "as-is" },
    ]);
  });

  it("are no question when there is only one", () => {
    const result = intakeOf([orders([[d, 100, "EUR"]])]);
    expect(result.report.questions).toEqual([]);
    expect(total(result)).toBe(100);
  });
});
