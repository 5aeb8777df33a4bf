import type { ExcelCall } from "./run-in-excel";

/** Sends what `queue` queues as our own writing, which is no change of the sources: events are off meanwhile, and come back whatever Excel says. Round trips: 1. */
export async function silently(call: ExcelCall, queue: () => void): Promise<void> {
  const { runtime } = call.context;
  runtime.enableEvents = false;
  queue();
  runtime.enableEvents = true;
  try {
    await call.sync();
  } catch (error) {
    runtime.enableEvents = true;
    await call.sync();
    throw error;
  }
}
