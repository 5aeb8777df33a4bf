import { historyOf, live } from "../excel/histories/hold";
import { hurryUp } from "../excel/histories/pane";

/*
 * Many histories of the refresh promise (test/excel/histories), one after the other, each from its own seed, so that one that
 * breaks the promise can be seen again alone: npm run soak -- --runs 1 --seed <its seed>.
 */
interface Options {
  runs: number;
  seed: number;
}

function optionsFrom(words: readonly string[]): Options {
  const value = (name: string, otherwise: number): number => {
    const index = words.indexOf(`--${name}`);
    const given = index < 0 ? otherwise : Number(words[index + 1]);
    if (!Number.isSafeInteger(given)) throw new Error(`--${name} wants a whole number`);
    return given;
  };
  return { runs: value("runs", 10_000), seed: value("seed", Date.now() % 1_000_000_000) };
}

/** Histories between two lines of progress. */
const often = 250;

async function soak({ runs, seed }: Options): Promise<number> {
  console.log(`${runs} histories from seed ${seed}`);
  const started = performance.now();
  const broken: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const deeds = historyOf(seed + index);
    try {
      await live(deeds);
    } catch (error) {
      broken.push(seed + index);
      console.log(`seed ${seed + index}: ${String(error).slice(0, 600)}\n${JSON.stringify(deeds)}`);
    }
    if ((index + 1) % often === 0) {
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`${index + 1} of ${runs}, ${broken.length} broken, ${seconds} s`);
    }
  }
  console.log(`${runs} histories from seed ${seed}: ${broken.length} broken ${JSON.stringify(broken)}`);
  return broken.length === 0 ? 0 : 1;
}

hurryUp();
setInterval(() => undefined, 1_000); // the pane's shortened timers keep no process alive
void soak(optionsFrom(process.argv.slice(2))).then((code) => process.exit(code));
