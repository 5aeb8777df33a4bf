export type Locale = "zh-CN" | "en-US";

/** A phrase in both languages; a missing one is a compile error. */
export interface Phrase {
  zh: string;
  en: string;
}

/** The phrase in the reader's language. */
export function say(phrase: Phrase, locale: Locale): string {
  return locale === "zh-CN" ? phrase.zh : phrase.en;
}
