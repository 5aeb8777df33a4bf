import assert from "node:assert/strict";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { BenchPage } from "./bench-page";
import { patience, scenario, type Scenario } from "./on-bench";
import { paneWords, type Lang } from "./pane-words";
import { press, review, sees } from "./steps";

/** Open workbooks that stand beside the repository on some machines only: Chinese, and twice English. */
const openWorkbooks = [
  { name: "zh_sales_targets", lang: "zh-CN" },
  { name: "northwind", lang: "en-US" },
  { name: "superstore_packt", lang: "en-US" },
] as const;
const workbookOf = (name: string): string =>
  join(__dirname, "..", "..", "..", "shared", "data", name, "workbook.xlsx");
const isThere = ({ name }: { name: string }): boolean => existsSync(workbookOf(name));

/** Puts the open workbooks where the page finds them; says which are not there. */
export function copyOpenData(folder: string): void {
  for (const { name } of openWorkbooks) {
    if (isThere({ name })) copyFileSync(workbookOf(name), join(folder, `${name}.xlsx`));
    else console.log(`skipped a newcomer's path on ${name}: the open data are not beside the repository`);
  }
}

/** A finished review: figures in the pane, the sheet in the workbook with a figure that is no dash. */
async function finished(bench: BenchPage, lang: Lang): Promise<void> {
  const { performance, actual } = paneWords[lang];
  assert.ok((await bench.sheets()).includes(performance), "the review's sheets are in the workbook");
  assert.ok((await bench.pane.locator("#result-title ~ ul li").count()) > 0, "the pane shows figures");
  const figures = await bench.column(performance, actual);
  assert.ok(
    figures.some((figure) => Number(figure) > 0),
    "the sheet holds figures",
  );
  assert.ok((await bench.clicks()) <= 3, "in three clicks at most");
}

function onSample(lang: Lang): Scenario {
  return scenario(
    `a newcomer has a review of the sample after one click (${lang})`,
    { lang },
    async (bench) => {
      await review(bench, lang);
      await finished(bench, lang);
      assert.equal(await bench.clicks(), 1);
    },
  );
}

function onOpenData({ name, lang }: (typeof openWorkbooks)[number]): Scenario {
  return scenario(
    `a newcomer has a review of ${name} after one click (${lang})`,
    { file: `${name}.xlsx`, lang },
    async (bench) => {
      await review(bench, lang);
      await finished(bench, lang);
      assert.equal(await bench.clicks(), 1);
    },
  );
}

function onNothing(lang: Lang): Scenario {
  const words = paneWords[lang];
  const nothing = { "zh-CN": "没有找到销售数据", "en-US": "No sales data found" }[lang];
  const needs = { "zh-CN": "需要一张带日期和金额的订单表", "en-US": "An order table with dates and amounts" }[
    lang
  ];
  return scenario(
    `an empty workbook says what is needed, and has a review of sample data after two clicks (${lang})`,
    { file: "empty.xlsx", lang },
    async (bench) => {
      await bench.pane.getByText(nothing).waitFor(patience);
      await sees(bench, needs);
      await press(bench, words.sample);
      await review(bench, lang);
      await finished(bench, lang);
      assert.equal(await bench.clicks(), 2);
    },
  );
}

export const newcomerScenarios: readonly Scenario[] = [
  onSample("zh-CN"),
  onSample("en-US"),
  onNothing("zh-CN"),
  onNothing("en-US"),
  ...openWorkbooks.filter(isThere).map(onOpenData),
];
