import fc from "fast-check";
import {
  renameSheetIn,
  shiftFormula,
  toR1C1,
  translateFormula,
} from "../../../src/simulator/model/formula-references";
import { isFormula } from "../../../src/simulator/model/formula-syntax";
import { columnsOf, renameColumnIn, renameTableIn } from "../../../src/simulator/model/structured-references";
import { shiftLine, type Shift } from "../../../src/simulator/model/shift";
import { cellName } from "../../../src/simulator/model/address";

const rows = (kind: Shift["kind"], at: number, count = 1): Shift => ({
  kind,
  axis: "row",
  at,
  count,
  from: 0,
  to: 16_383,
});
const columns = (kind: Shift["kind"], at: number, count = 1): Shift => ({
  kind,
  axis: "column",
  at,
  count,
  from: 0,
  to: 1_048_575,
});

describe("shiftFormula", () => {
  test.each([
    ["=A1", rows("insert", 1), "=A1"],
    ["=A2", rows("insert", 1), "=A3"],
    ["=$A$2", rows("insert", 1), "=$A$3"],
    ["=SUM(A1:A2)", rows("insert", 1), "=SUM(A1:A3)"],
    ["=SUM(A1:A2)", rows("insert", 2), "=SUM(A1:A2)"],
    ["=SUM(A:A)", rows("insert", 1), "=SUM(A:A)"],
    ["=SUM(2:3)", rows("delete", 1), "=SUM(2:2)"],
    ["=A2+A3", rows("delete", 1), "=#REF!+A2"],
    ["=SUM(A1:A3)", rows("delete", 0, 2), "=SUM(A1:A1)"],
    ["=SUM(A1:A3)", rows("delete", 0, 3), "=SUM(#REF!)"],
    ["=B1&C1", columns("insert", 1), "=C1&D1"],
    ["=B1&C1", columns("delete", 1), "=#REF!&B1"],
    ['="A2"&A2', rows("insert", 0), '="A2"&A3'],
    ["=LOG10(A2)+Q1_2024", rows("insert", 0), "=LOG10(A3)+Q1_2024"],
    ["=Table1[[A2]:[B3]]", rows("insert", 0), "=Table1[[A2]:[B3]]"],
    ["=Other!A2+'Home'!A2+A2", rows("insert", 0), "=Other!A2+'Home'!A3+A3"],
    ["=A1048576", rows("insert", 0), "=#REF!"],
  ])("%s becomes %#: %s", (formula, shift, expected) => {
    expect(shiftFormula(formula, "Home", "Home", shift)).toBe(expected);
  });

  test("a reference moves exactly as the cell that it means", () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(50),
        fc.nat(50),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (row, column, at, count, inserts) => {
          const shift = rows(inserts ? "insert" : "delete", at, count);
          const to = shiftLine(row, shift);
          const expected = to === null ? "=#REF!" : `=${cellName(to, column)}`;
          expect(shiftFormula(`=${cellName(row, column)}`, "S", "S", shift)).toBe(expected);
        },
      ),
    );
  });

  test("inserting and deleting the same rows gives back every formula", () => {
    const reference = fc.tuple(fc.nat(30), fc.nat(30)).map(([row, column]) => cellName(row, column));
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1, maxLength: 4 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 5 }),
        (parts, at, count) => {
          const formula = `=${parts.join("+")}`;
          const there = shiftFormula(formula, "S", "S", rows("insert", at, count));
          expect(shiftFormula(there, "S", "S", rows("delete", at, count))).toBe(formula);
        },
      ),
    );
  });
});

describe("translateFormula", () => {
  test.each([
    ["=A1+$A1+A$1+$A$1", 1, 1, "=B2+$A2+B$1+$A$1"],
    ["=A1", -1, 0, "=#REF!"],
    ["=Sheet2!B2:C3", 1, -1, "=Sheet2!A3:B4"],
    ["=[@Amount]*2", 5, 0, "=[@Amount]*2"],
    ["=SUM(A:A)", 0, 2, "=SUM(C:C)"],
  ])("%s moved by %i and %i is %s", (formula, down, right, expected) => {
    expect(translateFormula(formula, down, right)).toBe(expected);
  });
});

