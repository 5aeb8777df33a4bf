import { testHistories } from "./hold";

describe("The refresh promise", () => {
  testHistories("in which every third refresh meets an accident", {
    runs: 115,
    seed: 20_241_123,
    accidents: 35,
  });
});
