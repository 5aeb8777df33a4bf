import fc from "fast-check";
import { dayOf } from "../../../src/core/data/day";
import type { CellValue } from "../../../src/core/intake/outline";
import { intakeOf, rowsOf, type MadeTable } from "../../helpers/hand-made-workbook";

const first = dayOf(2024, 1, 1);

const date = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: first, max: first + 365 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("", "2024/3/5", "soon", "#N/A") },
);
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -1000, max: 100_000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("", "1,200", "￥3.5万", "n/a", "later", "#REF!", true) },
);
const member = fc.constantFrom<CellValue>("", "华东", "华北", "East ", "EAST", "合计", 7);
const row = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(date, member, amount) },
  { weight: 1, arbitrary: fc.constant<[CellValue, CellValue, CellValue]>(["", "", ""]) },
);
const rows = fc.array(row, { maxLength: 40 });

const orders = (body: readonly (readonly CellValue[])[], sheet = "Orders"): MadeTable => ({
  sheet,
  kind: "orders",
  columns: [
    { header: "Date", field: "date", look: "date" },
    { header: "Region", field: "region" },
    { header: "Amount", field: "amount", look: "number" },
  ],
  rows: body,
});

const facts = (tables: readonly MadeTable[], chunkRows = 7): string[] =>
  rowsOf(intakeOf(tables, { chunkRows }).dataSets.orders)
    .map(({ date: day, region, amount: value }) =>
      JSON.stringify([day, String(region ?? "").toLowerCase(), value]),
    )
    .sort();

/** Total rows depend on what stands above them, so tables are cut and shuffled without them. */
const plain = rows.map((body) => body.filter(([, who]) => who !== "合计"));

describe("whatever stands in a table", () => {
  it("rows read are rows used plus rows left out, and each one left out has a problem at a cell", () => {
    fc.assert(
      fc.property(rows, (body) => {
        const { report, dataSets } = intakeOf([orders(body)]);
        const account = report.tables[0]!;
        expect(account.rowsUsed + account.rowsLeftOut).toBe(account.rowsRead);
        expect(account.rowsUsed).toBe(dataSets.orders?.rowCount ?? 0);
        expect(account.rowsRead).toBeLessThanOrEqual(body.length);
        const out = report.problems.filter(({ severity }) => severity === "left-out");
        expect(new Set(out.map(({ address }) => address!.replace(/^[A-Z]+/, ""))).size).toBe(
          account.rowsLeftOut,
        );
        expect(out.every(({ sheet }) => sheet === "Orders")).toBe(true);
      }),
    );
  });

  it("the size of the chunks changes nothing", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 50 }), (body, chunkRows) => {
        expect(facts([orders(body)], chunkRows)).toEqual(facts([orders(body)]));
      }),
    );
  });

  it("cutting a table in two and consolidating changes nothing", () => {
    fc.assert(
      fc.property(plain, fc.nat(40), (body, cut) => {
        const halves = [orders(body.slice(0, cut), "One"), orders(body.slice(cut), "Two")];
        expect(facts(halves)).toEqual(facts([orders(body)]));
      }),
    );
  });

  it("shuffling its rows changes nothing", () => {
    const shuffled = plain.chain((body) =>
      fc.tuple(fc.constant(body), fc.shuffledSubarray(body, { minLength: body.length })),
    );
    fc.assert(
      fc.property(shuffled, ([body, other]) => {
        expect(facts([orders(other)])).toEqual(facts([orders(body)]));
      }),
    );
  });
});
