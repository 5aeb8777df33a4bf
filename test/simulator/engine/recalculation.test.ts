import { calculate, trustResults } from "../../../src/simulator/engine/calculate";
import type { CellContent, SheetModel } from "../../../src/simulator/model/workbook";
import { put, sheetOf, tableOf, workbookOf } from "./small-model";

const valueAt = (sheet: SheetModel, row: number, column: number): CellContent =>
  sheet.rows.get(row)?.cells[column]?.value ?? null;
const columnOf = (sheet: SheetModel, column: number, count: number): CellContent[] =>
  Array.from({ length: count }, (_, row) => valueAt(sheet, row, column));

describe("what is worked out anew", () => {
  test("only formulas that depend on a changed cell, directly or through others", () => {
    const sheet = sheetOf("S", [[1, "=A1*2", "=B1+1", "=A2*2"], [10]]);
    const model = workbookOf(sheet);
    expect(calculate(model).calculated).toBe(3);
    expect(columnOf(sheet, 2, 1)).toEqual([3]);
    expect(calculate(model).calculated).toBe(0);
    put(sheet, 0, 0, 5);
    expect(calculate(model).calculated).toBe(2);
    expect([valueAt(sheet, 0, 1), valueAt(sheet, 0, 2), valueAt(sheet, 0, 3)]).toEqual([10, 11, 20]);
  });

  test("a formula that was written, replaced by a value, or taken away is noticed", () => {
    const sheet = sheetOf("S", [[1, "=A1+1", "=B1*10"]]);
    const model = workbookOf(sheet);
    calculate(model);
    put(sheet, 0, 1, 7);
    expect(calculate(model).calculated).toBe(1);
    expect(valueAt(sheet, 0, 2)).toBe(70);
    put(sheet, 0, 1, "=A1+2");
    calculate(model);
    expect(valueAt(sheet, 0, 2)).toBe(30);
    sheet.rows.delete(0);
    expect(calculate(model)).toMatchObject({ formulas: 0, calculated: 0 });
  });

  test("trusted results stay until something that they depend on changes", () => {
    const sheet = sheetOf("S", [[1, "=A1+1", "=LEN(A1)"]]);
    const cells = sheet.rows.get(0)?.cells ?? [];
    for (const cell of cells.slice(1)) cell.value = 99;
    const model = workbookOf(sheet);
    trustResults(model);
    expect(calculate(model).calculated).toBe(0);
    expect(valueAt(sheet, 0, 1)).toBe(99);
    put(sheet, 0, 0, 5);
    calculate(model);
    expect(valueAt(sheet, 0, 1)).toBe(6);
  });

  test("TODAY follows the clock, and what depends on it follows too", () => {
    const sheet = sheetOf("S", [["=TODAY()", "=A1+1", "=NOW()"]]);
    const model = workbookOf(sheet);
    calculate(model, { today: 45000.25 });
    expect([0, 1, 2].map((column) => valueAt(sheet, 0, column))).toEqual([45000, 45001, 45000.25]);
    calculate(model, { today: 45001.5 });
    expect([0, 1, 2].map((column) => valueAt(sheet, 0, column))).toEqual([45001, 45002, 45001.5]);
  });

  test("a table that grew is summed whole", () => {
    const sheet = sheetOf("S", [["Amount"], [1], [2]]);
    const table = tableOf(sheet, "T", { top: 0, left: 0, bottom: 2, right: 0 });
    put(sheet, 0, 3, "=SUM(T[Amount])");
    const model = workbookOf(sheet);
    calculate(model);
    expect(valueAt(sheet, 0, 3)).toBe(3);
    put(sheet, 3, 0, 4);
    table.area.bottom = 3;
    calculate(model);
    expect(valueAt(sheet, 0, 3)).toBe(7);
  });

  test("a sheet whose results changed is dirty, one whose results are the same is not", () => {
    const first = sheetOf("A", [[1]]);
    const second = sheetOf("B", [["=A!A1"]]);
    const third = sheetOf("C", [["=SIGN(A!A1)"]]);
    const model = workbookOf(first, second, third);
    calculate(model);
    for (const sheet of model.sheets) sheet.dirty = false;
    put(first, 0, 0, 2);
    calculate(model);
    expect(model.sheets.map(({ dirty }) => dirty)).toEqual([false, true, false]);
    expect(model.stale).toBe(false);
  });

  test("when the time is up the rest waits, and the workbook stays stale", () => {
    const sheet = sheetOf("S", [[1, "=A1+1"]]);
    const model = workbookOf(sheet);
    expect(calculate(model, { limitMs: 0 })).toMatchObject({ calculated: 0, unfinished: 1 });
    expect(model.stale).toBe(true);
    expect(calculate(model)).toMatchObject({ calculated: 1, unfinished: 0 });
    expect(valueAt(sheet, 0, 1)).toBe(2);
  });
});

