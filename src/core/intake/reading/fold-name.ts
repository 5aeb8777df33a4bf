import { nameKey } from "../../data/names";

const plain = /^[\x21-\x7e]*$/;

/** `nameKey` with a short way for plain ASCII words, of which a long table has millions. */
export function foldName(name: string): string {
  return plain.test(name) ? name.toLowerCase() : nameKey(name);
}

const caseless = /^[\x21-\x60\x7b-\x7e]*$/;

/** Whether texts ascend and know no case, as order numbers do: then no two are one name, and no set of them is needed. */
function areNumbers(texts: readonly string[]): boolean {
  let last = "";
  for (const text of texts) {
    if (!(text > last) || !caseless.test(text)) return false;
    last = text;
  }
  return true;
}

/** Whether no two of these texts are one name. */
export function allDiffer(texts: readonly string[]): boolean {
  return areNumbers(texts) || new Set(texts.map(foldName)).size === texts.length;
}

/** How two keys are compared: as names, and a whole number's `.0` is dropped (`1001.0` is `1001`). */
export function foldKey(key: string): string {
  const folded = foldName(key);
  return /^-?\d+\.0+$/.test(folded) ? folded.slice(0, folded.indexOf(".")) : folded;
}
