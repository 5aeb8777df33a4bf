/** Longest stretch of work between two breaths: Office restarts a pane that blocks for five seconds, and 50 ms is felt. */
const sliceMs = 40;

/**
 * Runs work that yields in slices, letting the screen paint and clicks arrive in between. Rejects with the signal's reason
 * when it is aborted.
 */
export async function inSlices<P, R>(
  steps: Generator<P, R>,
  onStep: (step: P) => void,
  signal: AbortSignal | undefined,
): Promise<R> {
  let sliceEnd = performance.now() + sliceMs;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() >= sliceEnd) {
      onStep(step.value);
      await breath();
      signal?.throwIfAborted();
      sliceEnd = performance.now() + sliceMs;
    }
  }
}

/** A macrotask: input events and painting come before what follows. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
