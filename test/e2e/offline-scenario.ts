import assert from "node:assert/strict";
import { patience, scenario } from "./on-bench";
import { paneWords } from "./pane-words";
import { openStep, press, ready, refresh, review, sees, switchTo } from "./steps";

const words = paneWords["zh-CN"];

/** Once the pane stands it asks nothing of the network, not even of its own server. */
export const offlineScenario = scenario(
  "with the network cut, a review, a refresh, an action, a plan and both languages work",
  {},
  async (bench) => {
    await ready(bench);
    await bench.page.waitForLoadState("networkidle");
    await bench.page.waitForTimeout(1500);
    await bench.page.context().setOffline(true);
    const asked: string[] = [];
    bench.page.on("request", (request) => asked.push(request.url()));
    await press(bench, words.options);
    await bench.pane.getByLabel("截至日期").waitFor(patience);
    await review(bench);
    await bench.pane.locator("#result-title ~ ul li button").first().click(patience);
    await bench.pane.getByRole("group", { name: "为什么是这个颜色" }).waitFor(patience);
    await press(bench, /^加入行动：/);
    await sees(bench, /^已加入行动跟踪/);
    await openStep(bench, "actions");
    await bench.pane.getByLabel("责任人").waitFor(patience);
    await openStep(bench, "settings");
    await bench.pane.locator("#settings-title").waitFor(patience);
    await switchTo(bench, "en-US");
    await openStep(bench, "plan", "en-US");
    await press(bench, "Write the plan");
    await bench.pane.getByRole("heading", { name: "Plan sheets" }).waitFor(patience);
    await refresh(bench, "en-US");
    assert.deepEqual(asked, [], "nothing is asked of the network");
  },
);
