// Adds up the runners' closing lines and closes with one plain line: `N passed, N failed, N skipped`.
import { readFileSync } from "node:fs";

const total = { passed: 0, failed: 0, skipped: 0 };
for (const file of process.argv.slice(2)) {
  const lines = readFileSync(file, "utf8").split("\n");
  const closing = lines.filter((line) => /^(Tests: )?.*\d+ passed/.test(line) && !/Suites/.test(line)).at(-1);
  if (!closing) throw new Error(`${file} closes with no count`);
  for (const [, count, what] of closing.matchAll(/(\d+) (passed|failed|skipped)/g))
    total[what] += Number(count);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
if (total.failed > 0 || total.passed === 0) process.exit(1);
