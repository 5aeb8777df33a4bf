import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { BenchPage, type BenchOptions } from "./bench-page";

const axeSource = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** Time for a review of the sample on a slow machine. */
const patience = { timeout: 120_000 };

export interface Scenario {
  title: string;
  run: (browser: Browser, origin: string) => Promise<void>;
}

async function onBench(
  browser: Browser,
  origin: string,
  options: BenchOptions,
  test: (bench: BenchPage) => Promise<void>,
): Promise<void> {
  const bench = await BenchPage.open(browser, origin, options);
  try {
    await test(bench);
    assert.deepEqual(bench.complaints, [], "the browser's console is free of errors and warnings");
    assert.deepEqual(bench.foreignRequests, [], "no request leaves the page's origin");
  } finally {
    await bench.close();
  }
}

/** Violations that axe finds in the pane, as `rule: element`. */
async function axeViolations(bench: BenchPage): Promise<string[]> {
  const frame = bench.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  assert.ok(frame, "the pane's frame");
  // Handed over by the debugger, which the pane's CSP does not govern.
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

const names = {
  "zh-CN": {
    run: "开始复盘",
    refresh: "刷新",
    performance: "业绩复盘",
    sales: "销售额",
    note: "差异分析",
    result: "复盘",
  },
  "en-US": {
    run: "Review",
    refresh: "Refresh",
    performance: "Performance review",
    sales: "Sales",
    note: "Variance analysis",
    result: "Review of",
  },
} as const;

function newcomer(lang: "zh-CN" | "en-US"): Scenario {
  const words = names[lang];
  return {
    title: `a newcomer has a review of the sample after one click (${lang})`,
    run: (browser, origin) =>
      onBench(browser, origin, { lang }, async (bench) => {
        await bench.pane.getByRole("button", { name: words.run, exact: true }).click(patience);
        await bench.pane.locator("#result-title").waitFor(patience);
        assert.ok(
          (await bench.sheets()).includes(words.performance),
          "the review's sheets are in the workbook",
        );
      }),
  };
}

export const scenarios: readonly Scenario[] = [
  newcomer("zh-CN"),
  newcomer("en-US"),
  {
    title: "a refresh keeps what a person typed",
    run: (browser, origin) =>
      onBench(browser, origin, {}, async (bench) => {
        const words = names["zh-CN"];
        await bench.pane.getByRole("button", { name: words.run, exact: true }).click(patience);
        await bench.pane.locator("#result-title").waitFor(patience);
        await bench.type(words.performance, words.sales, words.note, "华北新客户开发不足");
        await bench.pane.getByRole("button", { name: words.refresh, exact: true }).click(patience);
        await bench.pane.getByRole("progressbar").waitFor({ state: "detached", ...patience });
        assert.equal(await bench.cell(words.performance, words.sales, words.note), "华北新客户开发不足");
      }),
  },
  {
    title: "a workbook without sales data says so and says what is needed",
    run: (browser, origin) =>
      onBench(browser, origin, { file: "empty.xlsx" }, async (bench) => {
        await bench.pane.getByText("没有找到销售数据").waitFor(patience);
      }),
  },
  ...(["light", "dark"] as const).map((theme): Scenario => ({
    title: `every step is accessible in ${theme} (axe)`,
    run: (browser, origin) =>
      onBench(browser, origin, { theme, pane: 320 }, async (bench) => {
        await bench.pane.locator("#data-title").waitFor(patience);
        assert.deepEqual(await axeViolations(bench), []);
        await bench.pane.getByRole("button", { name: names["zh-CN"].run, exact: true }).click(patience);
        await bench.pane.locator("#result-title").waitFor(patience);
        assert.deepEqual(await axeViolations(bench), []);
      }),
  })),
];
