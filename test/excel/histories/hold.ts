import fc from "fast-check";
import { expectAsIfFresh } from "./fresh";
import { history, historyWithReturn, type Deed } from "./deeds";
import { Life } from "./life";
import { hurryUp } from "./pane";

/** How many histories, from which seed, and how many of a hundred refreshes meet an accident. */
interface Trial {
  /** Instead of histories of any kind. */
  of?: (accidents: number) => fc.Arbitrary<Deed[]>;
  runs: number;
  seed: number;
  accidents: number;
}

/** One history from its first build to its last refresh; throws a sentence when the promise is broken. */
export async function live(deeds: readonly Deed[]): Promise<void> {
  const life = await Life.begin();
  for (const deed of deeds) await life.step(deed);
  const choice = await life.end();
  await expectAsIfFresh(life.workbook, choice);
}

/** The history of a seed: in every other one things go wrong; every fourth ends with the version before its refresh. */
export function historyOf(seed: number): Deed[] {
  const accidents = seed % 2 === 0 ? 0 : 80;
  const which = seed % 8 < 6 ? history(accidents) : historyWithReturn(accidents);
  const [deeds = []] = fc.sample(which, { numRuns: 1, seed });
  return deeds;
}

/**
 * Milliseconds after which a failure is reported as short as it has become by then; ten times what all runs take, so that no slow
 * machine leaves any out unseen.
 */
const patience = 600_000;

/** Random histories; rejects with fast-check's report: seed, path, and the shortest history that breaks the promise. */
async function holdPromise({ of = history, runs, seed, accidents }: Trial): Promise<void> {
  const restore = hurryUp();
  try {
    await fc.assert(fc.asyncProperty(of(accidents), live), {
      numRuns: runs,
      seed,
      includeErrorInReport: true,
      interruptAfterTimeLimit: patience,
      markInterruptAsFailure: true,
    });
  } finally {
    restore();
  }
}

/** A test of so many histories; `HISTORY_SEED` and `HISTORY_RUNS` choose others. */
export function testHistories(what: string, trial: Trial): void {
  const seed = Number(process.env["HISTORY_SEED"] ?? trial.seed);
  const runs = Number(process.env["HISTORY_RUNS"] ?? trial.runs);
  it(
    `holds for ${runs} histories ${what} (seed ${seed})`,
    async () => {
      await holdPromise({ ...trial, runs, seed });
      expect(runs).toBeGreaterThan(0);
    },
    patience + 60_000,
  );
}
