import fc from "fast-check";
import { expectAsIfFresh } from "./fresh";
import { history, type Deed } from "./deeds";
import { Life } from "./life";
import { hurryUp } from "./pane";

/** How many histories, from which seed, and how many of a hundred refreshes meet an accident. */
export interface Trial {
  runs: number;
  seed: number;
  accidents: number;
  /** Where fast-check found the failure that is to be seen again. */
  path?: string;
  onHistory?: (done: number) => void;
}

/** One history from its first build to its last refresh; throws a sentence when the promise is broken. */
export async function live(deeds: readonly Deed[]): Promise<void> {
  const life = await Life.begin();
  for (const deed of deeds) await life.step(deed);
  const choice = await life.end();
  await expectAsIfFresh(life.workbook, choice);
}

/** The history of a seed: in every other one things go wrong. */
export function historyOf(seed: number): Deed[] {
  const [deeds = []] = fc.sample(history(seed % 2 === 0 ? 0 : 80), { numRuns: 1, seed });
  return deeds;
}

/** Random histories; rejects with fast-check's report: seed, path, and the shortest history that breaks the promise. */
export async function holdPromise({ runs, seed, accidents, path, onHistory }: Trial): Promise<void> {
  const restore = hurryUp();
  let done = 0;
  try {
    await fc.assert(
      fc.asyncProperty(history(accidents), async (deeds) => {
        await live(deeds);
        done += 1;
        onHistory?.(done);
      }),
      {
        numRuns: runs,
        seed,
        includeErrorInReport: true,
        ...(path === undefined ? {} : { path, endOnFailure: true }),
      },
    );
  } finally {
    restore();
  }
}
