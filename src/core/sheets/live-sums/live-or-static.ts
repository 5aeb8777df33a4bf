import type { Phrase } from "../../data/locale";

/** Something a formula can say, or why the sheet shows the value instead. */
export type LiveOr<T> = { live: T } | { why: Phrase };

/** Whether a formula says it. */
export function isLive<T>(found: LiveOr<T> | undefined): found is { live: T } {
  return found !== undefined && "live" in found;
}
