import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { calculate } from "../../../src/simulator/engine/calculate";
import { formulaTokens } from "../../../src/simulator/engine/formula-tokens";
import type { Cell, CellContent, WorkbookModel } from "../../../src/simulator/model/workbook";
import { openWorkbook } from "../../../src/simulator/xlsx/open-workbook";

/** Workbooks that Excel (or a program like it) has saved with results; they are no part of this repository. */
const DATA = path.resolve(__dirname, "../../../../shared/data");

interface Difference {
  file: string;
  formula: string;
  stored: CellContent;
  calculated: CellContent;
}

function workbookFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return workbookFiles(full);
    return entry.name.endsWith(".xlsx") && !entry.name.startsWith("~") ? [full] : [];
  });
}

function formulaCells(model: WorkbookModel): Cell[] {
  return model.sheets.flatMap((sheet) =>
    [...sheet.rows.values()].flatMap(({ cells }) =>
      cells.filter((cell): cell is Cell => cell?.formula !== undefined && cell.value !== null),
    ),
  );
}

const isEqual = (a: CellContent, b: CellContent): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : JSON.stringify(a) === JSON.stringify(b);

const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN)\(/i;

/** Results as the file has them, and after every formula was calculated anew. */
function compareFile(file: string): { count: number; differences: Difference[] } {
  const { model } = openWorkbook(readFileSync(file), path.basename(file));
  const cells = formulaCells(model).filter(({ formula = "" }) => !VOLATILE.test(formula));
  const stored = cells.map(({ value }) => value);
  for (const cell of cells) cell.value = null;
  calculate(model, { today: 45000, full: true });
  const differences = cells.flatMap(({ formula = "", value }, at) =>
    isEqual(stored[at] ?? null, value)
      ? []
      : [{ file: path.basename(file), formula, stored: stored[at] ?? null, calculated: value }],
  );
  return { count: cells.length, differences };
}

function byFunction(differences: readonly Difference[]): string {
  const counts = new Map<string, number>();
  for (const { formula } of differences) {
    const names = new Set(
      formulaTokens(formula).flatMap(({ kind, text }) => (kind === "function" ? [text.toUpperCase()] : [])),
    );
    const key = [...names].sort().join("+") || "operators only";
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).join(", ");
}

const say = (text: string) => process.stdout.write(`${text}\n`);

if (!existsSync(DATA)) {
  test("results that Excel stored are reproduced (skipped: the workbooks are not on this machine)", () => {
    say(`not checked against stored results: ${DATA} is missing`);
    expect(existsSync(DATA)).toBe(false);
  });
} else {
  test("at least 99 % of the results that Excel stored are reproduced", () => {
    let count = 0;
    const differences: Difference[] = [];
    for (const file of workbookFiles(DATA)) {
      const compared = compareFile(file);
      count += compared.count;
      differences.push(...compared.differences);
      if (compared.count > 0)
        say(
          `${path.basename(file)}: ${compared.count - compared.differences.length} of ${compared.count} equal`,
        );
    }
    const share = 1 - differences.length / count;
    say(
      `stored results equal: ${(share * 100).toFixed(2)} % of ${count}; different: ${byFunction(differences) || "none"}`,
    );
    for (const one of differences.slice(0, 20)) say(JSON.stringify(one));
    expect(count).toBeGreaterThan(100);
    expect(share).toBeGreaterThanOrEqual(0.99);
  }, 120_000);
}
