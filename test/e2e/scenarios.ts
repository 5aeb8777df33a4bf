import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { BenchPage, type BenchOptions } from "./bench-page";
import { dataScenarios } from "./data-scenarios";

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

/** Violations that axe finds in the pane, as `rule: element reason`. */
async function axeViolations(bench: BenchPage, theme?: string): Promise<string[]> {
  const frame = bench.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  assert.ok(frame, "the pane's frame");
  // Handed over by the debugger, which the pane's CSP does not govern.
  await frame.evaluate(axeSource);
  // Forced colours are the reader's own palette; axe reads those of the theme beneath.
  const disabled = theme === "high contrast" ? ["color-contrast"] : [];
  return frame.evaluate(async (names) => {
    const rules = Object.fromEntries(names.map((name) => [name, { enabled: false }]));
    const { axe } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({ rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ""}`),
    );
  }, disabled);
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

async function reviewed(bench: BenchPage): Promise<void> {
  await bench.pane.getByRole("button", { name: names["zh-CN"].run, exact: true }).click(patience);
  await bench.pane.locator("#result-title").waitFor(patience);
}

async function openStep(bench: BenchPage, name: string): Promise<void> {
  await bench.pane.getByRole("navigation").getByRole("button", { name, exact: true }).click(patience);
}

export const scenarios: readonly Scenario[] = [
  ...dataScenarios(onBench),
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
  {
    title: "a review that is stopped midway leaves the workbook as it was",
    run: (browser, origin) =>
      onBench(browser, origin, {}, async (bench) => {
        await bench.pane.getByRole("button", { name: names["zh-CN"].run, exact: true }).waitFor(patience);
        const before = await bench.sheets();
        await bench.clickOnceThere("停止");
        await bench.pane.getByRole("button", { name: names["zh-CN"].run, exact: true }).click(patience);
        await bench.pane.getByText("已停止，工作簿没有改动。").first().waitFor(patience);
        assert.deepEqual(await bench.sheets(), before);
      }),
  },
  {
    title: "a finding becomes an action in one click, and stands in the tracker",
    run: (browser, origin) =>
      onBench(browser, origin, {}, async (bench) => {
        await reviewed(bench);
        const add = bench.pane.getByRole("button", { name: /^加入行动：/ }).last();
        const measure = /^加入行动：(.*)$/.exec((await add.getAttribute("aria-label")) ?? "")?.[1] ?? "";
        assert.notEqual(measure, "");
        await add.click(patience);
        await bench.pane.getByText(`已加入行动跟踪：${measure}`).waitFor(patience);
        await openStep(bench, "行动");
        await bench.pane.getByRole("heading", { name: measure }).waitFor(patience);
        assert.ok((await bench.texts("行动跟踪")).includes(measure));
        assert.equal(
          await bench.pane.getByText("数据有改动，请刷新").count(),
          0,
          "our own row is no change of data",
        );
      }),
  },
  {
    title: "a selected figure says why it has its colour",
    run: (browser, origin) =>
      onBench(browser, origin, {}, async (bench) => {
        await reviewed(bench);
        const words = names["zh-CN"];
        await bench.select(words.performance, words.sales, "实际值");
        const selected = bench.pane.getByRole("region", { name: "选中的单元格" });
        await selected.getByText("落后于目标 ≥ 30%").waitFor(patience);
        const actual = await bench.cell(words.performance, words.sales, "实际值");
        await selected.getByText(Number(actual).toLocaleString("en-US"), { exact: true }).waitFor(patience);
      }),
  },
  ...(["light", "dark", "high contrast"] as const).map((theme): Scenario => ({
    title: `every step is accessible in ${theme} (axe)`,
    run: (browser, origin) =>
      onBench(
        browser,
        origin,
        { pane: 320, ...(theme === "high contrast" ? { forcedColors: true } : { theme }) },
        async (bench) => {
          await bench.pane.locator("#data-title").waitFor(patience);
          assert.deepEqual(await axeViolations(bench, theme), []);
          await reviewed(bench);
          assert.deepEqual(await axeViolations(bench, theme), []);
          await openStep(bench, "行动");
          await bench.pane.getByText("还没有行动", { exact: true }).waitFor(patience);
          assert.deepEqual(await axeViolations(bench, theme), []);
          await openStep(bench, "计划");
          await bench.pane.locator("#plan-title").waitFor(patience);
          assert.deepEqual(await axeViolations(bench, theme), []);
          await openStep(bench, "设置");
          await bench.pane.locator("#settings-title").waitFor(patience);
          assert.deepEqual(await axeViolations(bench, theme), []);
        },
      ),
  })),
];