describe("renameSheetIn", () => {
  test.each([
    ["=Old!A1+'Old'!B2+OLD!C3", "New", "=New!A1+New!B2+New!C3"],
    ["=Old!A1", "my sheet", "='my sheet'!A1"],
    ['=Older!A1+"Old!A1"', "New", '=Older!A1+"Old!A1"'],
    ["=Old!Local*2", "New", "=New!Local*2"],
    ["=Old!A1+1", null, "=#REF!+1"],
  ])("%s", (formula, name, expected) => {
    expect(renameSheetIn(formula, "Old", name)).toBe(expected);
  });
});

describe("toR1C1", () => {
  test.each([
    ["=A1", 0, 1, "=RC[-1]"],
    ["=$A$1", 4, 4, "=R1C1"],
    ["=B3", 2, 1, "=RC"],
    ["=A1:B2", 0, 0, "=RC:R[1]C[1]"],
    ["=C:C", 0, 0, "=C[2]"],
    ["=A$2+$B1", 0, 0, "=R2C+RC2"],
  ])("%s in row %i, column %i is %s", (formula, row, column, expected) => {
    expect(toR1C1(formula, row, column)).toBe(expected);
  });
});

describe("structured references", () => {
  test.each([
    ["=SUM(Sales[Amount])", false, "=SUM(Sales[Net])"],
    ["=[@Amount]*2", true, "=[@Net]*2"],
    ["=[@Amount]*2", false, "=[@Amount]*2"],
    ["=Sales[[#This Row],[Amount]]", false, "=Sales[[#This Row],[Net]]"],
    ["=Sales[[Region]:[Amount]]", false, "=Sales[[Region]:[Net]]"],
    ["=Sales[[#All],[amount]]", false, "=Sales[[#All],[Net]]"],
    ["=Other[Amount]", false, "=Other[Amount]"],
    ['="Sales[Amount]"', false, '="Sales[Amount]"'],
  ])("%s (inside the table: %p) follows a renamed column: %s", (formula, inside, expected) => {
    expect(renameColumnIn(formula, "Sales", "Amount", "Net", inside)).toBe(expected);
  });

  test("names with special characters are escaped, and bracketed after @", () => {
    expect(renameColumnIn("=[@Amount]", "Sales", "Amount", "Net (k€)", true)).toBe("=[@[Net (k€)]]");
    expect(renameColumnIn("=[@[Net (k€)]]", "Sales", "Net (k€)", "Net", true)).toBe("=[@[Net]]");
    expect(renameColumnIn("=Sales[Amount]", "Sales", "Amount", "a[b]#c'd@", false)).toBe(
      "=Sales[a'[b']'#c''d'@]",
    );
    expect(columnsOf("[a'[b']'#c''d'@]")).toEqual(["a[b]#c'd@"]);
  });

  test("a deleted column or table is #REF!", () => {
    expect(renameColumnIn("=SUM(Sales[Amount])", "Sales", "Amount", null, false)).toBe("=SUM(#REF!)");
    expect(renameTableIn("=SUM(Sales[Amount])+ROWS(Sales)+SalesTax", "Sales", null)).toBe(
      "=SUM(#REF!)+ROWS(#REF!)+SalesTax",
    );
    expect(renameTableIn("=SUM(Sales[Amount])", "Sales", "销售")).toBe("=SUM(销售[Amount])");
  });
});

describe("isFormula", () => {
  test.each([
    "=1",
    "=A1:B2 B1:C3",
    "=SUM(A1,,B2)",
    '=IF(A1>=1,"a",)',
    "=-+A1%",
    "={1,2;3,4}",
    "=@A1",
    "=A1#",
    "=Table1[[#This Row],[a b]]*[@x]",
    "='my sheet'!A1",
    "=NOW()",
    "=#N/A",
    "=LET(x,1,x+1)",
    "=SUM(A1:INDEX(A:A,3))",
    "=销售[金额]",
  ])("%s is one", (text) => {
    expect(isFormula(text)).toBe(true);
  });

  test.each([
    "=",
    "=1+",
    "=(1",
    "=1)",
    "=SUM(1",
    "=1 2",
    '="a',
    "=*2",
    "=A1,B1",
    "={1",
    "=a b",
    "=[@x",
    "=两 个",
  ])("%s is none", (text) => {
    expect(isFormula(text)).toBe(false);
  });
});
