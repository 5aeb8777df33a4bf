import { holdPromise } from "./hold";

const seed = Number(process.env["HISTORY_SEED"] ?? 20_241_122);
const runs = Number(process.env["HISTORY_RUNS"] ?? 150);

describe("The refresh promise", () => {
  it(`holds for ${runs} histories in which nothing goes wrong (seed ${seed})`, async () => {
    await holdPromise({ runs, seed, accidents: 0 });
  }, 300_000);
});
