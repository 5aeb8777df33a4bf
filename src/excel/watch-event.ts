import { runInExcel, type CallOptions } from "./run-in-excel";

/**
 * Listens to an event of the open workbook and calls back with its latest arguments once nothing more has come for `quietMs`;
 * events that are not meant are passed over.
 * Answers what stops the listening. Round trips: 1, and 1 to stop.
 */
export async function watchEvent<T>(
  eventOf: (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<T>,
  onQuiet: (latest: T) => void,
  quietMs: number,
  options: CallOptions,
  isMeant: (args: T) => boolean = () => true,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (latest: T): Promise<void> => {
    if (!isMeant(latest)) return Promise.resolve();
    clearTimeout(timer);
    timer = setTimeout(() => onQuiet(latest), quietMs);
    return Promise.resolve();
  };
  const handler = await runInExcel(async (call) => {
    const added = eventOf(call.context.workbook).add(heard);
    await call.sync();
    return added;
  }, options);
  return async () => {
    clearTimeout(timer);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
