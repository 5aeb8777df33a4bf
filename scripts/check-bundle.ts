/* The weight in gzip bytes of what taskpane.html loads first, of the pane without its engine, of the engine, and of the ribbon's page. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(__dirname, "..", "dist");
// What is painted first is held well under its aim of 150 KB. The pane is React, Fluent UI, every step, every problem's sentence and the
// settings' checks. The engine, fetched once the first screen stands, is reading with its dictionary, metrics, review, sheets with
// their words in two languages, and writing.
const budget = { first: 80 * 1024, pane: 180 * 1024, engine: 250 * 1024, ribbon: 5 * 1024 };

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
const engine = all.filter((file) => file.startsWith("engine."));

const weight = {
  first: total("taskpane.html", first),
  pane: total(
    "taskpane.html",
    all.filter((file) => !engine.includes(file)),
  ),
  engine: engine.reduce((sum, file) => sum + weigh(file), 0),
  ribbon: total("commands.html", ribbon),
};
const parts = ["first", "pane", "engine", "ribbon"] as const;
const labels = { first: "first load", pane: "pane", engine: "its engine", ribbon: "ribbon page" };
for (const part of parts) {
  const [is, may] = [(weight[part] / 1024).toFixed(1), budget[part] / 1024];
  console.log(`${labels[part].padEnd(11)}  ${is} KB gzip of ${may}`);
}
if (first.length === 0 || ribbon.length === 0 || engine.length !== 1)
  throw new Error("a page loads no script, or there is no engine: the build is not what it was");
if (parts.some((part) => weight[part] > budget[part])) {
  console.error("The pane is over its budget: load the new part lazily, or take something out.");
  process.exitCode = 1;
}
