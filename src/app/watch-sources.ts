import { watchChanges } from "../excel/watch-changes";

/** Calls back when cells of the workbook have changed since; a host without events is watched by nobody, and a refresh reads anyway. */
export function watchSources(onChange: () => void): () => void {
  let stopped = false;
  let stop: (() => Promise<void>) | undefined;
  const swallowed = (): void => undefined; // a badge that cannot be raised is not worth a message
  watchChanges(() => {
    if (!stopped) onChange();
  }).then((remove) => {
    stop = remove;
    if (stopped) remove().catch(swallowed);
  }, swallowed);
  return () => {
    stopped = true;
    stop?.().catch(swallowed);
  };
}
