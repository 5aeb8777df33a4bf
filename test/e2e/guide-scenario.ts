import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchPage } from "./bench-page";
import { fingerprint, protectSheet } from "./in-excel";
import { patience, scenario } from "./on-bench";
import { paneWords } from "./pane-words";
import { press, ready, refresh, review, sees, switchTo } from "./steps";

const words = paneWords["en-US"];
const typed = "New customers in the north are late";
const guide = readFileSync(join(__dirname, "..", "..", "docs", "reviewer-guide.md"), "utf8");

/** What each row of the guide promises, played; a row that is not named here fails the scenario. */
const rows: Record<string, (bench: BenchPage) => Promise<void>> = {
  "What Fupan does, in three lines": async (bench) => {
    await bench.pane.getByRole("button", { name: "Insert sample data" }).waitFor(patience);
    assert.equal(await bench.pane.locator("main ul").first().locator("li").count(), 3);
  },
  "each with its kind, rows and period": async (bench) => {
    await press(bench, "Insert sample data");
    await ready(bench);
    const orders = bench.pane.getByRole("article").first();
    await orders
      .getByText(/\d rows|rows read|\d+ read/)
      .first()
      .waitFor(patience);
    await orders.getByText(/\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d/).waitFor(patience);
    assert.notEqual(await orders.getByRole("combobox").first().inputValue(), "");
  },
  "none of yours changed": async (bench) => {
    const own = await bench.sheets();
    const before = await fingerprint(bench, own);
    await review(bench, "en-US");
    assert.deepEqual((await bench.sheets()).slice(0, own.length), own, "new sheets stand after your own");
    assert.ok((await bench.sheets()).length > own.length);
    assert.equal(await fingerprint(bench, own), before);
  },
  "The pane says that the data have changed": async (bench) => {
    await bench.type(words.performance, words.sales, words.note, typed);
    await sortByName(bench);
    await changeOrder(bench, 1, "54321");
    await sees(bench, words.stale);
  },
  "the sentence is still beside its metric": async (bench) => {
    const [figures, metric] = [await total(bench), await bench.rowOf(words.performance, typed)];
    await refresh(bench, "en-US");
    assert.notEqual(await total(bench), figures, "new figures");
    assert.equal(metric.length, 2);
    assert.deepEqual(await bench.rowOf(words.performance, typed), metric);
    await bench.pane
      .locator("summary", { hasText: /changes?$/ })
      .first()
      .waitFor(patience);
  },
  "The rule, the unrounded value, the threshold and the source": async (bench) => {
    await bench.pane
      .getByRole("button", { name: /^.*Sales/ })
      .first()
      .click(patience);
    const why = bench.pane.getByRole("group", { name: "Why this colour" });
    await why
      .getByText(/target|threshold/i)
      .first()
      .waitFor(patience);
    await why
      .getByRole("button", { name: /^Go to/ })
      .first()
      .waitFor(patience);
  },
  "The workbook is as it was": async (bench) => {
    await changeOrder(bench, 2, "65432");
    await sees(bench, words.stale);
    const before = await fingerprint(bench);
    await bench.clickOnceThere(words.stop);
    await press(bench, words.refresh);
    await sees(bench, words.stopped);
    assert.equal(await fingerprint(bench), before);
  },
  "The sheets as before the last refresh": async (bench) => {
    await press(bench, words.bringBack);
    await press(bench, words.bringBackYes);
    await sees(bench, /^The sheets show the version before/);
    assert.equal((await bench.rowOf(words.performance, typed)).length, 2, "the sentence is still there");
  },
  "readable and reachable": async (bench) => {
    await switchTo(bench, "zh-CN");
    await bench.pane.getByRole("heading", { level: 1 }).waitFor(patience);
    await switchTo(bench, "en-US");
  },
  "A sentence says which sheet, and what to do": async (bench) => {
    await protectSheet(bench, words.performance);
    await press(bench, words.refresh);
    await sees(bench, /^Sheet “Performance review” is protected.*Unprotect it/);
    assert.equal((await bench.rowOf(words.performance, typed)).length, 2, "the sentence is still there");
  },
};

/** The sum of all numbers of the performance sheet. */
async function total(bench: BenchPage): Promise<number> {
  return (await bench.numbers(words.performance)).reduce((sum, figure) => sum + figure, 0);
}

/** Changes the amount of the so-manieth order from the end, which the latest period holds. */
async function changeOrder(bench: BenchPage, fromEnd: number, amount: string): Promise<void> {
  const amounts = (await bench.column("Sample orders", "Amount")).filter((text) => text !== "");
  await bench.typeAt("Sample orders", "Amount", amounts.length - fromEnd, amount);
}

/** Sorts the performance table by its first column, the other way round. */
async function sortByName(bench: BenchPage): Promise<void> {
  await bench.frame().evaluate(
    (name) =>
      Excel.run(async (context) => {
        const table = context.workbook.worksheets.getItem(name).tables.getItemAt(0);
        table.sort.apply([{ key: 0, ascending: false }]);
        await context.sync();
      }),
    words.performance,
  );
}

export const guideScenario = scenario(
  "every row of the reviewer's guide is true, played in its order",
  { file: "empty.xlsx", lang: "en-US" },
  async (bench) => {
    const seen = guide.split("\n").filter((line) => /^\| \d+ \|/.test(line));
    assert.equal(seen.length, Object.keys(rows).length);
    for (const [at, [promise, play]] of Object.entries(rows).entries()) {
      assert.ok(seen[at]?.includes(promise), `row ${at + 1} of the guide says “${promise}”`);
      await play(bench);
    }
  },
);
