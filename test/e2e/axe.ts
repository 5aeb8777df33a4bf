import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { teamsHighContrastTheme, webDarkTheme } from "@fluentui/react-components";
import type { BenchPage } from "./bench-page";
import type { Lang } from "./pane-words";
import { switchTo } from "./steps";

const axeSource = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run: (options: object) => Promise<{
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
}

/** Violations that axe finds in the pane, as `rule: element reason`; all rules, or the ones named. */
export async function axeViolations(
  bench: BenchPage,
  { only, without = [] }: { only?: readonly string[]; without?: readonly string[] } = {},
): Promise<string[]> {
  const frame = bench.frame();
  // Handed over by the debugger, which the pane's CSP does not govern.
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  return frame.evaluate(
    async ({ just, off }) => {
      const { axe } = window as unknown as { axe: Axe };
      const rules = Object.fromEntries(off.map((name) => [name, { enabled: false }]));
      const { violations } = await axe.run({
        rules,
        ...(just ? { runOnly: just } : {}),
        resultTypes: ["violations"],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
      );
    },
    { just: only, off: without },
  );
}

/** Shows the page that stands there in another theme, as the pane would have been painted in it. */
export async function wear(bench: BenchPage, theme: "light" | "dark" | "high contrast"): Promise<void> {
  const tokens: object = { light: {}, dark: webDarkTheme, "high contrast": teamsHighContrastTheme }[theme];
  await bench.page.emulateMedia({ colorScheme: theme === "light" ? "light" : "dark" });
  await bench
    .frame()
    .evaluate(
      (name) => document.querySelector(".pane")?.setAttribute("data-theme", name),
      theme === "light" ? "light" : "dark",
    );
  await bench.frame().evaluate((values) => {
    const still = new CSSStyleSheet(); // colours are judged where they end, not on their way
    still.replaceSync("*, *::before, *::after { transition: none !important }");
    document.adoptedStyleSheets = [still];
    for (const root of document.querySelectorAll<HTMLElement>(".fui-FluentProvider")) {
      root.removeAttribute("style");
      for (const [name, value] of Object.entries(values)) root.style.setProperty(`--${name}`, String(value));
    }
  }, tokens);
}

/** A page of the pane, in one language: every rule in the light theme, contrast in the dark and the high-contrast one. */
async function checkThemes(bench: BenchPage, page: string): Promise<void> {
  assert.deepEqual(await axeViolations(bench), [], `${page}, light`);
  assert.deepEqual(await overflow(bench), [], `${page}: nothing is wider than the pane`);
  for (const theme of ["dark", "high contrast"] as const) {
    await wear(bench, theme);
    assert.deepEqual(await axeViolations(bench, { only: ["color-contrast"] }), [], `${page}, ${theme}`);
  }
  await wear(bench, "light");
}

/** Checks the page that stands there in both languages and three themes, and leaves it as it was, in Chinese. */
export async function checkPage(bench: BenchPage, page: string): Promise<void> {
  for (const lang of ["zh-CN", "en-US"] satisfies Lang[]) {
    if (lang === "en-US") await switchTo(bench, lang);
    await checkThemes(bench, `${page}, ${lang}`);
  }
  await switchTo(bench, "zh-CN");
}

/** Elements that reach beyond the pane's width. */
function overflow(bench: BenchPage): Promise<string[]> {
  return bench.frame().evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isClipped = (element: Element): boolean => {
      const { parentElement: parent } = element;
      if (!parent || parent.id === "root") return false;
      return getComputedStyle(parent).overflowX !== "visible" || isClipped(parent);
    };
    return [...document.querySelectorAll<HTMLElement>("#root *")]
      .filter((element) => element.getBoundingClientRect().width > 0 && !isClipped(element))
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
