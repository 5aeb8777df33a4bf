/* Writes docs/metrics.md from the catalogue of metrics. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { metricCatalogue } from "../src/core/metrics/catalogue";
import { metricTable } from "./metric-table";

writeFileSync(join(__dirname, "..", "docs", "metrics.md"), metricTable(metricCatalogue));
