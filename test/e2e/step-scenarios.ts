import assert from "node:assert/strict";
import type { BenchPage } from "./bench-page";
import { patience, scenario, type Scenario } from "./on-bench";
import { paneWords } from "./pane-words";
import { openStep, press, ready, review, sees } from "./steps";

const words = paneWords["zh-CN"];
const orders = (bench: BenchPage) => bench.pane.getByRole("article", { name: "销售订单" });

/** Opens every column of the orders, those that are not used too. */
async function openColumns(bench: BenchPage): Promise<void> {
  await orders(bench)
    .getByRole("button", { name: /列怎么用/ })
    .click(patience);
  await orders(bench)
    .getByRole("button", { name: /未使用的/ })
    .click(patience);
}

const correction = scenario(
  "a corrected column is remembered by the workbook, in the next session too",
  { pane: 320 },
  async (bench) => {
    await orders(bench)
      .getByRole("button", { name: /列怎么用/ })
      .click(patience);
    await orders(bench).getByLabel("“团队”用作").selectOption("", patience);
    await orders(bench)
      .getByRole("button", { name: /未使用的 2 列/ })
      .waitFor(patience);
    await bench.reopenPane();
    await openColumns(bench);
    assert.equal(await orders(bench).getByLabel("“团队”用作").inputValue(), "");
    await review(bench);
    await bench.reopenPane();
    await bench.pane.locator("#result-title").waitFor(patience);
    await openStep(bench, "data");
    await openColumns(bench);
    assert.equal(await orders(bench).getByLabel("“团队”用作").inputValue(), "", "after the review as well");
  },
);

const action = scenario(
  "a finding becomes an action in one click, and stands in the tracker",
  {},
  async (bench) => {
    await review(bench);
    const add = bench.pane.getByRole("button", { name: /^加入行动：/ }).last();
    const measure = /^加入行动：(.*)$/.exec((await add.getAttribute("aria-label")) ?? "")?.[1] ?? "";
    assert.notEqual(measure, "");
    await add.click(patience);
    await sees(bench, `已加入行动跟踪：${measure}`);
    await openStep(bench, "actions");
    await bench.pane.getByRole("heading", { name: measure }).waitFor(patience);
    assert.ok((await bench.texts("行动跟踪")).includes(measure));
    await bench.pane.getByLabel("责任人").fill("王敏");
    await press(bench, `保存“${measure}”`);
    await sees(bench, `已保存行动：${measure}`);
    assert.ok((await bench.texts("行动跟踪")).includes("王敏"), "the owner stands in the tracker");
    assert.equal(await bench.pane.getByText(words.stale).count(), 0, "our own row is no change of data");
  },
);

const why = scenario("a selected figure says why it has its colour", {}, async (bench) => {
  await review(bench);
  await bench.select(words.performance, words.sales, words.actual);
  const selected = bench.pane.getByRole("region", { name: "选中的单元格" });
  await selected.getByText("落后于目标 ≥ 30%").waitFor(patience);
  const actual = await bench.cell(words.performance, words.sales, words.actual);
  await selected.getByText(Number(actual).toLocaleString("en-US"), { exact: true }).waitFor(patience);
});

const reopened = scenario("a workbook that has been reviewed opens on its figures", {}, async (bench) => {
  await review(bench);
  await bench.reopenPane();
  await bench.pane.locator("#result-title").waitFor(patience);
  await sees(bench, "这些是上次复盘记下的数字");
  await ready(bench);
  await bench.pane.getByRole("button", { name: words.refresh, exact: true }).waitFor(patience);
});

export const stepScenarios: readonly Scenario[] = [correction, action, why, reopened];