describe("order", () => {
  test("criteria ranges may hold formulas that hold criteria functions", () => {
    const data = sheetOf("D", [["Region", "Net", "Rank"]]);
    for (let row = 1; row <= 40; row++) {
      put(data, row, 0, row % 2 ? "East" : "West");
      put(data, row, 1, `=SUMIFS(Base!B:B,Base!A:A,${row})`);
      put(data, row, 2, `=COUNTIF(T[Net],">"&[@Net])+1`);
    }
    tableOf(data, "T", { top: 0, left: 0, bottom: 40, right: 2 });
    const base = sheetOf("Base");
    for (let row = 0; row < 40; row++) {
      put(base, row, 0, row + 1);
      put(base, row, 1, `=A${row + 1}*10`);
    }
    const report = sheetOf("R", [['=SUMIFS(T[Net],T[Region],"East",T[Rank],"<=3")']]);
    const model = workbookOf(report, data, base);
    expect(calculate(model).circular).toEqual([]);
    // Net is 10 times the row; ranks 1 to 3 are rows 40, 39, 38; East is odd: row 39.
    expect(valueAt(report, 0, 0)).toBe(390);
    expect(columnOf(data, 2, 41).slice(38)).toEqual([3, 2, 1]);
    put(base, 38, 0, 100);
    calculate(model);
    // Row 39 finds nothing now: ranks 1 to 3 are 40, 38, 37.
    expect(valueAt(report, 0, 0)).toBe(370);
  });

  test("a running count and a running total over 5,000 rows", () => {
    const sheet = sheetOf("S");
    for (let row = 0; row < 5000; row++) {
      put(sheet, row, 0, row % 3);
      put(sheet, row, 1, `=COUNTIF($A$1:A${row + 1},A${row + 1})`);
      put(sheet, row, 2, row === 0 ? "=A1" : `=C${row}+A${row + 1}`);
    }
    calculate(workbookOf(sheet));
    expect(valueAt(sheet, 4999, 1)).toBe(1667);
    expect(valueAt(sheet, 4999, 2)).toBe(4999);
  });

  test("circles show 0 and are reported, what hangs on them is worked out", () => {
    const sheet = sheetOf("S", [["=B1+1", "=A1+1", "=A1+5", "=SUM(D1:D3)"]]);
    const { circular } = calculate(workbookOf(sheet));
    expect([0, 1, 2, 3].map((column) => valueAt(sheet, 0, column))).toEqual([0, 0, 5, 0]);
    expect(circular.map(({ column }) => column).sort()).toEqual([0, 1, 3]);
  });

  test("INDIRECT and OFFSET see formulas of the same calculation", () => {
    const sheet = sheetOf("S", [
      [1, '=INDIRECT("C"&2)', "=SUM(OFFSET(A1,0,0,3,1))"],
      ["=A1+1", null, "=A2*100"],
      ["=A2+1"],
    ]);
    calculate(workbookOf(sheet));
    expect([valueAt(sheet, 0, 1), valueAt(sheet, 0, 2)]).toEqual([200, 6]);
  });

  test("what depends on OFFSET or INDIRECT comes after them, also where one of them reads it through the other", () => {
    const sheet = sheetOf("S", [
      [1, "=OFFSET(A1,1,0)", "=B1*10", '=INDIRECT("C1")+1', "=SUM(OFFSET(D1,0,0,1,1),B1)"],
      ["=A1+4"],
    ]);
    const model = workbookOf(sheet);
    calculate(model);
    expect([1, 2, 3, 4].map((column) => valueAt(sheet, 0, column))).toEqual([5, 50, 51, 56]);
    put(sheet, 0, 0, 2);
    calculate(model);
    expect([1, 2, 3, 4].map((column) => valueAt(sheet, 0, column))).toEqual([6, 60, 61, 67]);
  });

  test("OFFSET makes nobody look at cells of sheets which it doesn't name; INDIRECT may mean any", () => {
    const looks: string[] = [];
    const data = sheetOf("Data", [[1, 2], [3]]);
    const spy = data.rows.get(0)?.cells[1];
    if (spy) Object.defineProperty(spy, "value", { get: () => (looks.push("B1"), 2) });
    const sheet = sheetOf("S", [[7, "=SUM(OFFSET(A1,0,0,1,1),Data!A1)"]]);
    const model = workbookOf(sheet, data);
    // Data!A1 is named: its whole sheet is open to OFFSET
    calculate(model);
    expect(looks).not.toEqual([]);
    looks.length = 0;
    put(sheet, 0, 1, "=SUM(OFFSET(A1,0,0,1,1))");
    put(sheet, 0, 2, "=SUM(Data!A1:A2)+B1");
    calculate(model);
    expect([valueAt(sheet, 0, 2), looks]).toEqual([11, []]);
    put(sheet, 0, 3, '=INDIRECT("Data!B1")');
    calculate(model);
    expect(valueAt(sheet, 0, 3)).toBe(2);
  });
});

