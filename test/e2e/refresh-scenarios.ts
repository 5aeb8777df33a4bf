import assert from "node:assert/strict";
import { scenario, type Scenario } from "./on-bench";
import { paneWords } from "./pane-words";
import { fingerprint, replaceAll } from "./in-excel";
import { press, ready, refresh, review, sees, writePlan } from "./steps";
import type { BenchPage } from "./bench-page";

const words = paneWords["zh-CN"];
const typed = "华北新客户开发不足";
const ordersSheet = "销售订单";

const note = (bench: BenchPage): Promise<string> => bench.cell(words.performance, words.sales, words.note);

/** Changes the amount of an order of the sample's last months. */
async function changeAnOrder(bench: BenchPage, amount: string): Promise<void> {
  await bench.typeAt(ordersSheet, "销售额(元)", 1800, amount);
  await sees(bench, words.stale);
}

export const refreshScenarios: readonly Scenario[] = [
  scenario(
    "a typed sentence survives two refreshes with changed data, and stays with its metric",
    {},
    async (bench) => {
      await review(bench);
      await bench.type(words.performance, words.sales, words.note, typed);
      const first = await bench.cell(words.performance, words.sales, words.actual);
      await changeAnOrder(bench, "1234567");
      await refresh(bench);
      assert.equal(await note(bench), typed);
      const second = await bench.cell(words.performance, words.sales, words.actual);
      assert.notEqual(second, first, "the figure was renewed");
      assert.equal(await bench.pane.getByText(words.stale).count(), 0, "nothing is stale any more");
      await changeAnOrder(bench, "7654321");
      await refresh(bench);
      assert.equal(await note(bench), typed);
      assert.notEqual(await bench.cell(words.performance, words.sales, words.actual), second);
    },
  ),
  scenario("a review that is stopped midway leaves the workbook as it was", {}, async (bench) => {
    await ready(bench);
    const before = await fingerprint(bench);
    await bench.clickOnceThere(words.stop);
    await press(bench, words.run);
    await sees(bench, words.stopped);
    assert.equal(await fingerprint(bench), before);
    await review(bench);
  }),
  scenario("a refresh that is stopped midway leaves figures and words as they were", {}, async (bench) => {
    await review(bench);
    await bench.type(words.performance, words.sales, words.note, typed);
    await changeAnOrder(bench, "1234567");
    const before = await fingerprint(bench);
    await bench.clickOnceThere(words.stop);
    await press(bench, words.refresh);
    await sees(bench, words.stopped);
    assert.equal(await fingerprint(bench), before);
  }),
  scenario("a refresh without any change writes nothing", {}, async (bench) => {
    await review(bench);
    const before = await fingerprint(bench);
    await refresh(bench);
    assert.equal(await fingerprint(bench), before);
  }),
  scenario("the user's own sheets are bit for bit as before a review and a refresh", {}, async (bench) => {
    await ready(bench);
    const own = await bench.sheets();
    const before = await fingerprint(bench, own);
    await review(bench);
    await refresh(bench);
    assert.equal(await fingerprint(bench, own), before);
  }),
  scenario(
    "the last version is brought back with every typed word, and a refresh leads to the newest again",
    {},
    async (bench) => {
      await review(bench);
      const first = await bench.cell(words.performance, words.sales, words.actual);
      await changeAnOrder(bench, "1234567");
      await refresh(bench);
      const second = await bench.cell(words.performance, words.sales, words.actual);
      assert.notEqual(second, first);
      await bench.type(words.performance, words.sales, words.note, typed);
      await press(bench, words.bringBack);
      await sees(bench, "我们的表页会回到上次刷新之前的数字");
      await press(bench, words.bringBackYes);
      await sees(bench, "表页现在是上一版");
      assert.equal(await bench.cell(words.performance, words.sales, words.actual), first);
      assert.equal(await note(bench), typed);
      await refresh(bench);
      assert.equal(await bench.cell(words.performance, words.sales, words.actual), second);
      assert.equal(await note(bench), typed);
    },
  ),
  scenario(
    "a refresh says that a row has left the data and where its words are, and that it has returned",
    {},
    async (bench) => {
      const [sheet, product, remark] = ["产品矩阵", "年度运维", "备注"];
      await review(bench);
      await bench.type(sheet, product, remark, typed);
      await replaceAll(bench, ordersSheet, product, "改名运维");
      await refresh(bench);
      await press(bench, /^消息 \d/);
      await sees(bench, /“产品矩阵”中“年度运维”已不在数据中/);
      assert.ok((await bench.texts(sheet)).includes(typed), "the words are kept at the sheet's end");
      await replaceAll(bench, ordersSheet, "改名运维", product);
      await refresh(bench);
      await sees(bench, /“产品矩阵”中“年度运维”重新出现/);
      const row = await bench.rowOf(sheet, typed);
      assert.ok(
        row.includes(JSON.stringify(product)),
        `the words stand with their product again, not with ${row.join()}`,
      );
    },
  ),
  scenario("the plan is written from its premises, beside what stands there", {}, async (bench) => {
    await review(bench);
    await writePlan(bench, 12_000_000);
    const sheets = await bench.sheets();
    assert.ok(sheets.includes("目标分解") && sheets.includes("里程碑"), sheets.join());
    assert.ok((await bench.numbers("目标分解")).includes(12_000_000), "the total that was typed");
  }),
];
