import { bringBack } from "../../../src/excel/bring-back";
import type { CallOptions } from "../../../src/excel/run-in-excel";
import type { WriteOptions, WriteResult } from "../../../src/excel/write-sheets";
import { writeSheets } from "../../../src/excel/write-sheets";
import type { ExcelSession } from "../excel-session";
import type { Accident } from "./accidents";
import { plansOf, type PlanChoice } from "./plans";

/*
 * The pane at work: a refresh that ends well, ends badly, or never ends because the pane died or the user gave up.
 */
export type Ending = WriteResult | "died";

/** A longer wait of the pane's (1.5 s, 30 s) is this much shorter here, and keeps no process alive. */
const hurry = 500;

/** Shortens the watchdog's patience for as long as the returned function is not called. */
export function hurryUp(): () => void {
  const { setTimeout: original } = globalThis;
  const hurried = (run: () => void, delay = 0): ReturnType<typeof setTimeout> =>
    delay < 1000 ? original(run, delay) : original(run, delay / hurry).unref();
  globalThis.setTimeout = hurried as typeof setTimeout;
  return () => {
    globalThis.setTimeout = original;
  };
}

const today = 45565;

export const optionsOf = ({ locale, unit }: PlanChoice): WriteOptions => ({
  locale,
  today,
  displayUnit: unit,
});

export function refresh(choice: PlanChoice): Promise<WriteResult> {
  return writeSheets(plansOf(choice), optionsOf(choice));
}

/** Brings back the version before, in the language and unit of its day. */
export function comeBack(choice: PlanChoice): Promise<WriteResult> {
  return bringBack(optionsOf(choice));
}

/** A refresh that meets an accident. */
export function unluckyRefresh(excel: ExcelSession, choice: PlanChoice, met: Accident): Promise<Ending> {
  return unlucky(excel, met, (hooks) => writeSheets(plansOf(choice), { ...optionsOf(choice), ...hooks }));
}

/** A bringing-back that meets an accident. */
export function unluckyReturn(excel: ExcelSession, choice: PlanChoice, met: Accident): Promise<Ending> {
  return unlucky(excel, met, (hooks) => bringBack({ ...optionsOf(choice), ...hooks }));
}

/** The user gives up when Excel hangs. */
async function unlucky(
  excel: ExcelSession,
  met: Accident,
  write: (hooks: CallOptions) => Promise<WriteResult>,
): Promise<Ending> {
  const abort = new AbortController();
  const fatal = excel.host.nextRequest + met.request;
  const gaveUp = met.kind === "hang" || (met.kind === "late" && met.abandoned);
  const patience = met.kind === "hang" && met.patient ? "not-answering" : "waiting";
  const writing = write({
    signal: abort.signal,
    onWaiting: (state) => {
      if (gaveUp && state === patience) abort.abort();
    },
  });
  if (met.kind !== "kill") return writing;
  let over = false;
  void writing.finally(() => (over = true));
  const died = async (): Promise<Ending> => {
    while (excel.host.nextRequest <= fatal && !over) await new Promise((resume) => setTimeout(resume, 1));
    return over ? writing : "died";
  };
  return died();
}
