import type { Locale } from "../core/data/locale";

export type PaneTheme = "light" | "dark" | "high-contrast";

/** Chinese for any Chinese language tag, English for all others. */
export const localeOf = (language: string): Locale =>
  language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";

/** The language of Office's own screens, as far as the pane speaks it. */
export const officeLocale = (): Locale => localeOf(Office.context.displayLanguage);

/** What the browser, or the system around it, prefers. */
export function browserTheme(): PaneTheme {
  if (matchMedia("(forced-colors: active)").matches) return "high-contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Office's theme; on the web, where Office says nothing, the browser's. */
export function officeTheme(): PaneTheme {
  const preferred = browserTheme();
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (preferred === "high-contrast" || !theme) return preferred;
  return isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}

/** Perceived brightness (ITU-R BT.601) under the middle. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
