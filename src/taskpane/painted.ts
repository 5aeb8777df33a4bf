/** A pane that nobody sees paints nothing; then this is long enough to wait, in milliseconds. */
const unseen = 500;

/** Settles once what stands in the page by now has been painted: with the frame after the one that paints it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, unseen);
  });
}
