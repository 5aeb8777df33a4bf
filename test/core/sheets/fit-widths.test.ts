import { fitWidths } from "../../../src/core/sheets/fit-widths";
import type { PlanCell, TableColumn } from "../../../src/core/sheets/sheet-plan";

const widthFor = (header: string, cell: PlanCell, rest: Partial<TableColumn> = {}): number | undefined => {
  const column: TableColumn = { id: "a", header, kind: "computed", format: "text", width: 5, ...rest };
  const [block] = fitWidths([
    { kind: "table", id: "t", columns: [column], rows: [{ key: "1", cells: { a: cell } }], rules: [] },
  ]);
  return block?.kind === "table" ? block.columns[0]?.width : undefined;
};

test("a column is as wide as its longest text, a Chinese letter counting two", () => {
  expect(widthFor("A", "base currency")).toBe(14); // 13 letters and an edge
  expect(widthFor("A", "人均产能")).toBe(9);
  expect(widthFor("A", { formula: "=1", value: "— no target" })).toBe(12);
  expect(widthFor("A", 123_456_789)).toBe(5);
  expect(widthFor("A", { value: "Problems", style: "heading" })).toBe(12); // 8 × 1.35 + 1
});

test("a long header is broken into two lines, but never within a word", () => {
  expect(widthFor("Achievement", null)).toBe(13);
  expect(widthFor("Average order value", null)).toBe(12); // 19 ÷ 2 + 2, rounded up
  expect(widthFor("Characteristically so", null)).toBe(20);
  expect(widthFor("根本原因(深挖后)与其他", null)).toBe(13);
});

test("nothing becomes narrower, or wider than can be read; what wraps or is hidden stays", () => {
  expect(widthFor("A", "x", { width: 30 })).toBe(30);
  expect(widthFor("A", "x".repeat(200))).toBe(44);
  expect(widthFor("A", "x".repeat(40), { wrap: true })).toBe(5);
  expect(widthFor("A", "x".repeat(40), { hidden: true })).toBe(5);
});
