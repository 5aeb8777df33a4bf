import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArguments } from "../../src/cli/parse-arguments";
import { reviewFile } from "../../src/cli/review-file";
import type { SheetModel } from "../../src/simulator/model/workbook";
import { openWorkbook } from "../../src/simulator/xlsx/open-workbook";
import { describeWithData } from "../helpers/shared-data";

jest.setTimeout(180_000);
const folder = mkdtempSync(join(tmpdir(), "fupan-twice-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = join(__dirname, "..", "..", "assets", "sample-sales.xlsx");

/** Every cell with formula, value and format, and every table with its columns, by sheet. */
function contentOf(file: string): Map<string, string[]> {
  const { model } = openWorkbook(new Uint8Array(readFileSync(file)), file);
  return new Map(model.sheets.map((sheet) => [sheet.name, [...cellsOf(sheet), ...tablesOf(sheet)]]));
}

const cellsOf = ({ rows }: SheetModel): string[] =>
  [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, { cells }]) =>
      cells.flatMap((cell, column) =>
        cell ? [JSON.stringify([row, column, cell.formula, cell.value, cell.format])] : [],
      ),
    );

const tablesOf = ({ tables }: SheetModel): string[] =>
  tables.map(({ name, area, columns }) => JSON.stringify([name, area, columns]));

async function expectUnchanged(workbook: string): Promise<void> {
  const [first, second] = [join(folder, "first.xlsx"), join(folder, "second.xlsx")];
  await reviewFile(parseArguments([workbook, "--out", first, "--quiet"]));
  await reviewFile(parseArguments([first, "--out", second, "--quiet"]));
  const [before, after] = [contentOf(first), contentOf(second)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [sheet, lines] of before) expect([sheet, after.get(sheet)]).toEqual([sheet, lines]);
  expect(before.size).toBeGreaterThan(10);
}

describe("A review of a reviewed file (refresh.md 7)", () => {
  it("changes no cell of the sample", () => expectUnchanged(sample));
});

describeWithData("northwind", "A review of a reviewed public workbook", (data) => {
  it("changes no cell", () => expectUnchanged(join(data, "workbook.xlsx")));
});