describe("names, sheets and arrays", () => {
  test("names stand for cells, formulas and other names; a sheet's own name comes first", () => {
    const sheet = sheetOf("S", [[3, "=Rate*2", "=Twice+1", "=SUM(Block)", "=Own"], [4]]);
    const other = sheetOf("销售 数据", [["=Own", "=S!Own"]]);
    const model = workbookOf(sheet, other);
    const name = (text: string, formula: string, sheetId?: string) => ({
      name: text,
      formula,
      visible: true,
      comment: "",
      ...(sheetId ? { sheetId } : {}),
    });
    model.names.push(
      name("Rate", "=S!$A$1"),
      name("Twice", "=rate*2"),
      name("Block", "=S!$A$1:$A$2"),
      name("Own", "=7"),
      name("Own", "=8", sheet.id),
    );
    calculate(model);
    expect([1, 2, 3, 4].map((column) => valueAt(sheet, 0, column))).toEqual([6, 7, 7, 8]);
    expect([0, 1].map((column) => valueAt(other, 0, column))).toEqual([7, 8]);
  });

  test("references through sheets, to quoted sheets, whole columns and rows", () => {
    const first = sheetOf("一月", [[1], [2]]);
    const second = sheetOf("二 月", [[10], [20]]);
    const sum = sheetOf("合计", [
      ["=SUM('一月:二 月'!A1:A2)", "='二 月'!A2", "=SUM('二 月'!A:A)", "=SUM(一月!1:1)"],
    ]);
    calculate(workbookOf(first, second, sum));
    expect([0, 1, 2, 3].map((column) => valueAt(sum, 0, column))).toEqual([33, 20, 30, 1]);
  });

  test("a formula that spills fills its cells, and clears them when it shrinks", () => {
    const sheet = sheetOf("S", [["b", null, "=SORT(A1:A3)", "=COUNTA(C1:C9)"], ["a"], ["c"]]);
    const model = workbookOf(sheet);
    calculate(model);
    expect(columnOf(sheet, 2, 4)).toEqual(["a", "b", "c", null]);
    expect(sheet.rows.get(0)?.cells[2]?.arrayRef).toBe("C1:C3");
    expect(valueAt(sheet, 0, 3)).toBe(3);
    put(sheet, 0, 2, "=SORT(A1:A2)");
    calculate(model);
    expect(columnOf(sheet, 2, 3)).toEqual(["a", "b", null]);
  });

  test("a spill that meets a value is #SPILL!", () => {
    const sheet = sheetOf("S", [["b", null, "=SORT(A1:A3)"], ["a"], ["c", null, "x"]]);
    calculate(workbookOf(sheet));
    expect(columnOf(sheet, 2, 3)).toEqual([{ error: "#SPILL!" }, null, "x"]);
  });

  test("an array formula of the old kind fills the area that the file states", () => {
    const sheet = sheetOf("S", [[1, "=A1:A3*2", "=SUM(B1:B3)"], [2], [3]]);
    const anchor = sheet.rows.get(0)?.cells[1];
    if (anchor) anchor.arrayRef = "B1:B3";
    put(sheet, 1, 1, 0);
    put(sheet, 2, 1, 0);
    calculate(workbookOf(sheet));
    expect(columnOf(sheet, 1, 3)).toEqual([2, 4, 6]);
    expect(valueAt(sheet, 0, 2)).toBe(12);
  });

  test("SUBTOTAL passes by rows that a filter hides, its own kind, and with 109 rows that a user hid", () => {
    const sheet = sheetOf("S", [[1], [2], [4], ["=SUBTOTAL(9,A1:A3)"], [8]]);
    put(sheet, 0, 2, "=SUBTOTAL(9,A1:A5)");
    put(sheet, 0, 3, "=SUBTOTAL(109,A1:A5)");
    const model = workbookOf(sheet);
    calculate(model);
    expect([valueAt(sheet, 0, 2), valueAt(sheet, 0, 3)]).toEqual([15, 15]);
    const [filtered, hidden] = [sheet.rows.get(1), sheet.rows.get(2)];
    if (filtered) filtered.hidden = "filter";
    if (hidden) hidden.hidden = "user";
    calculate(model);
    expect([valueAt(sheet, 0, 2), valueAt(sheet, 0, 3)]).toEqual([13, 9]);
  });

  test("a function that the engine lacks is #NAME?, unless the file has a result for it", () => {
    const sheet = sheetOf("S", [['=CUBEVALUE("x")', '=CUBEVALUE("x")+1', "=Wrong+1"]]);
    const [, second, third] = sheet.rows.get(0)?.cells ?? [];
    if (second) second.value = 12;
    if (third) third.value = 13;
    const report = calculate(workbookOf(sheet));
    expect([0, 1, 2].map((column) => valueAt(sheet, 0, column))).toEqual([
      { error: "#NAME?" },
      12,
      { error: "#NAME?" },
    ]);
    expect(report.kept).toBe(1);
  });

  test("references to other workbooks keep the results that the file has", () => {
    const sheet = sheetOf("S", [["=[1]Data!A1+1"]]);
    const cell = sheet.rows.get(0)?.cells[0];
    if (cell) cell.value = 42;
    calculate(workbookOf(sheet));
    expect(valueAt(sheet, 0, 0)).toBe(42);
  });

  test("dates count from 1904 where the workbook says so", () => {
    const sheet = sheetOf("S", [["=DATE(2024,1,1)", '=TEXT(A1,"yyyy-mm-dd")', "=YEAR(A1)"]]);
    const model = { ...workbookOf(sheet), date1904: true };
    calculate(model);
    // 45292 - 1462
    expect([0, 1, 2].map((column) => valueAt(sheet, 0, column))).toEqual([43830, "2024-01-01", 2024]);
  });

  test("FORMULATEXT and ISFORMULA answer for formulas that were worked out before", () => {
    const sheet = sheetOf("S", [[1, "=A1*2", "=FORMULATEXT(B1)", "=ISFORMULA(B1)", "=ISFORMULA(A1)"]]);
    calculate(workbookOf(sheet));
    expect([2, 3, 4].map((column) => valueAt(sheet, 0, column))).toEqual(["=A1*2", true, false]);
  });
});
