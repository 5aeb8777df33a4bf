/* The weight in gzip bytes of what taskpane.html loads first, of all that the pane may ever load, and of the ribbon's page. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(__dirname, "..", "dist");
// What is painted first is held well under its aim of 150 KB. All told is held where it stands: the engine, with its dictionary and every sheet's words in
// two languages, is loaded behind the first paint and weighs more than the 180 KB aimed at by itself.
const budget = { first: 80 * 1024, all: 440 * 1024, ribbon: 5 * 1024 };

const weigh = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
const loadedBy = (page: string): string[] =>
  [...readFileSync(join(dist, page), "utf8").matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(
    (match) => match[1] ?? "",
  );
const total = (page: string, files: readonly string[]): number =>
  weigh(page) + files.reduce((sum, file) => sum + weigh(file), 0);
const first = loadedBy("taskpane.html");
const ribbon = loadedBy("commands.html");
const all = readdirSync(dist).filter((file) => /\.(js|css)$/.test(file) && !ribbon.includes(file));

const weight = {
  first: total("taskpane.html", first),
  all: total("taskpane.html", all),
  ribbon: total("commands.html", ribbon),
};
const labels = { first: "first load", all: "all told", ribbon: "ribbon page" };
for (const part of ["first", "all", "ribbon"] as const) {
  const [is, may] = [(weight[part] / 1024).toFixed(1), budget[part] / 1024];
  console.log(`${labels[part].padEnd(11)}  ${is} KB gzip of ${may}`);
}
if (first.length === 0 || ribbon.length === 0)
  throw new Error("a page loads no script: the build is not what it was");
if (weight.first > budget.first || weight.all > budget.all || weight.ribbon > budget.ribbon) {
  console.error("The pane is over its budget: load the new part lazily, or take something out.");
  process.exitCode = 1;
}
