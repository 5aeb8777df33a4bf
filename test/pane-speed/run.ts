/*
 * How soon the built pane shows itself, and whether it ever blocks while many rows are reviewed: `npm run build`, then
 * `npx tsx test/pane-speed/run.ts first-ui`, and without a word for a review of 200,000
 * rows and its refresh, or with another number of rows.
 */
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { ExcelHost } from "../../src/simulator/protocol/excel-host";
import { firstUi } from "./first-ui";
import { reviewInPane, type ReviewRun } from "./long-tasks";
import { manyOrders } from "./many-orders";
import { servePane, type PaneSite } from "./serve-pane";

/** First UI in milliseconds of the official React template (hello world), measured on this kind of machine, and what we aim at. */
const beside = [
  { slower: 1, template: 602, aim: 500 },
  { slower: 4, template: 1495, aim: 1200 },
];
const openings = 5;
const felt = 50;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function medianOf(
  browser: Browser,
  origin: string,
  slower: number,
): Promise<{ skeleton: number; pane: number }> {
  const times = [];
  for (let opening = 0; opening < openings; opening += 1) times.push(await firstUi(browser, origin, slower));
  return {
    skeleton: median(times.map(({ skeleton }) => skeleton)),
    pane: median(times.map(({ pane }) => pane)),
  };
}

async function showFirstUi(browser: Browser, { origin }: PaneSite): Promise<void> {
  for (const { slower, template, aim } of beside) {
    const { skeleton, pane } = await medianOf(browser, origin, slower);
    console.log(
      `CPU ÷ ${slower}: skeleton ${Math.round(skeleton)} ms, first UI ${Math.round(pane)} ms (template ${template}, aim ${aim})`,
    );
  }
}

async function showLongTasks(browser: Browser, site: PaneSite, rows: number): Promise<void> {
  site.open(new ExcelHost(manyOrders(rows)));
  const { review, refresh } = await reviewInPane(browser, site.origin, 1);
  show(`${rows} rows reviewed`, review);
  show("refreshed without a change", refresh);
}

function show(what: string, { total, tasks }: ReviewRun): void {
  const long = tasks.filter(({ duration }) => duration > felt);
  console.log(`${what} in ${(total / 1000).toFixed(1)} s; ${long.length} tasks over ${felt} ms`);
  for (const { duration, stage, scripts } of long)
    console.log(`  ${Math.round(duration)} ms  ${stage}  ${scripts.join("; ")}`);
}

async function main([what = "200000"]: readonly string[]): Promise<void> {
  const site = await servePane(join(__dirname, "..", "..", "dist"));
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    if (what === "first-ui") await showFirstUi(browser, site);
    else await showLongTasks(browser, site, Number(what));
  } finally {
    await browser.close();
    site.close();
  }
}

void main(process.argv.slice(2));
