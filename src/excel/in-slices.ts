import { nextTask } from "./next-task";

/** Longest stretch of work between two breaths, much less than the 50 ms that are felt: the last step of a stretch comes on top. */
const sliceMs = 8;

/**
 * Runs work that yields in slices, the first in a task of its own, letting the screen paint and clicks arrive in between. Rejects with
 * the signal's reason when it is aborted. `onStep` is told what was yielded last when that is another than it was told before.
 */
export async function inSlices<P, R>(
  steps: Generator<P, R>,
  onStep: (step: P) => void = () => undefined,
  signal?: AbortSignal,
): Promise<R> {
  await nextTask();
  signal?.throwIfAborted();
  let sliceEnd = performance.now() + sliceMs;
  let told: P | undefined;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() >= sliceEnd) {
      if (step.value !== told) onStep(step.value);
      told = step.value;
      await nextTask();
      signal?.throwIfAborted();
      sliceEnd = performance.now() + sliceMs;
    }
  }
}

/** Work on each of many things, with a pause after each. */
export function* oneByOne<T>(items: readonly T[], work: (item: T) => void): Generator<undefined, void> {
  for (const item of items) {
    work(item);
    yield;
  }
}
