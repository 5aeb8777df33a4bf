import type { ProblemCode } from "../core/problems";
import { ExcelFailure, hostProblem } from "./host-problem";
import { supportsExcelApi } from "./requirement-sets";

/** `waiting`: perhaps a cell is being edited; `not-answering`: abandon is safe (abort the signal); `answered`: go on. */
export type Waiting = "waiting" | "not-answering" | "answered";

export interface CallOptions {
  signal?: AbortSignal;
  onWaiting?: (state: Waiting) => void;
}

/** A user who edits a cell sees the hint after this long (officejs.md §6.3). */
const hintAfterMs = 1500;
/** A sync that has not settled by then may never settle. */
const notAnsweringAfterMs = 30_000;

/** One conversation with Excel: a request context whose syncs are counted, watched and can be abandoned. */
export class ExcelCall {
  roundTrips = 0;

  constructor(
    readonly context: Excel.RequestContext,
    readonly options: CallOptions,
  ) {}

  /** Sends what is queued. Never repeats a request; an abort rejects at once and leaves the request to itself. */
  async sync(): Promise<void> {
    throwIfCancelled(this.options.signal);
    this.roundTrips += 1;
    await watched(this.context.sync(), this.options);
  }
}

/**
 * The one place that enters Excel. Waits for a cell being edited; `oneUndoStep` merges the syncs into one undo record
 * where ExcelApi 1.20 is there. Every rejection becomes an `ExcelFailure` with a sentence.
 */
export async function runInExcel<T>(
  batch: (call: ExcelCall) => Promise<T>,
  options: CallOptions = {},
  oneUndoStep = false,
): Promise<T> {
  const merge = oneUndoStep && supportsExcelApi("1.20") ? { mergeUndoGroup: true } : {};
  try {
    throwIfCancelled(options.signal);
    return await Excel.run({ delayForCellEdit: true, ...merge }, (context) =>
      batch(new ExcelCall(context, options)),
    );
  } catch (error) {
    if (error instanceof ExcelFailure) throw error;
    throw new ExcelFailure(hostProblem(error), { cause: error });
  }
}

/** Rejects with the `cancelled` problem once the signal has been aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

const cancelled = (): ExcelFailure => failure("cancelled");

function failure(code: ProblemCode): ExcelFailure {
  return new ExcelFailure({ code, severity: "fatal" });
}

async function watched(sync: Promise<unknown>, { signal, onWaiting }: CallOptions): Promise<void> {
  let hinted = false;
  let silent = false;
  const say = (state: Waiting): void => {
    hinted = true;
    silent = state === "not-answering";
    onWaiting?.(state);
  };
  const timers = [
    setTimeout(() => say("waiting"), hintAfterMs),
    setTimeout(() => say("not-answering"), notAnsweringAfterMs),
  ];
  let abandon = (): void => undefined;
  const abandoned = new Promise<never>((_, reject) => {
    abandon = () => reject(silent ? failure("excel-not-answering") : cancelled());
    signal?.addEventListener("abort", abandon, { once: true });
  });
  try {
    await Promise.race([sync, abandoned]);
  } finally {
    timers.forEach(clearTimeout);
    signal?.removeEventListener("abort", abandon);
    if (hinted) onWaiting?.("answered");
  }
}
