import { patience, scenario, type Scenario } from "./on-bench";
import { paneWords } from "./pane-words";
import { press, ready, sees, switchTo } from "./steps";

const words = paneWords["zh-CN"];

const rows = scenario(
  "what is wrong with rows, and what is asked about them, stands on Data in both languages",
  { pane: 320 },
  async (bench) => {
    await ready(bench);
    await sees(bench, /行像是测试数据，要排除吗？$/);
    await sees(bench, /此行与第 \d+ 行在所读各列中完全相同/);
    await sees(bench, /^此行是合计行/);
    await switchTo(bench, "en-US");
    await sees(bench, /^Rows that look like tests: \d+\. Exclude them\?$/);
    await sees(bench, /The row equals row \d+ in every column/);
    await sees(bench, /^The row sums up others/);
  },
);

const unfilled = scenario(
  "a template without rows is met with what to do, in both languages",
  { file: "empty.xlsx" },
  async (bench) => {
    await bench.pane.getByText("没有找到销售数据").waitFor(patience);
    await press(bench, "插入模板");
    await ready(bench);
    await press(bench, words.run);
    await sees(bench, /有标题但没有数据行；填入数据后再复盘。$/);
    await switchTo(bench, "en-US");
    await sees(bench, /has headers but no rows yet/);
  },
);

export const dataProblemScenarios: readonly Scenario[] = [rows, unfilled];
