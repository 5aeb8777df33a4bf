import assert from "node:assert/strict";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { BenchOptions, BenchPage } from "./bench-page";

type OnBench = (
  browser: Browser,
  origin: string,
  options: BenchOptions,
  test: (bench: BenchPage) => Promise<void>,
) => Promise<void>;

interface Scenario {
  title: string;
  run: (browser: Browser, origin: string) => Promise<void>;
}

const patience = { timeout: 120_000 };

/** Open workbooks that stand beside the repository on some machines only. */
const openWorkbooks = ["zh_sales_targets", "northwind", "superstore_packt"];
const workbookOf = (name: string): string =>
  join(__dirname, "..", "..", "..", "shared", "data", name, "workbook.xlsx");

/** Puts the open workbooks where the page finds them; says which are not there. */
export function copyOpenData(folder: string): void {
  for (const name of openWorkbooks) {
    if (existsSync(workbookOf(name))) copyFileSync(workbookOf(name), join(folder, `${name}.xlsx`));
    else console.log(`skipped a newcomer's path on ${name}: the open data are not beside the repository`);
  }
}

/** What a person does on the Data step and before it. */
export function dataScenarios(onBench: OnBench): Scenario[] {
  const there = openWorkbooks.filter((name) => existsSync(workbookOf(name)));
  return [correction(onBench), sample(onBench), ...there.map((name) => newcomer(onBench, name))];
}

function correction(onBench: OnBench): Scenario {
  const card = (bench: BenchPage) => bench.pane.getByRole("article", { name: "销售订单" });
  const unused = async (bench: BenchPage): Promise<void> => {
    await card(bench)
      .getByRole("button", { name: /列怎么用/ })
      .click(patience);
    await card(bench)
      .getByRole("button", { name: /未使用的/ })
      .click(patience);
  };
  return {
    title: "a corrected column is remembered by the workbook",
    run: (browser, origin) =>
      onBench(browser, origin, { pane: 320 }, async (bench) => {
        await card(bench)
          .getByRole("button", { name: /列怎么用/ })
          .click(patience);
        await card(bench).getByLabel("“团队”用作").selectOption("", patience);
        await card(bench)
          .getByRole("button", { name: /未使用的 2 列/ })
          .waitFor(patience);
        const frame = bench.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
        await frame?.evaluate(() => location.reload());
        await bench.pane.locator("#data-title").waitFor(patience);
        await unused(bench);
        assert.equal(await card(bench).getByLabel("“团队”用作").inputValue(), "");
      }),
  };
}

function sample(onBench: OnBench): Scenario {
  return {
    title: "an empty workbook has a review of the sample data after two clicks",
    run: (browser, origin) =>
      onBench(browser, origin, { file: "empty.xlsx" }, async (bench) => {
        await bench.pane.getByRole("button", { name: "插入示例数据" }).click(patience);
        await bench.pane.getByRole("button", { name: "开始复盘", exact: true }).click(patience);
        await bench.pane.locator("#result-title").waitFor(patience);
        assert.ok((await bench.sheets()).includes("示例订单"));
      }),
  };
}

function newcomer(onBench: OnBench, name: string): Scenario {
  return {
    title: `a newcomer has a review of ${name} after one click`,
    run: (browser, origin) =>
      onBench(browser, origin, { file: `${name}.xlsx` }, async (bench) => {
        await bench.pane.getByRole("button", { name: "开始复盘", exact: true }).click(patience);
        await bench.pane.locator("#result-title").waitFor(patience);
        assert.ok((await bench.sheets()).includes("业绩复盘"));
      }),
  };
}
