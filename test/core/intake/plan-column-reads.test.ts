import { planColumnReads } from "../../../src/core/intake/plan-column-reads";
import { recognitionOf, type MadeColumn, type MadeTable } from "../../helpers/hand-made-workbook";

const columns: readonly MadeColumn[] = [
  { header: "No" },
  { header: "Date", field: "date" },
  { header: "Amount", field: "amount" },
  { header: "Remark" },
  { header: "CustomerID", keyLike: true },
  { header: "Country" },
  { header: "Achievement", recomputed: true },
];
const table = (rows: number, more: Partial<MadeTable> = {}): MadeTable => ({
  sheet: "Orders",
  kind: "orders",
  columns,
  rows: Array.from({ length: rows }, () => []),
  ...more,
});
const boxes = (...tables: readonly MadeTable[]) =>
  planColumnReads(recognitionOf(tables)).map(
    ({ sheetId, box }) => `${sheetId} ${box.column}+${box.columns} of ${box.rows}`,
  );

describe("planning what to read", () => {
  it("asks for mapped columns, possible keys and the first column, neighbours in one read", () => {
    // 0 the first column, 1–2 mapped, 4 a key; nobody wants 3, 5 and 6
    expect(boxes(table(2_001))).toEqual(["Orders 0+3 of 2001", "Orders 4+1 of 2001"]);
  });

  it("takes a column for a possible key when another table has its header too", () => {
    const targets: MadeTable = {
      sheet: "T",
      kind: "targets",
      columns: [{ header: "Country", field: "region" }],
      rows: [[]],
    };
    expect(boxes(table(2_001), targets)).toEqual(["Orders 0+3 of 2001", "Orders 4+2 of 2001", "T 0+1 of 1"]);
  });

  it("reads small tables whole, lookups up to 20,000 rows", () => {
    expect(boxes(table(2_000))).toEqual(["Orders 0+7 of 2000"]);
    expect(boxes(table(20_000, { kind: "lookup" }))).toEqual(["Orders 0+7 of 20000"]);
    expect(boxes(table(20_001, { kind: "lookup" }))).toEqual(["Orders 0+3 of 20001", "Orders 4+1 of 20001"]);
  });

  it("reads the total row below the body too, to check it", () => {
    expect(boxes(table(3_000, { hasTotals: true }))[0]).toBe("Orders 0+3 of 3001");
    // body: sheet rows 1 to 3000; the total stands one blank row below, on zero-based row 3002
    expect(boxes(table(3_000, { totalRow: 3_002 }))[0]).toBe("Orders 0+3 of 3002");
  });

  it("reads nothing of ignored and empty tables", () => {
    const ignored = recognitionOf([table(5)]);
    expect(
      planColumnReads({ ...ignored, tables: ignored.tables.map((one) => ({ ...one, kind: "ignored" })) }),
    ).toEqual([]);
    expect(boxes(table(0))).toEqual([]);
  });
});
