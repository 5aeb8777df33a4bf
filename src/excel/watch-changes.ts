import type { CallOptions } from "./run-in-excel";
import { watchEvent } from "./watch-event";

/** Changes that come faster than this are one. */
const quietMs = 300;

/**
 * Tells when the workbook's figures may be stale: a cell changed, by a person or a co-author, on any sheet (worksheets.onChanged:
 * ExcelApi 1.9). What we write ourselves (a refresh, a template, the sample) is none of it. It only raises a flag: events get lost, so a refresh always reads again.
 * Answers what stops the watching. Round trips: 1, and 1 to stop.
 */
export async function watchChanges(
  onStale: () => void,
  options: CallOptions = {},
): Promise<() => Promise<void>> {
  return watchEvent(({ worksheets }) => worksheets.onChanged, onStale, quietMs, options, isForeign);
}

/** Not of our own making: Excel says so since ExcelApi 1.14, and an Excel that does not counts as somebody else. */
function isForeign({ triggerSource }: { triggerSource: string }): boolean {
  return triggerSource !== "ThisLocalAddin";
}
