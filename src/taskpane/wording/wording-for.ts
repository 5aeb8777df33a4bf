import type { Locale } from "../../core/data/locale";
import { en } from "./en";
import type { Wording } from "./wording";
import { zh } from "./zh";

/** The pane's words in the reader's language. */
export function wordingFor(locale: Locale): Wording {
  return locale === "zh-CN" ? zh : en;
}
