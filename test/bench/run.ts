/*
 * Intake and review over generated orders, as a ratio to JSON.parse of the very same chunks in the same run, then the same group-bys
 * in DuckDB and Arquero where they are installed: `npm run bench` (100,000 orders and a full sheet), `npm run bench -- 50000` for one
 * size. Every size is measured twice. Only the very first run of the process is cold: it pays for what the JIT has yet to compile, of
 * which JSON.parse, being native, has nothing. A later size's first run finds the code of the sizes before it compiled.
 */
import { measure, measureGroupBys, type Measured } from "./measure";
import { comparePeers } from "./peers";

/** Orders below the header of a full sheet. */
const fullSheet = 1_048_575;

/** Whether the JIT has compiled anything of ours yet. */
type RunState = "cold" | "warm";

const ms = (value: number): string => `${Math.round(value).toLocaleString("en-US")} ms`.padStart(10);

function line(run: string, rows: number, { parse, intake, review, made, all, allMade }: Measured): string {
  const ratio = ((intake + review) / parse).toFixed(2);
  const withAll = ((intake + review + all) / parse).toFixed(2);
  return [
    `${rows.toLocaleString("en-US").padStart(9)} orders × 12 columns, ${run}`,
    `  JSON.parse ${ms(parse)}   intake ${ms(intake)}   review ${ms(review)}   ratio ${ratio}   (${made.toLocaleString("en-US")} figures made: all that sheets and pane show)`,
    `  all figures of all customers demanded ${ms(all)} more   ratio ${withAll}   (${allMade.toLocaleString("en-US")} figures)`,
  ].join("\n");
}

/** How the last run of each size compares with that of the size before: below the factor of the rows, what is there per table outweighs. */
function growth(before: { rows: number; time: number }, now: { rows: number; time: number }): string {
  const [rows, time] = [now.rows / before.rows, now.time / before.time];
  return `${rows.toFixed(1)} × the rows took ${time.toFixed(1)} × the time of intake and review\n`;
}

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [100_000, fullSheet];
let state: RunState = "cold";
const times: { rows: number; time: number }[] = [];
for (const rows of sizes) {
  let time = NaN;
  for (const run of ["first run", "second run"]) {
    const measured = measure(rows);
    console.log(line(`${run}, ${state}`, rows, measured));
    time = measured.intake + measured.review;
    state = "warm";
  }
  console.log(comparePeers(rows, measureGroupBys(rows)));
  times.push({ rows, time });
  const [before, now] = times.slice(-2);
  if (before && now) console.log(growth(before, now));
}
