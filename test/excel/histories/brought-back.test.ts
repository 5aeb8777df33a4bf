import { historyWithReturn } from "./deeds";
import { testHistories } from "./hold";

describe("Bringing back the version before (B4)", () => {
  testHistories("that end with the version before", {
    of: historyWithReturn,
    runs: 60,
    seed: 20_241_125,
    accidents: 50,
  });
});
