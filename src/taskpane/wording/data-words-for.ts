import type { Locale } from "../../core/data/locale";
import type { DataWords } from "./data-words";
import { en } from "./data-words.en";
import { zh } from "./data-words.zh";

/** The Data step's words in the reader's language. */
export function dataWordsFor(locale: Locale): DataWords {
  return locale === "zh-CN" ? zh : en;
}
