import { atOnce } from "../../src/core/data/at-once";
import { inSlices, oneByOne } from "../../src/excel/in-slices";

/** Work of so many milliseconds. */
function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe("Work in slices", () => {
  it("lets others have their turn every few milliseconds, and answers what the work comes to", async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    function* work(): Generator<number, string> {
      for (let step = 0; step < 20; step += 1) {
        busy(5);
        yield step;
      }
      return "done";
    }
    expect(await inSlices(work())).toBe("done");
    clearInterval(others);
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it("tells a step once, however often it is yielded", async () => {
    const halfway = { done: 1, total: 2 };
    function* work(): Generator<typeof halfway, void> {
      for (let step = 0; step < 6; step += 1) {
        busy(9);
        yield halfway;
      }
    }
    const told: unknown[] = [];
    await inSlices(work(), (step) => told.push(step));
    expect(told).toEqual([halfway]);
  });

  it("ends at the next pause when it is aborted", async () => {
    const stop = new AbortController();
    let made = 0;
    const work = oneByOne(Array.from({ length: 100 }), () => {
      busy(9);
      made += 1;
      if (made === 2) stop.abort(new Error("enough"));
    });
    await expect(inSlices(work, undefined, stop.signal)).rejects.toThrow("enough");
    expect(made).toBeLessThan(5);
  });

  it("comes to the same in one go", () => {
    function* work(): Generator<undefined, number> {
      yield;
      return 7;
    }
    expect(atOnce(work())).toBe(7);
  });
});
