import type { Locale } from "../core/data/locale";

export type PaneTheme = "light" | "dark" | "high-contrast";

/** Chinese for any Chinese display language, English for all others. */
export function officeLocale(): Locale {
  return Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

/** Office's theme; on the web, where Office says nothing, the browser's. */
export function officeTheme(): PaneTheme {
  if (matchMedia("(forced-colors: active)").matches) return "high-contrast";
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const dark = theme ? isDark(theme.bodyBackgroundColor) : matchMedia("(prefers-color-scheme: dark)").matches;
  return dark ? "dark" : "light";
}

/** Perceived brightness (ITU-R BT.601) under the middle. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
