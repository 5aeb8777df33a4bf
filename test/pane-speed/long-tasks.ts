import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { officeScript } from "./pane-page";

const root = join(__dirname, "..", "..");

/** A stretch of the pane's thread without a break, longer than the 50 ms that are felt. */
export interface LongTask {
  /** Milliseconds. */
  duration: number;
  /** What the pane said that it was doing. */
  stage: string;
  /** Scripts in it that took longest, with their milliseconds: files of the build, and what called them. */
  scripts: readonly string[];
}

export interface ReviewRun {
  /** Milliseconds from the click on the button to the end of the work. */
  total: number;
  tasks: readonly LongTask[];
}

/** What the finished review sets going in the pane counts, too. */
const settlesMs = 2000;

const watch = `
  window.longTasks = [];
  const stage = () => document.querySelector('main [role="status"]')?.textContent ?? "";
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push({ start: entry.startTime, duration: entry.duration, stage: stage() });
  }).observe({ type: "longtask" });
  window.longFrames = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration, scripts } of list.getEntries())
      window.longFrames.push({
        start: startTime,
        end: startTime + duration,
        scripts: scripts
          .map(({ duration, invoker, sourceURL, sourceFunctionName }) => ({ duration, text: sourceURL.split("/").at(-1) + " " + invoker + " " + sourceFunctionName }))
          .sort((a, b) => b.duration - a.duration)
          .slice(0, 2)
          .map(({ duration, text }) => Math.round(duration) + " ms " + text),
      });
  }).observe({ type: "long-animation-frame" });`;

/** Runs what a button sets going, to its end; everything in the pane's thread is the pane's or the client's. */
async function watched(page: Page, button: string): Promise<ReviewRun> {
  const stop = page.getByRole("button", { name: "停止", exact: true });
  await page.evaluate("window.longTasks.length = 0; window.longFrames.length = 0");
  const start = Date.now();
  await page.getByRole("button", { name: button, exact: true }).click();
  await stop.waitFor();
  await stop.waitFor({ state: "detached" });
  const failed = page.locator("main").getByRole("button", { name: "再试一次" });
  if (await failed.isVisible()) throw new Error(await page.locator("main").innerText());
  const total = Date.now() - start;
  await page.waitForTimeout(settlesMs);
  const tasks = await page.evaluate<LongTask[]>(`window.longTasks.map(({ start, duration, stage }) => ({
    duration,
    stage,
    scripts: window.longFrames.find((frame) => frame.start <= start && start < frame.end)?.scripts ?? [],
  }))`);
  return { total, tasks };
}

/** Reviews the workbook of the Excel that is being served, in the pane alone, and refreshes the review. */
export async function reviewInPane(
  browser: Browser,
  origin: string,
  slower: number,
): Promise<{ review: ReviewRun; refresh: ReviewRun }> {
  const context = await browser.newContext({ viewport: { width: 350, height: 640 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  const client = readFileSync(
    join(root, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js"),
    "utf8",
  );
  const [glue] = buildSync({
    entryPoints: [join(__dirname, "office-over-http.ts")],
    bundle: true,
    write: false,
    target: "es2020",
  }).outputFiles;
  await officeScript(page, `${client}\n;${glue?.text ?? ""}`);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(`${origin}/taskpane.html`);
  await page.getByRole("button", { name: "开始复盘" }).waitFor();
  await page.evaluate(watch);
  const review = await watched(page, "开始复盘");
  const refresh = await watched(page, "刷新");
  await context.close();
  return { review, refresh };
}
