import { watchChanges } from "../excel/watch-changes";
import { watchQuietly } from "./watch-quietly";

/** Calls back when cells of the workbook have changed since; a host without events is watched by nobody, and a refresh reads anyway. */
export function watchSources(onChange: () => void): () => void {
  return watchQuietly((tell) => watchChanges(() => tell(onChange)));
}
