import assert from "node:assert/strict";
import { problemSentences } from "../../src/core/problems";
import { hostProblem } from "../../src/excel/host-problem";
import { documentedCodes } from "../excel/documented-codes";
import type { BenchPage } from "./bench-page";
import {
  changeSetting,
  editing,
  excelAnswers,
  excelFailsWhileWriting,
  excelHangs,
  excelRefuses,
  filterOf,
  filterTable,
  fingerprint,
  lockWorkbook,
  protectSheet,
  renameSheet,
} from "./in-excel";
import { patience, scenario, type Scenario } from "./on-bench";
import { paneWords, type Lang } from "./pane-words";
import { openStep, press, ready, refresh, review, sees, seesNoMore, switchTo } from "./steps";

const words = paneWords["zh-CN"];
const typed = "华北新客户开发不足";

/** The sentence of an error code, its brackets open for the place that Excel names. */
function sentenceOf(code: string, lang: Lang): RegExp {
  const { zh, en } = problemSentences[hostProblem({ code }).code];
  const sentence = (lang === "zh-CN" ? zh : en).replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${sentence.replace("{text}", ".+")}$`);
}

const codes = scenario(
  "every error code that Excel documents ends in its own sentence, in both languages, and the pane goes on",
  {},
  async (bench) => {
    await ready(bench);
    const before = await fingerprint(bench);
    for (const lang of ["zh-CN", "en-US"] satisfies Lang[]) {
      if (lang === "en-US") await switchTo(bench, lang);
      for (const code of documentedCodes) {
        await excelRefuses(bench, code);
        await press(bench, paneWords[lang].run);
        await bench.pane.locator("main").getByText(sentenceOf(code, lang)).waitFor({ timeout: 10_000 });
      }
    }
    await excelAnswers(bench);
    assert.equal(await fingerprint(bench), before, "no refusal left a trace");
    await press(bench, paneWords["en-US"].tryAgain);
    await review(bench, "en-US");
  },
);

/** A run that is refused with a sentence in both languages, and leaves no trace. */
async function refused(bench: BenchPage, button: string, zh: RegExp, en: RegExp): Promise<void> {
  const before = await fingerprint(bench);
  await press(bench, button);
  await bench.pane.locator("main").getByText(zh).first().waitFor({ timeout: 60_000 });
  await switchTo(bench, "en-US");
  await bench.pane.locator("main").getByText(en).first().waitFor({ timeout: 10_000 });
  await switchTo(bench, "zh-CN");
  assert.equal(await fingerprint(bench), before, `nothing was written: ${String(zh)}`);
}

const locked = scenario(
  "a read-only workbook, a protected structure and a protected sheet are named, with what to do; nothing is lost",
  {},
  async (bench) => {
    await ready(bench);
    await lockWorkbook(bench, { readOnly: true });
    await refused(bench, words.run, /^工作簿是只读的.*另存一份后再试。$/, /^The workbook is read-only/);
    await lockWorkbook(bench, { readOnly: false, protectedStructure: true });
    await refused(
      bench,
      words.run,
      /^工作簿结构受保护.*取消保护后再试。$/,
      /^The workbook's structure is protected/,
    );
    await lockWorkbook(bench, { protectedStructure: false });
    await review(bench);
    await bench.type(words.performance, words.sales, words.note, typed);
    await protectSheet(bench, words.performance);
    await bench.typeAt("销售订单", "销售额(元)", 1800, "1234567");
    await refused(
      bench,
      words.refresh,
      /^工作表“业绩复盘”受保护.*再刷新。$/,
      /^Sheet “业绩复盘” is protected/,
    );
    await protectSheet(bench, words.performance, false);
    await refresh(bench);
    assert.equal(await bench.cell(words.performance, words.sales, words.note), typed);
  },
);

const remembered = scenario(
  "a newer and a damaged record are told from each other; the newer one is never written to",
  {},
  async (bench) => {
    await review(bench);
    await changeSetting(bench, "Fupan.state", { version: 99 });
    await bench.reopenPane();
    await ready(bench);
    await refused(bench, words.run, /^此工作簿由更新版本的复盘写成/, /^A newer Fupan wrote this workbook/);
    await changeSetting(bench, "Fupan.state", { text: "{" });
    await bench.reopenPane();
    await ready(bench);
    await sees(bench, /^工作簿中保存的复盘记录已损坏/);
    await switchTo(bench, "en-US");
    await sees(bench, /^The review's record in the workbook was damaged/);
    await switchTo(bench, "zh-CN");
    await review(bench);
  },
);

const interrupted = scenario(
  "a pane that died while writing is repaired by the next refresh, with every typed word",
  {},
  async (bench) => {
    await review(bench);
    await bench.type(words.performance, words.sales, words.note, typed);
    await bench.typeAt("销售订单", "销售额(元)", 1800, "1234567");
    await excelFailsWhileWriting(bench, { kind: "hang", applied: true });
    await press(bench, words.refresh);
    await bench.pane.getByRole("progressbar").waitFor(patience);
    await bench.page.waitForFunction(() => window.fupanHost?.model.settings.get("Fupan.run"));
    await bench.reopenPane();
    await excelAnswers(bench);
    await ready(bench);
    await refresh(bench);
    await press(bench, /^消息 \d/);
    await sees(bench, /^上次刷新没有完成，本次已补全工作表/);
    assert.equal(await bench.cell(words.performance, words.sales, words.note), typed);
  },
);

const incomplete = scenario(
  "a refusal in the middle of writing says which sheet may be incomplete, and the next refresh completes it",
  {},
  async (bench) => {
    await review(bench);
    await bench.type(words.performance, words.sales, words.note, typed);
    await bench.typeAt("销售订单", "销售额(元)", 1800, "1234567");
    await excelFailsWhileWriting(bench, { kind: "failLastAction", code: "GeneralException" });
    await press(bench, words.refresh);
    await sees(bench, /^Excel 报告了内部错误.*工作表“[^”]+”可能不完整/);
    await refresh(bench);
    assert.equal(await bench.cell(words.performance, words.sales, words.note), typed);
  },
);

const busyExcel = /^Excel 正忙。若正在编辑单元格/;

const busy = scenario(
  "while a cell is being edited the pane says so, and goes on by itself when the edit is over",
  {},
  async (bench) => {
    await ready(bench);
    await editing(bench, true);
    await press(bench, words.run);
    await sees(bench, busyExcel);
    await editing(bench, false);
    await bench.pane.locator("#result-title").waitFor(patience);
    await ready(bench);
    await seesNoMore(bench, busyExcel);
    await editing(bench, true);
    await press(bench, /^到单元格：/);
    await sees(bench, busyExcel);
    await editing(bench, false);
    await seesNoMore(bench, busyExcel);
    await editing(bench, true);
    await openStep(bench, "actions");
    await sees(bench, busyExcel);
    await editing(bench, false);
    await bench.pane.getByText("还没有行动", { exact: true }).waitFor(patience);
    await seesNoMore(bench, busyExcel);
    await editing(bench, true);
    await bench.reopenPane();
    await bench.pane.locator("main").getByText(busyExcel).waitFor(patience);
    await editing(bench, false);
    await ready(bench);
  },
);

const busyAtFirst = scenario(
  "while a cell is being edited, sample data and settings wait, and the pane says so",
  { file: "empty.xlsx" },
  async (bench) => {
    await bench.pane.getByText("没有找到销售数据").waitFor(patience);
    await editing(bench, true);
    await press(bench, words.sample);
    await sees(bench, busyExcel);
    await editing(bench, false);
    await ready(bench);
    await editing(bench, true);
    await openStep(bench, "settings");
    await bench.pane.getByLabel("红灯：落后目标", { exact: true }).fill("25");
    await press(bench, "保存设置");
    await sees(bench, busyExcel);
    await editing(bench, false);
    await sees(bench, /设置已改，点“刷新”后生效|设置已保存/);
    await seesNoMore(bench, busyExcel);
  },
);

const silent = scenario(
  "an Excel that does not answer at all can be left, and asked again",
  { clock: true },
  async (bench) => {
    await ready(bench);
    await excelHangs(bench);
    await press(bench, words.run);
    await sees(bench, busyExcel);
    await bench.page.clock.fastForward(31_000);
    await sees(bench, /^Excel 没有回应。可以停止/);
    await press(bench, words.stop);
    await sees(bench, words.stopped);
    await bench.reopenPane();
    await sees(bench, busyExcel);
    await bench.page.clock.fastForward(31_000);
    await sees(bench, /^Excel 没有响应。请检查/);
    await excelAnswers(bench);
    await press(bench, words.tryAgain);
    await ready(bench);
  },
);

const around = scenario(
  "a taken sheet name, manual calculation, a filter and an overwritten figure are met and said",
  {},
  async (bench) => {
    await ready(bench);
    await renameSheet(bench, "人员", words.performance);
    await bench.page.evaluate(() => {
      if (window.fupanHost) window.fupanHost.model.calculationMode = "Manual";
    });
    await press(bench, words.run);
    await bench.pane.locator("#result-title").waitFor(patience);
    await ready(bench);
    await press(bench, /^消息 \d/);
    await sees(bench, /^工作簿中已有名为“业绩复盘”的工作表/);
    await sees(bench, /^Excel 处于手动重算模式/);
    const ours =
      (await bench.sheets()).find(
        (name) => name !== words.performance && name.startsWith(words.performance),
      ) ?? "";
    await bench.type(ours, words.sales, words.actual, "大约一千万");
    await bench.type(ours, words.sales, words.note, typed);
    await filterTable(bench, ours, words.sales);
    await bench.typeAt("销售订单", "销售额(元)", 1800, "1234567");
    await refresh(bench);
    await sees(bench, /“整体业绩 · 实际值”的计算值被改成了“大约一千万”/);
    assert.deepEqual(await filterOf(bench, ours), [words.sales], "the filter is still on");
    assert.equal(await bench.cell(ours, words.sales, words.note), typed);
  },
);

export const excelProblemScenarios: readonly Scenario[] = [
  locked,
  remembered,
  interrupted,
  incomplete,
  busy,
  busyAtFirst,
  silent,
  around,
  codes,
];
