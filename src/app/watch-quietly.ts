/**
 * Starts a watch that takes a while to stand, and answers what stops it at once: nothing is told after that, even when the watch only
 * comes about later. Where Excel refuses, nobody is told: what a watch tells is a convenience.
 */
export function watchQuietly(
  start: (tell: (work: () => void) => void) => Promise<() => Promise<void>>,
): () => void {
  let stopped = false;
  let stop: (() => Promise<void>) | undefined;
  const swallowed = (): void => undefined;
  start((work) => {
    if (!stopped) work();
  }).then((remove) => {
    stop = remove;
    if (stopped) remove().catch(swallowed);
  }, swallowed);
  return () => {
    stopped = true;
    stop?.().catch(swallowed);
  };
}
