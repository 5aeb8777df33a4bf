import { createContext, useContext } from "react";
import type { Locale } from "../core/data/locale";
import type { Wording } from "./wording/wording";
import { wordingFor } from "./wording/wording-for";

export interface PaneLanguage {
  locale: Locale;
  words: Wording;
  switchLocale: () => void;
}

/** The reader's language and words; set once at the root. */
export const LanguageContext = createContext<PaneLanguage>({
  locale: "zh-CN",
  words: wordingFor("zh-CN"),
  switchLocale: () => undefined,
});

export const useLanguage = (): PaneLanguage => useContext(LanguageContext);
