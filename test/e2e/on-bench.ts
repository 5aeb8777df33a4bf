import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { BenchPage, type BenchOptions } from "./bench-page";

export interface Scenario {
  title: string;
  run: (browser: Browser, origin: string) => Promise<void>;
}

/** Time for a review of the sample on a slow machine. */
export const patience = { timeout: 120_000 };

/** A scenario on a page of its own, after which the console must be silent and no request may have left the page's origin. */
export function scenario(
  title: string,
  options: BenchOptions,
  test: (bench: BenchPage) => Promise<void>,
): Scenario {
  return {
    title,
    run: async (browser, origin) => {
      const bench = await BenchPage.open(browser, origin, options);
      try {
        await test(bench);
        assert.deepEqual(bench.complaints, [], "the browser's console is free of errors and warnings");
        assert.deepEqual(bench.foreignRequests, [], "no request leaves the page's origin");
      } finally {
        await bench.close();
      }
    },
  };
}
