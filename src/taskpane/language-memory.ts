import type { Locale } from "../core/data/locale";

/** Office gives each site and tenant a partition of its own; without it (an older Excel) the origin's storage is shared. */
const storageKey = (): string => `${(Office.context.partitionKey as string | undefined) ?? ""}fupan.language`;

/** The language that this person chose last; `null` when none was chosen, or the browser keeps nothing for us. */
export function rememberedLocale(): Locale | null {
  try {
    const kept = localStorage.getItem(storageKey());
    return kept === "zh-CN" || kept === "en-US" ? kept : null;
  } catch {
    return null; // storage is forbidden here: Office's display language decides
  }
}

/** Keeps the language for the next time; where storage is forbidden the choice holds for this session. */
export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey(), locale);
  } catch {
    return; // nothing is lost but the convenience
  }
}
