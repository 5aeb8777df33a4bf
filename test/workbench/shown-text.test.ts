import { createWorkbook } from "../../src/simulator/model/create";
import { DEFAULT_FORMAT, internFormat } from "../../src/simulator/model/formats";
import type { Cell, CellFormat, SheetModel, WorkbookModel } from "../../src/simulator/model/workbook";
import { columnPixels, columnsBetween, rowPixels } from "../../src/workbench/sheet-sizes";
import { shownText } from "../../src/workbench/shown-text";

/* What is written where, as Excel does it: text runs into blank neighbours, never into filled ones. Letters are 10 px wide here. */

const widthOf = (_cell: Cell, text: string): number => text.length * 10;
const own = { x: 100, y: 0, width: 40, height: 20 };

/** A sheet whose columns are 30 points (40 px) wide, with these cells in its first row. */
function sheetWith(
  values: readonly (string | number | null)[],
  format: Partial<CellFormat> = {},
): {
  model: WorkbookModel;
  sheet: SheetModel;
} {
  const model = createWorkbook("Book1.xlsx", ["表"]);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.standardWidth = 30;
  const look = internFormat({ ...DEFAULT_FORMAT, ...format });
  sheet.rows.set(0, { cells: values.map((value) => ({ value, format: look })) });
  return { model, sheet };
}

const shownAt = ({ model, sheet }: ReturnType<typeof sheetWith>, column: number) =>
  shownText(model, sheet, { row: 0, column }, own, widthOf);

describe("A text longer than its column", () => {
  it("goes on in the blank cells to the right, as far as it reaches: 9 letters over 2¼ columns", () => {
    const sheet = sheetWith(["abcdefghi", null, null, null]);
    expect(shownAt(sheet, 0)).toMatchObject({ text: "abcdefghi", isShared: true });
    expect(shownAt(sheet, 1)).toMatchObject({ text: "abcdefghi", box: { x: 60 } });
    expect(shownAt(sheet, 2)).toMatchObject({ text: "abcdefghi", box: { x: 20 } });
    expect(shownAt(sheet, 3)).toBeNull();
  });

  it("ends where the next cell holds something, and so does one in a hidden column", () => {
    expect(shownAt(sheetWith(["abcdefghi", 5]), 1)).toMatchObject({ text: "5", isShared: false });
    const hidden = sheetWith(["abcdefghi", null]);
    hidden.sheet.columns.set(0, { hidden: true });
    expect(shownAt(hidden, 1)).toBeNull();
  });

  it("stays in its cell when it is wrapped, right-aligned, or a number", () => {
    expect(shownAt(sheetWith(["abcdefghi", null], { wrap: true }), 1)).toBeNull();
    expect(shownAt(sheetWith(["abcdefghi", null], { horizontal: "right" }), 1)).toBeNull();
    expect(shownAt(sheetWith([123456789, null]), 1)).toBeNull();
  });
});

describe("Merged cells", () => {
  it("show the first cell's text in the box of all of them", () => {
    const merged = sheetWith(["合并", null, null]);
    merged.sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 2 });
    expect(shownAt(merged, 1)).toMatchObject({ text: "合并", box: { x: 60, width: 120 }, isShared: true });
  });
});

describe("Sizes on screen", () => {
  it("are the sheet's points at 4/3 px, and never nothing: a grid of empty rows would have no end", () => {
    const { sheet } = sheetWith([null]);
    sheet.columns.set(1, { width: 60 }).set(2, { width: 0 }).set(3, { hidden: true });
    expect([0, 1, 2, 3].map((column) => columnPixels(sheet, column))).toEqual([40, 80, 2, 2]);
    expect(columnsBetween(sheet, 0, 2)).toBe(120);
    expect(columnsBetween(sheet, 2, 0)).toBe(-120);
    sheet.rows.set(1, { cells: [], height: 0 }).set(2, { cells: [], height: 30 });
    expect([1, 2, 3].map((row) => rowPixels(sheet, row))).toEqual([2, 40, 20]);
  });

  it("hold the row's largest letters where nobody has set a height: 20 pt need 36 px", () => {
    const { sheet } = sheetWith(["标题"], { fontSize: 20 });
    expect(rowPixels(sheet, 0)).toBe(36); // 20 × 1.36 × 4/3 = 36.3
  });
});
