/* The pane in Chromium over the stand-in, with the real Office.js client: builds the workbench (unless --no-build), serves it, plays every scenario, or those whose title holds the words given. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { newWorkbook } from "../../src/simulator/xlsx/new-workbook";
import { saveWorkbook } from "../../src/simulator/xlsx/save-workbook";
import { copyOpenData } from "./newcomer-scenarios";
import { scenarios } from "./scenarios";
import { serve } from "./serve";

const root = join(__dirname, "..", "..");
const extra = join(root, "build", "e2e");

async function main(): Promise<void> {
  if (!process.argv.includes("--no-build")) {
    execFileSync("npx", ["webpack", "--mode", "production", "--env", "workbench"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  mkdirSync(extra, { recursive: true });
  writeFileSync(join(extra, "empty.xlsx"), saveWorkbook(newWorkbook("empty.xlsx")).bytes);
  copyOpenData(extra);
  const site = await serve(join(root, "dist-workbench"), extra);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const counts = { passed: 0, failed: 0 };
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const chosen = scenarios.filter(({ title }) => wanted.every((word) => title.includes(word)));
  for (const { title, run } of chosen) {
    const start = performance.now();
    try {
      await run(browser, site.origin);
      counts.passed += 1;
      console.log(`passed  ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      counts.failed += 1;
      console.log(`FAILED  ${title}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  await browser.close();
  site.close();
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

void main();
