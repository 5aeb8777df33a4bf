import type { Locale } from "../core/data/locale";
import { rememberedLocale } from "./language-memory";
import { browserTheme, localeOf, officeLocale, officeTheme, type PaneTheme } from "./office-context";

/** What the first paint needs to know. */
export interface Look {
  locale: Locale;
  theme: PaneTheme;
}

const storageKey = "fupan.look";
const looks: readonly Look[] = (["zh-CN", "en-US"] as const).flatMap((locale) =>
  (["light", "dark", "high-contrast"] as const).map((theme) => ({ locale, theme })),
);
const nameOf = ({ locale, theme }: Look): string => `${locale} ${theme}`;

/** What the pane looked like when it was last opened; at the very first time what the browser prefers. Asks nothing of Office. */
export function firstLook(): Look {
  const now = { locale: localeOf(navigator.language), theme: browserTheme() };
  const name = kept();
  const before = looks.find((look) => nameOf(look) === name);
  // forced colours come and go with the system's setting, which the browser knows at once
  return before && (before.theme === "high-contrast") === (now.theme === "high-contrast") ? before : now;
}

/** What Office says, in the language that this person chose last; for when Office is ready. */
export function officeLook(): Look {
  return { locale: rememberedLocale() ?? officeLocale(), theme: officeTheme() };
}

/** Keeps the look for the first paint of the next time. */
export function rememberLook(look: Look): void {
  try {
    localStorage.setItem(storageKey, nameOf(look));
  } catch {
    return; // storage is forbidden here: the browser's preferences are the first guess
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // storage is forbidden here
  }
}
