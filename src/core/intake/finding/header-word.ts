import { normaliseHeader } from "../normalise-header";
import { headerDictionary } from "../header-dictionary";
import { plainWords, recomputedWords, sumColumnWords } from "../header-dictionary/not-fields";

const known = new Set<string>();
for (const fields of Object.values(headerDictionary)) {
  for (const words of Object.values(fields)) {
    if (words) `${words.strong}|${words.weak ?? ""}`.split("|").forEach((word) => known.add(word));
  }
}
`${plainWords}|${recomputedWords}|${sumColumnWords}`.split("|").forEach((word) => known.add(word));
known.delete("");

/** Whether a cell's text is a header that some data set knows, whatever it means there. */
export function isHeaderWord(text: string): boolean {
  if (text.length > 60) return false;
  const { text: word, parts } = normaliseHeader(text);
  return known.has(word) || parts.some((part) => known.has(part));
}
