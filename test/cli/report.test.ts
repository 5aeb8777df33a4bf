import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArguments } from "../../src/cli/parse-arguments";
import { reviewFile } from "../../src/cli/review-file";

jest.setTimeout(60_000);
const folder = mkdtempSync(join(tmpdir(), "fupan-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = join(__dirname, "..", "..", "assets", "sample-sales.xlsx");

test.each([
  ["zh-CN", "# 复盘报告 · 2024-09", "## 业绩概述"],
  ["en-US", "# Sales review · 2024-09", "## Overview"],
])("--report writes the written report as Markdown (%s)", async (locale, title, heading) => {
  const report = join(folder, `${locale}.md`);
  const out = join(folder, `${locale}.xlsx`);
  await reviewFile(parseArguments([sample, "--out", out, "--report", report, "--locale", locale, "--quiet"]));
  const lines = readFileSync(report, "utf8").split("\n");
  expect(lines[0]).toBe(title);
  expect(lines).toContain(heading);
  expect(lines.filter((line) => line.startsWith("## "))).toHaveLength(7);
  expect(lines.filter((line) => line.startsWith("- ")).length).toBeGreaterThan(10);
});
