import { testHistories } from "./hold";

describe("The refresh promise", () => {
  testHistories("full of accidents", { runs: 115, seed: 20_241_124, accidents: 85 });
});
