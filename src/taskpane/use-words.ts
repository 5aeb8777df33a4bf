import type { Locale } from "../core/data/locale";
import { useLanguage } from "./pane-context";

/** A step's own words in the reader's language; they are loaded with the step. */
export function useWords<Words>(words: Readonly<Record<Locale, Words>>): Words {
  return words[useLanguage().locale];
}
