import assert from "node:assert/strict";
import { axeViolations, checkPage } from "./axe";
import type { BenchPage } from "./bench-page";
import { excelAnswers, excelHangs, excelRefuses } from "./in-excel";
import { patience, scenario, type Scenario } from "./on-bench";
import { paneWords } from "./pane-words";
import { openStep, press, ready, refresh, review, sees, writePlan } from "./steps";

const words = paneWords["zh-CN"];
const narrow = { pane: 320 } as const;

const before = scenario(
  "every page before a review is accessible in both languages and three themes at 320 px",
  narrow,
  async (bench) => {
    await ready(bench);
    await checkPage(bench, "data");
    await press(bench, /列怎么用/);
    await press(bench, /未使用的/);
    await checkPage(bench, "data with columns open");
    await sees(bench, /读取 [\d,]+ 行/);
    await checkPage(bench, "data with rows checked");
    await press(bench, words.options);
    await bench.pane.getByLabel("截至日期").waitFor(patience);
    await checkPage(bench, "options");
    await openStep(bench, "settings");
    await bench.pane.locator("#settings-title").waitFor(patience);
    await checkPage(bench, "settings");
    await openStep(bench, "data");
    await excelHangs(bench);
    await press(bench, words.run);
    await bench.pane.getByRole("progressbar").waitFor(patience);
    await checkPage(bench, "running");
  },
);

const after = scenario(
  "every page after a review is accessible in both languages and three themes at 320 px",
  narrow,
  async (bench) => {
    await review(bench);
    await checkPage(bench, "result");
    await bench.pane.locator("#result-title ~ ul li button").first().click(patience);
    await bench.pane.getByRole("group", { name: "为什么是这个颜色" }).waitFor(patience);
    await bench.pane.locator("summary").first().click(patience);
    await checkPage(bench, "why this colour");
    await press(bench, /^加入行动：/);
    await press(bench, /^消息 \d/);
    await checkPage(bench, "messages");
    await openStep(bench, "actions");
    await bench.pane.getByLabel("责任人").waitFor(patience);
    await checkPage(bench, "actions");
    await openStep(bench, "plan");
    await bench.pane.getByLabel("增长率").fill("abc");
    await checkPage(bench, "plan with something to mend");
  },
);

const between = scenario(
  "what is asked, refused and written is accessible in both languages and three themes at 320 px",
  narrow,
  async (bench) => {
    await sees(bench, "请您定一下");
    await checkPage(bench, "questions");
    await review(bench);
    await writePlan(bench, 12_000_000);
    await checkPage(bench, "written plan");
    await openStep(bench, "result");
    await refresh(bench);
    await press(bench, words.bringBack);
    await sees(bench, "我们的表页会回到上次刷新之前的数字");
    await bench.page.mouse.move(0, 0); // what slid under the pointer is not meant
    await checkPage(bench, "bringing back");
    await excelRefuses(bench, "GeneralException");
    await press(bench, words.refresh);
    await bench.pane.getByRole("button", { name: words.tryAgain }).waitFor(patience);
    await checkPage(bench, "failure");
  },
);

const first = scenario(
  "the first page of an empty workbook is accessible in both languages and three themes at 320 px",
  { ...narrow, file: "empty.xlsx" },
  async (bench) => {
    await bench.pane.getByText("没有找到销售数据").waitFor(patience);
    await checkPage(bench, "first page");
    await excelAnswers(bench);
  },
);

const painted = (theme: "dark" | "high contrast"): Scenario =>
  scenario(
    `a pane that opens in ${theme} is painted in it, accessibly`,
    { ...narrow, ...(theme === "dark" ? { theme } : { forcedColors: true }) },
    async (bench) => {
      await ready(bench);
      const without = theme === "dark" ? [] : ["color-contrast"]; // forced colours are the reader's own palette; axe reads those beneath
      assert.deepEqual(await axeViolations(bench, { without }), []);
      await review(bench);
      assert.deepEqual(await axeViolations(bench, { without }), []);
    },
  );

const heldUp = scenario(
  "a step that is still being fetched has its heading, and is shown as soon as it is there",
  narrow,
  async (bench) => {
    const { release } = await holdUp(bench, "later-steps");
    await ready(bench);
    await openStep(bench, "settings");
    assert.equal(await bench.pane.locator("h1").textContent(), words.tabs.settings);
    assert.deepEqual(await axeViolations(bench), []);
    release();
    await bench.pane.locator("h1#settings-title").waitFor(patience);
  },
);

/** Lets a part of the pane's code arrive only when released. */
async function holdUp({ page }: BenchPage, part: string): Promise<{ release: () => void }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(
    ({ pathname }) => pathname.includes(part),
    async (route) => {
      await released;
      await route.continue();
    },
  );
  return { release };
}

export const accessScenarios: readonly Scenario[] = [
  first,
  heldUp,
  before,
  between,
  after,
  painted("dark"),
  painted("high contrast"),
];
