import { testHistories } from "./hold";

describe("The refresh promise", () => {
  testHistories("in which nothing goes wrong", { runs: 130, seed: 20_241_122, accidents: 0 });
});
