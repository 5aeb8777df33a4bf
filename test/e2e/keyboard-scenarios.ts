import assert from "node:assert/strict";
import { focusIsKept, tabTo } from "./keyboard";
import { editing } from "./in-excel";
import { patience, scenario, type Scenario } from "./on-bench";
import { paneWords } from "./pane-words";
import { ready, sees } from "./steps";

const words = paneWords["zh-CN"];

const whole = scenario(
  "Tab, Enter, Space and arrows alone lead from the opening to a finished review, a finding, an action and the other language",
  { pane: 320 },
  async (bench) => {
    const { page, pane } = bench;
    await ready(bench);
    await tabTo(bench, words.run);
    await page.keyboard.press("Enter");
    await pane.locator("#result-title").waitFor(patience);
    await ready(bench);
    assert.equal(await focusIsKept(bench, "when the review is there"), words.refresh);
    await tabTo(bench, /^.?销售额/);
    await page.keyboard.press("Enter");
    await pane.getByRole("group", { name: "为什么是这个颜色" }).waitFor(patience);
    await focusIsKept(bench, "when a figure is opened");
    await tabTo(bench, /^加入行动：/);
    await page.keyboard.press("Space");
    await sees(bench, /^已加入行动跟踪/);
    await focusIsKept(bench, "when an action was added");
    await tabTo(bench, words.tabs.actions, "Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByLabel("责任人").waitFor(patience);
    await tabTo(bench, "责任人");
    await page.keyboard.type("王敏");
    await tabTo(bench, "状态");
    await page.keyboard.press("ArrowDown");
    await tabTo(bench, /^保存/);
    await page.keyboard.press("Enter");
    await sees(bench, /^已保存行动/);
    assert.ok((await bench.texts("行动跟踪")).includes("王敏"), "the owner stands in the tracker");
    await pane.getByLabel("责任人").waitFor(patience);
    await focusIsKept(bench, "when an action was saved");
    await tabTo(bench, words.other);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Actions", level: 1 }).waitFor(patience);
    assert.equal(await focusIsKept(bench, "when the language was switched"), "中文");
  },
);

const kept = scenario(
  "the keyboard is never lost: after a stop, after trying again, after sample data",
  { file: "empty.xlsx" },
  async (bench) => {
    const { page, pane } = bench;
    await pane.getByText("没有找到销售数据").waitFor(patience);
    await tabTo(bench, words.sample);
    await page.keyboard.press("Enter");
    await ready(bench);
    await focusIsKept(bench, "when sample data were inserted");
    await editing(bench, true);
    await tabTo(bench, words.run);
    await page.keyboard.press("Enter");
    await sees(bench, /^Excel 正忙/);
    await tabTo(bench, words.stop, "Shift+Tab");
    await page.keyboard.press("Enter");
    await sees(bench, words.stopped);
    await focusIsKept(bench, "when a run was stopped");
    await editing(bench, false);
  },
);

export const keyboardScenarios: readonly Scenario[] = [whole, kept];
