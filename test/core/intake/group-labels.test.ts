import { rowsOf } from "../../helpers/hand-made-workbook";
import { readSketch } from "../../helpers/read-sketch";

const head = ["", "Date", "Transaction Type", "Num", "Product/Service", "Qty", "Amount"];
const line = (num: string, amount: number) => ["", "01/05/2024", "Invoice", num, "Support", 1, amount];
const total = (name: string, amount: number) => [`Total for ${name}`, "", "", "", "", "", amount];

describe("Names on rows of their own above the rows that they are of", () => {
  it("are the customers of these rows where the title says that it is by customer", () => {
    const { dataSets, report } = readSketch({
      "Sales by Customer Detail": [
        ["My Company"],
        ["Sales by Customer Detail"],
        [],
        head,
        ["Amy's Birds", "", "", "", "", "", ""],
        line("1", 10),
        line("2", 20),
        total("Amy's Birds", 30),
        ["Bill's Windsurf", "", "", "", "", "", ""],
        line("3", 40),
        line("4", 50),
        total("Bill's Windsurf", 90),
        ["TOTAL", "", "", "", "", "", 120],
      ],
    });
    expect(rowsOf(dataSets.orders, ["customer", "amount"])).toEqual([
      { customer: "Amy's Birds", amount: 10 },
      { customer: "Amy's Birds", amount: 20 },
      { customer: "Bill's Windsurf", amount: 40 },
      { customer: "Bill's Windsurf", amount: 50 },
    ]);
    // Headings are no rows, and so none of them is left out.
    expect([...new Set(report.problems.map(({ code }) => code))]).toEqual(["total-row"]);
  });

  it("are left alone where nothing says what they are", () => {
    const { dataSets } = readSketch({
      Sales: [
        head,
        ["Zebra", "", "", "", "", "", ""],
        line("1", 10),
        line("2", 20),
        ["Quagga", "", "", "", "", "", ""],
        line("3", 40),
        line("4", 50),
      ],
    });
    const rows = rowsOf(dataSets.orders, ["customer", "amount"]);
    expect(rows.map(({ amount }) => amount)).toEqual([10, 20, 40, 50]);
    expect(rows.every(({ customer }) => customer === undefined)).toBe(true);
  });
});
