import { readFileSync } from "node:fs";
import { join } from "node:path";
import { metricTable } from "../../scripts/metric-table";
import { metricCatalogue } from "../../src/core/metrics/catalogue";

describe("The table of metrics in the documents", () => {
  it("is what the catalogue says today; `npx tsx scripts/write-metric-table.ts` renews it", () => {
    const written = readFileSync(join(__dirname, "../../docs/metrics.md"), "utf8");
    expect(written).toBe(metricTable(metricCatalogue));
  });

  it("has a line for each metric, with bars in names escaped", () => {
    const [metric] = metricCatalogue;
    if (!metric) throw new Error("no metrics");
    const table = metricTable([{ ...metric, id: "a", label: { zh: "甲|乙", en: "x" } }]);
    expect(table.split("\n").filter((line) => line.startsWith("| `a` | 甲\\|乙 · x |"))).toHaveLength(1);
  });
});
