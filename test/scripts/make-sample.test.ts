import { readFileSync } from "node:fs";
import path from "node:path";
import { makeSample } from "../../scripts/make-sample";
import type { CellContent, SheetModel } from "../../src/simulator/model/workbook";
import { openWorkbook } from "../../src/simulator/xlsx/open-workbook";

const bytes = readFileSync(path.resolve(__dirname, "../../assets/sample-sales.xlsx"));
const { model } = openWorkbook(bytes, "sample-sales.xlsx");
const sheetNamed = (name: string): SheetModel => {
  const sheet = model.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const rowsOf = (name: string): CellContent[][] =>
  [...sheetNamed(name).rows]
    .sort(([a], [b]) => a - b)
    .map(([, { cells }]) => Array.from(cells, (cell) => cell?.value ?? null));

test("the sample in the repository is what the generator makes", () => {
  const made = openWorkbook(makeSample(), "sample-sales.xlsx").model;
  const contents = (sheets: readonly SheetModel[]) =>
    sheets.map(({ name, rows, merges }) => [
      name,
      merges,
      [...rows].map(([row, { cells }]) => [row, cells.map((cell) => [cell.formula, cell.value])]),
    ]);
  // If not: npx tsx scripts/make-sample.ts
  expect(JSON.stringify(contents(made.sheets)) === JSON.stringify(contents(model.sheets))).toBe(true);
});

test("it holds the sheets of a sales team", () => {
  expect(model.sheets.map(({ name }) => name)).toEqual([
    "销售订单",
    "销售目标",
    "2023目标",
    "业绩指标",
    "回款记录",
    "商机",
    "客户",
    "人员",
    "产品",
  ]);
  expect(sheetNamed("销售订单").tables.map(({ name }) => name)).toEqual(["销售订单"]);
  expect(sheetNamed("销售目标").tables).toEqual([]);
});

test("the order list has the flaws of a real one, and most of it is sound", () => {
  const orders = rowsOf("销售订单").slice(1);
  const amounts = orders.map((row) => row[10]);
  expect(orders.length).toBeGreaterThan(1750);
  expect(amounts.filter((amount) => typeof amount === "number").length).toBeGreaterThan(orders.length - 6);
  expect(amounts.filter((amount) => typeof amount === "string")).toEqual([
    expect.stringMatching(/^\d+,\d{3}$/),
    expect.stringMatching(/^￥[\d.]+万$/),
  ]);
  expect(orders.filter((row) => row[1] === "2024年3月5日")).toHaveLength(1);
  expect(orders.filter((row) => row[11] !== null && typeof row[11] === "object")).toHaveLength(1);
  expect(orders.filter((row) => row[2] === "测试客户")).toHaveLength(1);
  expect(orders.filter((row) => row[5] === "华东区").length).toBeGreaterThan(3);
  expect(orders.filter((row) => typeof row[10] === "number" && row[10] < 0)).toHaveLength(6);
  const keys = orders.map((row) => JSON.stringify(row)).filter((key) => key.includes("SO"));
  expect(keys.length - new Set(keys).size).toBe(1);
  expect([...sheetNamed("销售订单").rows.values()].filter(({ hidden }) => hidden === "user")).toHaveLength(1);
});

test("西南 is far below its target for January to September 2024, 华北 below, the others near it or above", () => {
  // By plain addition of the cells: orders of 2024 up to September in 元 against targets in 万元.
  const actual = new Map<string, number>();
  for (const row of rowsOf("销售订单")) {
    const [date, region, amount] = [row[1], row[5], row[10]];
    if (typeof date !== "number" || date < 45292 || date > 45565 || typeof amount !== "number") continue;
    const name = typeof region === "string" ? region.trim().replace("华东区", "华东") : "";
    actual.set(name, (actual.get(name) ?? 0) + amount / 10_000);
  }
  const target = new Map<string, number>();
  let region = "";
  for (const row of rowsOf("销售目标").slice(3)) {
    if (row[0] === "合计") break;
    region = typeof row[0] === "string" ? row[0] : region;
    for (const month of row.slice(3, 12))
      target.set(region, (target.get(region) ?? 0) + (typeof month === "number" ? month : 0));
  }
  const achieved = (name: string) => (actual.get(name) ?? 0) / (target.get(name) ?? 0);
  expect(achieved("西南")).toBeLessThan(0.7);
  expect(achieved("华北")).toBeGreaterThan(0.7);
  expect(achieved("华北")).toBeLessThan(0.9);
  for (const name of ["华东", "华南", "华中"]) expect(achieved(name)).toBeGreaterThan(0.9);
});

test("the totals of the target sheet are formulas with results", () => {
  const sheet = sheetNamed("销售目标");
  const total = sheet.rows.get(18)?.cells[15];
  expect(total?.formula).toBe("=SUM(P4:P18)");
  const months = rowsOf("销售目标")
    .slice(3, 18)
    .flatMap((row) => row.slice(3, 15))
    .reduce<number>((sum, month) => sum + (typeof month === "number" ? month : 0), 0);
  expect(total?.value).toBe(months);
});
