import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEVIATIONS } from "../../src/simulator/deviations";

interface Report {
  testResults: { assertionResults: { ancestorTitles: string[]; title: string; status: string }[] }[];
}

/** Runs the conformance tests and says how many documented statements hold, class by class and all told. */
function main(): void {
  const file = join(mkdtempSync(join(tmpdir(), "conformance-")), "report.json");
  const jest = require.resolve("jest/bin/jest");
  spawnSync(process.execPath, [jest, "test/conformance", "--json", `--outputFile=${file}`, "--silent"], {
    stdio: "ignore",
  });
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  const statements = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const byClass = new Map<string, { all: number; hold: number }>();
  for (const { ancestorTitles, status } of statements) {
    const name = ancestorTitles[0] ?? "";
    const count = byClass.get(name) ?? { all: 0, hold: 0 };
    byClass.set(name, { all: count.all + 1, hold: count.hold + (status === "passed" ? 1 : 0) });
  }
  for (const [name, { all, hold }] of [...byClass].sort()) process.stdout.write(`${hold}/${all}  ${name}\n`);
  const failed = statements.filter(({ status }) => status !== "passed");
  for (const { ancestorTitles, title } of failed)
    process.stdout.write(`fails: ${ancestorTitles.join(" ")} ${title}\n`);
  const known = DEVIATIONS.filter(({ kind }) => kind === "deviation").length;
  const assumed = DEVIATIONS.length - known;
  process.stdout.write(
    `conformance: ${statements.length} statements, ${statements.length - failed.length} hold, ${known} known deviations, ${assumed} assumptions\n`,
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
}

main();
