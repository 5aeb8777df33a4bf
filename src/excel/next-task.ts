/**
 * Ends this task of the event loop and goes on in a new one: painting, clicks and Excel's answers come between. Unlike a timer it
 * is not slowed down where the pane is out of sight.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Does each piece of work in a task of its own. */
export async function inTasks<T>(items: readonly T[], work: (item: T) => void, from = 0): Promise<void> {
  const item = items[from];
  if (item === undefined) return;
  await nextTask();
  work(item);
  await inTasks(items, work, from + 1);
}
