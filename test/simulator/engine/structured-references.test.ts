import { formulaTokens } from "../../../src/simulator/engine/formula-tokens";
import {
  fromFileFormula,
  toA1Formula,
  toFileFormula,
} from "../../../src/simulator/engine/structured-references";
import { sheetOf, tableOf, workbookOf } from "./small-model";

/** Table Sales on B3:E7 (header row 3, data 4–6, totals 7) of the sheet “订单 2024”; a second sheet without tables. */
const orders = sheetOf("订单 2024", [
  [],
  [],
  [null, "Amount", "Qty [pcs]", "销售额(元)", "Two words"],
  [null, 10, 2, 100, 1],
  [null, 20, 4, 200, 2],
  [null, 30, 6, 300, 3],
  [null, 60, 12, 600, 6],
]);
tableOf(orders, "Sales", { top: 2, left: 1, bottom: 6, right: 4 }, { totals: true });
const other = sheetOf("Other");
const book = workbookOf(orders, other);
const inTable = { sheet: orders, row: 3, column: 1 };
const outside = { sheet: other, row: 4, column: 0 };

describe("UI text to file text", () => {
  test.each([
    ["=[@Amount]*2", "Sales[[#This Row],[Amount]]*2"],
    ["=[@[Two words]]", "Sales[[#This Row],[Two words]]"],
    ["=[@amount]", "Sales[[#This Row],[Amount]]"],
    ["=SUM([Amount])", "SUM(Sales[Amount])"],
    ["=[@[Qty '[pcs']]]", "Sales[[#This Row],[Qty '[pcs']]]"],
    ["=[@[销售额(元)]]", "Sales[[#This Row],[销售额(元)]]"],
    ["=SUM([@[Amount]:[Two words]])", "SUM(Sales[[#This Row],[Amount]:[Two words]])"],
    ["=COUNTA([@])", "COUNTA(Sales[#This Row])"],
    ["=SUBTOTAL(109,[Amount])", "SUBTOTAL(109,Sales[Amount])"],
    ["=Sales[[#Totals],[Amount]]", "Sales[[#Totals],[Amount]]"],
    ["=ROWS(Sales)", "ROWS(Sales)"],
    ['="[@Amount]"&[@Amount]', '"[@Amount]"&Sales[[#This Row],[Amount]]'],
  ])("%s in the table's row is stored as %s", (ui, file) => {
    expect(toFileFormula(ui, inTable, book)).toBe(file);
    expect(fromFileFormula(file, inTable, book).toLowerCase()).toBe(ui.toLowerCase());
  });

  test.each([
    ["=Sales[@Amount]", "Sales[[#This Row],[Amount]]"],
    ["=Sales[@[Two words]]", "Sales[[#This Row],[Two words]]"],
    ["=SUMIFS(Sales[Amount],Sales[Two words],1)", "SUMIFS(Sales[Amount],Sales[Two words],1)"],
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ["=IFS(A1>0,1)+STDEV.S(A1:A3)", "_xlfn.IFS(A1>0,1)+_xlfn.STDEV.S(A1:A3)"],
    ["=AGGREGATE(9,6,A1:A3)", "_xlfn.AGGREGATE(9,6,A1:A3)"],
    ["=IFERROR(NETWORKDAYS.INTL(A1,B1),0)", "IFERROR(NETWORKDAYS.INTL(A1,B1),0)"],
    ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=SUM(Other!A1#)", "SUM(_xlfn.ANCHORARRAY(Other!A1))"],
    ["=@A1:A9", "_xlfn.SINGLE(A1:A9)"],
    ["=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ["=LET(f,LAMBDA(k,k+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.k,_xlpm.k+1),_xlpm.f(2))"],
  ])("%s elsewhere is stored as %s and shown as typed", (ui, file) => {
    expect(toFileFormula(ui, outside, book)).toBe(file);
    expect(fromFileFormula(file, outside, book)).toBe(ui);
  });

  test("a LET name counts inside its call only", () => {
    expect(toFileFormula("=LET(x,1,x)+x", outside, book)).toBe("_xlfn.LET(_xlpm.x,1,_xlpm.x)+x");
  });
});

describe("structured references as A1 text", () => {
  test.each([
    ["=[@Amount]*2", "$B$4*2"],
    ["=SUM(Sales[Amount])", "SUM($B$4:$B$6)"],
    ["=ROWS(Sales)", "ROWS($B$4:$E$6)"],
    ["=ROWS(Sales[])", "ROWS($B$4:$E$6)"],
    ["=ROWS(Sales[#All])", "ROWS($B$3:$E$7)"],
    ["=INDEX(Sales[#Headers],2)", "INDEX($B$3:$E$3,2)"],
    ["=Sales[[#Totals],[Amount]]", "$B$7"],
    ["=SUM(Sales[[#Headers],[#Data],[Amount]])", "SUM($B$3:$B$6)"],
    ["=SUM(Sales[[Amount]:[销售额(元)]])", "SUM($B$4:$D$6)"],
    ["=Sales[[#This Row],[Qty '[pcs']]]", "$C$4"],
    ["=SUM(Gone[Amount])", "SUM(#REF!)"],
    ["=SUM(Sales[Gone])", "SUM(#REF!)"],
    ["=SUM(Sales[#Nothing])", "SUM(#REF!)"],
  ])("%s in row 4 is %s", (formula, a1) => {
    expect(toA1Formula(formula, inTable, book)).toBe(a1);
  });

  test("from another sheet the sheet's name is quoted, and the row is the formula's own", () => {
    expect(toA1Formula("=Sales[@Amount]", outside, book)).toBe("'订单 2024'!$B$5");
    expect(toA1Formula("=SUM(Sales[Amount])", outside, book)).toBe("SUM('订单 2024'!$B$4:$B$6)");
  });

  test("this row is #VALUE! above the first and below the last data row", () => {
    const at = (row: number) => toA1Formula("=Sales[@Amount]", { sheet: orders, row, column: 8 }, book);
    expect([2, 3, 5, 6].map(at)).toEqual(["#VALUE!", "$B$4", "$B$6", "#VALUE!"]);
  });

  test("totals of a table without a totals row are #REF!", () => {
    const sheet = sheetOf("S", [["A"], [1]]);
    tableOf(sheet, "T", { top: 0, left: 0, bottom: 1, right: 0 });
    expect(toA1Formula("=T[#Totals]", { sheet, row: 0, column: 5 }, workbookOf(sheet))).toBe("#REF!");
  });

  test("a LOCAL name behind a sheet is no table", () => {
    expect(toA1Formula("=Other!Sales+1", outside, book)).toBe("Other!Sales+1");
  });
});

describe("tokens", () => {
  test.each([
    [
      "=SUM('My ''sheet'!$A$1:B2,C:D,3:$4)",
      "operator function operator sheet area operator columns operator rows operator",
    ],
    ["=LOG10(A1)+LOG10", "operator function operator cell operator operator cell"],
    ['=Rate*1.5E-3&"a""b"', "operator name operator number operator string"],
    ["=#REF!+Sheet1!#REF!", "operator error operator sheet error"],
    ["=[1]Data!A1+T[[#This Row],[a']b]]", "operator sheet cell operator name brackets"],
    [
      "=A1:INDEX(B:B,2) C3",
      "operator cell operator function operator columns operator number operator space cell",
    ],
    ["=XFD1048576<>Tax2024x", "operator cell operator name"],
  ])("%s", (formula, kinds) => {
    const tokens = formulaTokens(formula);
    expect(tokens.map(({ kind }) => kind).join(" ")).toBe(kinds);
    expect(tokens.map(({ text }) => text).join("")).toBe(formula);
  });

  test.each(['="never closed', "=T[open", "='open", "=((", ""])(
    "unfinished text %j loses no letter",
    (formula) => {
      expect(
        formulaTokens(formula)
          .map(({ text }) => text)
          .join(""),
      ).toBe(formula);
    },
  );
});
