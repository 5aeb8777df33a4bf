import { holdPromise } from "./hold";

const seed = Number(process.env["HISTORY_SEED"] ?? 20_241_123);
const runs = Number(process.env["HISTORY_RUNS"] ?? 150);

describe("The refresh promise", () => {
  it(`holds for ${runs} histories full of accidents (seed ${seed})`, async () => {
    await holdPromise({ runs, seed, accidents: 80 });
  }, 300_000);
});
