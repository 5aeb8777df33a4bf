/*
 * Intake and review over generated orders, as a ratio to JSON.parse of the very same chunks in the same run, then the same group-bys
 * in DuckDB and Arquero where they are installed: `npm run bench` (100,000 orders and a full sheet), `npm run bench -- 50000` for one
 * size. A first run over 5,000 orders that nobody measures lets the JIT compile all three alike.
 */
import { measure, measureGroupBys, type Measured } from "./measure";
import { comparePeers } from "./peers";

/** Orders below the header of a full sheet. */
const fullSheet = 1_048_575;
const warmUp = 5_000;

const ms = (value: number): string => `${Math.round(value).toLocaleString("en-US")} ms`.padStart(10);

function line(rows: number, { parse, intake, review, made, all, allMade }: Measured): string {
  const ratio = ((intake + review) / parse).toFixed(2);
  const withAll = ((intake + review + all) / parse).toFixed(2);
  return [
    `${rows.toLocaleString("en-US").padStart(9)} orders × 12 columns`,
    `  JSON.parse ${ms(parse)}   intake ${ms(intake)}   review ${ms(review)}   ratio ${ratio}   (${made.toLocaleString("en-US")} figures made: all that sheets and pane show)`,
    `  all figures of all customers demanded ${ms(all)} more   ratio ${withAll}   (${allMade.toLocaleString("en-US")} figures)`,
  ].join("\n");
}

const sizes = process.argv.slice(2).map(Number);
measure(warmUp);
for (const rows of sizes.length > 0 ? sizes : [100_000, fullSheet]) {
  console.log(line(rows, measure(rows)));
  console.log(comparePeers(rows, measureGroupBys(rows)));
}
