import { say, type Locale } from "../../data/locale";
import type { Sentence } from "../../review/sentence";
import type { LinePart, ReportLine } from "./report-section";

/** A sentence of the review as a line of the report, with its numbers apart. */
export function sentenceLine({ id, text, template, numbers }: Sentence, locale: Locale): ReportLine {
  const parts = say(template, locale)
    .split(/(\{\w+\})/)
    .map((part): LinePart => (/^\{\w+\}$/.test(part) && numbers[part.slice(1, -1)]) || part)
    .filter((part) => part !== "");
  return { key: id, text: say(text, locale), parts };
}
