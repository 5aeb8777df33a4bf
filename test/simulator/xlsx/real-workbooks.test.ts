import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { areaName } from "../../../src/simulator/model/address";
import type { SheetModel } from "../../../src/simulator/model/workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/simulator/xlsx/save-workbook";
import { XlsxError } from "../../../src/simulator/xlsx/xlsx-error";
import { changedParts } from "./packages";

const DATA = join(__dirname, "../../../../shared/data");
const available = existsSync(DATA);
if (!available) process.stdout.write(`skipped: no real workbooks at ${DATA}\n`);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : /\.xlsx$/.test(entry.name) ? [path] : [];
  });

const open = (path: string) => openWorkbook(new Uint8Array(readFileSync(path)), path);

/** Rows of a CSV without quotes in it. */
const csv = (path: string): Record<string, string>[] => {
  const [head = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [names[i] ?? "", value])));
};

const cellsWithValue = (sheet: SheetModel): number =>
  [...sheet.rows.values()].flatMap(({ cells }) => cells.filter(({ value }) => value !== null)).length;

/** What the truth table says of a sheet, from our model. */
const facts = (sheet: SheetModel, date1904: boolean): Record<string, string> => ({
  state: sheet.visibility.charAt(0).toLowerCase() + sheet.visibility.slice(1),
  non_empty_cells: String(cellsWithValue(sheet)),
  merged: String(sheet.merges.length),
  tables: sheet.tables
    .map(({ name, area }) => `${name}:${areaName(area)}`)
    .sort()
    .join("|"),
  autofilter: sheet.autoFilter ? areaName(sheet.autoFilter.area) : "",
  hidden_rows: String([...sheet.rows.values()].filter(({ hidden }) => hidden).length),
  epoch: date1904 ? "1904" : "1900",
});

(available ? describe : describe.skip)("workbooks found in the wild", () => {
  const files = available ? filesIn(DATA) : [];

  it.each(files.map((path) => [relative(DATA, path), path]))(
    "%s is opened, and saved without a change it is the same in every part",
    (_name, path) => {
      const bytes = new Uint8Array(readFileSync(path));
      expect(changedParts(bytes, saveWorkbook(openWorkbook(bytes, path)).bytes)).toEqual([]);
    },
    30_000,
  );

  const folder = join(DATA, "robustness_mit");
  const truth = available
    ? csv(join(folder, "truth/expect.csv")).filter(({ reader }) => reader === "openpyxl")
    : [];
  const names = [...new Set(truth.map(({ file }) => file ?? ""))];

  it.each(names)(
    "%s has the cells, tables, merges, hidden rows and epoch that the truth table counts",
    (name) => {
      const { model } = open(join(folder, "raw", name));
      for (const expected of truth.filter(({ file }) => file === name)) {
        const sheet = model.sheets.find((one) => one.name === expected["sheet"]);
        if (!sheet) throw new Error(`no sheet ${expected["sheet"]}`);
        const found = facts(sheet, model.date1904);
        expect(found).toEqual(
          Object.fromEntries(Object.keys(found).map((key) => [key, expected[key] ?? ""])),
        );
      }
    },
  );

  it("tells a workbook of Excel 97–2003 from a broken one", () => {
    const old = readdirSync(join(folder, "raw")).filter((name) => name.endsWith(".xls"));
    expect(old.length).toBeGreaterThan(0);
    const codes = old.map((name) => {
      try {
        return open(join(folder, "raw", name)).model.name;
      } catch (cause) {
        return cause instanceof XlsxError ? cause.code : String(cause);
      }
    });
    expect(new Set(codes)).toEqual(new Set(["old-format"]));
  });
});
