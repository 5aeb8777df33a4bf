import { readFileSync } from "node:fs";
import type { Deed } from "./deeds";
import { live } from "./hold";
import { hurryUp } from "./pane";

/*
 * Histories in which the promise was broken once.
 */
const histories = JSON.parse(readFileSync("test/excel/histories/once-broken.json", "utf8")) as {
  what: string;
  deeds: Deed[];
}[];

describe("The refresh promise holds again for", () => {
  let restore: () => void;
  beforeAll(() => (restore = hurryUp()));
  afterAll(() => restore());

  it.each(histories)(
    "$what",
    async ({ deeds }) => {
      await expect(live(deeds)).resolves.toBeUndefined();
    },
    120_000,
  );
});
