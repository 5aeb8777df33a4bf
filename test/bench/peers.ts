import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync, appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { orderChunks } from "./orders";

const folder = join(__dirname, "peers");

/** What a peer took, in milliseconds. */
interface PeerTimes {
  load: number;
  groupBys: number;
}

/** A line for each engine; where the peers are not installed, one sentence that says how to. */
export function comparePeers(rows: number, own: PeerTimes): string {
  const ours = row("this project (with both earlier periods)", own);
  if (!existsSync(join(folder, "node_modules"))) {
    return `${ours}\n  DuckDB and Arquero are not installed: npm ci --prefix test/bench/peers`;
  }
  const times = runPeers(rows);
  return [ours, ...Object.entries(times).map(([name, each]) => row(name, each))].join("\n");
}

function row(name: string, { load, groupBys }: PeerTimes): string {
  const ms = (value: number): string => `${Math.round(value).toLocaleString("en-US")} ms`.padStart(10);
  return `  ${name.padEnd(42)} load ${ms(load)}   4 figures by 7 dimensions ${ms(groupBys)}`;
}

function runPeers(rows: number): Record<string, PeerTimes> {
  const temporary = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(temporary, "orders.json");
  try {
    writeFileSync(file, "");
    for (const chunk of orderChunks(rows, 20_000)) appendFileSync(file, `${chunk}\n`);
    const output = execFileSync(process.execPath, [join(folder, "run.mjs"), file], { encoding: "utf8" });
    return JSON.parse(output) as Record<string, PeerTimes>;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
