import type { BenchPage } from "./bench-page";
import { patience } from "./on-bench";
import { paneWords, type Lang } from "./pane-words";

/** Presses a button of the pane by its name. */
export async function press(bench: BenchPage, name: string | RegExp): Promise<void> {
  await bench.pane
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click(patience);
}

/** Reviews the workbook with one click and waits for the result. */
export async function review(bench: BenchPage, lang: Lang = "zh-CN"): Promise<void> {
  await press(bench, paneWords[lang].run);
  await bench.pane.locator("#result-title").waitFor(patience);
  await ready(bench);
}

/** Refreshes the review and waits until it is over. */
export async function refresh(bench: BenchPage, lang: Lang = "zh-CN"): Promise<void> {
  await press(bench, paneWords[lang].refresh);
  await bench.pane.getByRole("progressbar").waitFor({ state: "detached", ...patience });
  await ready(bench);
}

/** Waits until neither a look nor a run is under way. */
export async function ready(bench: BenchPage): Promise<void> {
  await bench.pane.locator("form button[type=submit]:not([disabled])").first().waitFor(patience);
}

/** Opens a step of the pane. */
export async function openStep(
  bench: BenchPage,
  step: keyof (typeof paneWords)["zh-CN"]["tabs"],
  lang: Lang = "zh-CN",
): Promise<void> {
  const name = paneWords[lang].tabs[step];
  await bench.pane.getByRole("navigation").getByRole("button", { name, exact: true }).click(patience);
}

/** Switches the pane's language in its footer. */
export async function switchTo(bench: BenchPage, lang: Lang): Promise<void> {
  const before = lang === "zh-CN" ? "en-US" : "zh-CN";
  await bench.pane.locator("footer").getByRole("button", { name: paneWords[before].other }).click(patience);
  await bench.pane.locator("footer").getByRole("button", { name: paneWords[lang].other }).waitFor(patience);
}

/** Writes the plan (in Chinese) from one premise, next year's total, and waits for its sheets. */
export async function writePlan(bench: BenchPage, total: number): Promise<void> {
  await openStep(bench, "plan");
  await bench.pane.getByLabel("来年总目标（元）").fill(String(total));
  await press(bench, "写入计划");
  await bench.pane.getByRole("heading", { name: "计划表页" }).waitFor(patience);
  await ready(bench);
}

/** Waits until the pane shows a text. */
export async function sees(bench: BenchPage, text: string | RegExp): Promise<void> {
  await bench.pane.getByText(text).first().waitFor({ state: "visible", timeout: 30_000 });
}

/** Waits until the pane shows a text no more. */
export async function seesNoMore(bench: BenchPage, text: string | RegExp): Promise<void> {
  await bench.pane.getByText(text).first().waitFor({ state: "detached", timeout: 30_000 });
}
