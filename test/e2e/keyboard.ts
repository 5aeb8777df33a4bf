import assert from "node:assert/strict";
import type { BenchPage } from "./bench-page";

interface Stop {
  name: string;
  /** Not the page as a whole: something that the keyboard can act on. */
  isSomewhere: boolean;
  /** Name of the stop before, when it looked the same with and without focus. */
  unseen: string | null;
}

declare global {
  interface Window {
    lastStop?: { element: Element; look: string; name: string };
  }
}

/** What has the focus in the pane, and whether what had it before looked any different then. */
function stopNow(bench: BenchPage): Promise<Stop> {
  return bench.frame().evaluate(() => {
    const properties = [
      "outline",
      "boxShadow",
      "borderTopColor",
      "borderBottomColor",
      "backgroundColor",
      "clip",
      "transform",
      "left",
    ] as const;
    const lookOf = (element: Element): string =>
      [element, element.parentElement ?? element]
        .flatMap((each) => [null, "::after", "::before"].map((pseudo) => getComputedStyle(each, pseudo)))
        .flatMap((style) => properties.map((property) => style[property]))
        .join("|");
    const nameOf = (element: Element): string => {
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      return (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
    };
    const before = window.lastStop;
    const active = document.activeElement ?? document.body;
    const moved =
      before && before.element !== document.body && before.element !== active && before.element.isConnected;
    const unseen = moved && lookOf(before.element) === before.look ? before.name : null;
    const name = nameOf(active).slice(0, 80);
    window.lastStop = { element: active, look: lookOf(active), name };
    return { name, unseen, isSomewhere: document.hasFocus() && active !== document.body };
  });
}

/** Presses Tab (or Shift+Tab) until something of that name has the focus; every stop on the way must show that it has it. */
export async function tabTo(
  bench: BenchPage,
  name: string | RegExp,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await bench.page.keyboard.press(key);
    await bench.page.waitForTimeout(30);
    const stop = await stopNow(bench);
    assert.equal(stop.unseen, null, "the focus can be seen");
    if (!stop.isSomewhere) continue;
    passed.push(stop.name);
    if (typeof name === "string" ? stop.name === name : name.test(stop.name)) return;
  }
  assert.fail(`the keyboard never reached ${String(name)}; it passed ${passed.join(" | ")}`);
}

/** The focus is on something in the pane, after whatever happened; answers on what. */
export async function focusIsKept(bench: BenchPage, after: string): Promise<string> {
  const stop = await stopNow(bench);
  assert.ok(stop.isSomewhere, `the focus is not lost ${after}`);
  return stop.name;
}
