/*
 * Reviews workbooks with the command line, lets LibreOffice calculate every formula anew, and compares cell by cell: the sample
 * and a workbook with one of everything, with `--all` every public workbook that lies beside the repository too (about a minute each), or the workbooks that are named.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { openWorkbook } from "../../src/simulator/xlsx/open-workbook";
import { compareFormulas, errorCells } from "./compare";
import { oneOfEach } from "./one-of-each";
import { recalculateInLibreOffice } from "./recalculate";

const root = join(__dirname, "..", "..");
const data = join(root, "..", "shared", "data");
const out = join(root, "build", "libreoffice");

function workbooks(): string[] {
  const named = process.argv.slice(2).filter((argument) => argument.endsWith(".xlsx"));
  if (named.length > 0) return named.map((name) => resolve(name));
  const sparse = join(out, "one-of-each.xlsx");
  writeFileSync(sparse, oneOfEach());
  const own = [join(root, "assets", "sample-sales.xlsx"), sparse];
  if (!process.argv.includes("--all")) return own;
  if (!existsSync(data)) {
    console.log("The folder of public workbooks is not here: only our own are compared.");
    return own;
  }
  const folders = [
    "adventureworks",
    "contoso",
    "crm_maven",
    "northwind",
    "superstore_packt",
    "zh_sales_targets",
    "preppin_mit",
  ];
  const found = folders.flatMap((folder) => [join(data, folder), join(data, folder, "raw")].flatMap(filesOf));
  return [...own, ...found.filter((file) => file.endsWith(".xlsx"))];
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** The reviewed workbook, or `null` when the command says that there is nothing to review (exit 1). */
function review(file: string, locale: string): string | null {
  const reviewed = join(out, `${basename(file, ".xlsx")}.${locale}.xlsx`);
  try {
    execFileSync(
      "npx",
      ["tsx", "src/cli/index.ts", file, "--out", reviewed, "--locale", locale, "--sheets", "all", "--quiet"],
      {
        cwd: root,
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    return reviewed;
  } catch (error) {
    if ((error as { status?: number }).status === 1) return null;
    throw error;
  }
}

function check(file: string, locale: string): "passed" | "failed" | "skipped" {
  const reviewed = review(file, locale);
  if (reviewed === null) {
    console.log(`skipped  ${basename(file)} ${locale}: no sales table in it`);
    return "skipped";
  }
  const ours = openWorkbook(readFileSync(reviewed), basename(reviewed)).model;
  const theirs = openWorkbook(recalculateInLibreOffice(reviewed), basename(reviewed)).model;
  const { sheets } = openWorkbook(readFileSync(file), basename(file)).model;
  const foreign = new Set(sheets.map(({ name }) => name));
  const { compared, differences } = compareFormulas(ours, theirs, foreign);
  const broken = [...errorCells(ours, foreign), ...errorCells(theirs, foreign)];
  const passed = compared > 0 && differences.length === 0 && broken.length === 0;
  console.log(
    `${passed ? "passed " : "FAILED "}  ${basename(file)} ${locale}: ${compared} formulas, ${differences.length} differ, ${broken.length} errors`,
  );
  for (const difference of differences.slice(0, 10)) console.log("   ", JSON.stringify(difference));
  for (const cell of broken.slice(0, 10)) console.log("   ", cell);
  return passed ? "passed" : "failed";
}

mkdirSync(out, { recursive: true });
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const file of workbooks()) {
  for (const locale of file.includes("zh_") || file.includes("sample") ? ["zh-CN", "en-US"] : ["zh-CN"])
    counts[check(file, locale)] += 1;
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
