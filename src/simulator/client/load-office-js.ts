import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import type { OfficeJs } from "./connect";

const FILE = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

/** The least of a browser's window that the library looks at while it loads. */
function smallestWindow(): Record<string, unknown> {
  const location = { protocol: "https:", href: "https://localhost/", hash: "", search: "" };
  const window: Record<string, unknown> = {
    console: { ...console, log: () => undefined, warn: () => undefined },
    setTimeout,
    clearTimeout,
    location,
    document: { getElementById: () => null, URL: location.href },
    navigator: { userAgent: "" },
    name: "",
    addEventListener: () => undefined,
    // The caller's own, so that `instanceof` holds on both sides.
    Error,
    Date,
    Promise,
  };
  window.window = window;
  window.self = window;
  return window;
}

/** Loads Microsoft's unmodified client library in plain Node, in a scope of its own; each call gives a fresh copy. */
export function loadOfficeJs(): OfficeJs {
  const find = createRequire(import.meta.url);
  const path = find.resolve(FILE);
  const window = smallestWindow();
  createContext(window);
  runInContext(readFileSync(path, "utf8"), window, { filename: path });
  const { Excel, OfficeExtension, Office } = window as unknown as OfficeJs;
  return { Excel, OfficeExtension, Office };
}
