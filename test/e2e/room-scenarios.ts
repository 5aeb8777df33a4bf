import assert from "node:assert/strict";
import type { BenchPage } from "./bench-page";
import { patience, scenario, type Scenario } from "./on-bench";
import { paneWords, type Lang } from "./pane-words";
import { openStep, press, review } from "./steps";

/* Whether there is room: for readers who set letters wider (WCAG 1.4.12), for fingers (2.5.8), for what has the focus (2.4.11). */

const lang: Lang = "en-US"; // the longer language
const narrow = { lang, pane: 320 } as const;
const words = paneWords[lang];

const wider = scenario(
  "with letters, words and lines set wider nothing leaves a pane of 320 px",
  narrow,
  async (bench) => {
    await review(bench, lang);
    await bench.frame().evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    await onEveryStep(bench, async (step) => {
      assert.deepEqual(await bench.frame().evaluate(tooWide), [], `all of ${step} is within the pane`);
    });
  },
);

const targets = scenario(
  "every target is at least 24 by 24 px, in the longer language at 320 px",
  narrow,
  async (bench) => {
    await review(bench, lang);
    await onEveryStep(bench, async (step) => {
      assert.deepEqual(await bench.frame().evaluate(tooSmall), [], `targets of ${step}`);
    });
  },
);

const covered = scenario(
  "what has the focus is never hidden behind the messages, even when they are open",
  narrow,
  async (bench) => {
    await review(bench, lang);
    for (let added = 1; added <= 3; added += 1) {
      await press(bench, /^Add action: /);
      await bench.pane
        .getByRole("button", { name: "Added", exact: true })
        .nth(added - 1)
        .waitFor(patience);
    }
    await bench.page.setViewportSize({ width: 1180, height: 520 });
    await press(bench, /^Messages \d/);
    await onEveryStep(bench, async (step) => {
      await bench.frame().evaluate(() => document.querySelector<HTMLElement>("nav button")?.focus());
      for (let presses = 0; presses < 60; presses += 1) {
        await bench.page.keyboard.press("Tab");
        const hidden = await bench.frame().evaluate(focusHidden);
        assert.equal(hidden, null, `on ${step}`);
      }
    });
  },
);

async function onEveryStep(bench: BenchPage, check: (step: string) => Promise<void>): Promise<void> {
  for (const step of ["data", "result", "actions", "plan", "settings"] as const) {
    await openStep(bench, step, lang);
    await bench.pane
      .getByRole("navigation")
      .locator("[aria-current]", { hasText: words.tabs[step] })
      .waitFor();
    await bench.pane.locator(`#${step}-title`).waitFor(patience);
    await check(step);
  }
}

/** Runs in the page: what reaches beyond the pane's right edge. */
function tooWide(): string[] {
  const { clientWidth } = document.documentElement;
  return [...document.querySelectorAll("#root *")]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && left >= 0 && right > clientWidth + 1;
    })
    .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
}

/** Runs in the page: targets under 24 px; a box to tick has the room around it. */
function tooSmall(): string[] {
  return [...document.querySelectorAll("button, a[href], select, input, summary")].flatMap((element) => {
    const target = element.matches("[type=radio], [type=checkbox]") ? element.parentElement : element;
    const { left, width, height } = (target ?? element).getBoundingClientRect();
    const isShown = width > 0 && left >= 0;
    return isShown && (width < 24 || height < 24)
      ? [`${element.tagName} ${element.textContent}: ${Math.round(width)} × ${Math.round(height)}`]
      : [];
  });
}

/** Runs in the page: what has the focus, if the messages hide all of it. */
function focusHidden(): string | null {
  const focused = document.activeElement;
  const messages = document.querySelector(".messages");
  if (!focused || !messages || focused.closest(".messages, footer") || focused === document.body) return null;
  const box = focused.getBoundingClientRect();
  const isHidden = box.top >= messages.getBoundingClientRect().top || box.bottom <= 0;
  return isHidden ? focused.textContent : null;
}

export const roomScenarios: readonly Scenario[] = [wider, targets, covered];
