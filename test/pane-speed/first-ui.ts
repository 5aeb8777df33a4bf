import type { Browser } from "playwright-core";
import { officeScript } from "./pane-page";

/** Milliseconds from the navigation on. */
export interface FirstUi {
  /** The HTML skeleton is painted. */
  skeleton: number;
  /** The pane's own tabs and first sentence are painted. */
  pane: number;
}

/** An `Office` that is ready at once and an Excel that never answers: what is measured is the pane alone. */
const stub = `
  const never = new Promise(() => undefined);
  window.Excel = { run: () => never };
  window.Office = {
    context: { displayLanguage: "zh-CN", contentLanguage: "zh-CN", requirements: { isSetSupported: () => false } },
    onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
  };`;

const watch = `
  new MutationObserver((_, observer) => {
    if (!document.querySelector("nav")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.paneAt = performance.now()), 0));
  }).observe(document, { childList: true, subtree: true });`;

/** Opens the pane once in a browser that has cached nothing, 350 pixels wide, on a processor so many times slower. */
export async function firstUi(browser: Browser, origin: string, slower: number): Promise<FirstUi> {
  const context = await browser.newContext({ viewport: { width: 350, height: 640 } });
  const page = await context.newPage();
  await officeScript(page, stub);
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(`${origin}/taskpane.html`);
  await page.waitForFunction("window.paneAt > 0");
  const times = await page.evaluate<FirstUi>(`({
    skeleton: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    pane: window.paneAt,
  })`);
  await context.close();
  return times;
}
