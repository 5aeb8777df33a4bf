import { nameKey } from "../../data/names";

const plain = /^[\x21-\x7e]*$/;

/** `nameKey` with a short way for plain ASCII words, of which a long table has millions. */
export function foldName(name: string): string {
  return plain.test(name) ? name.toLowerCase() : nameKey(name);
}

/** How two keys are compared: as names, and a whole number's `.0` is dropped (`1001.0` is `1001`). */
export function foldKey(key: string): string {
  const folded = foldName(key);
  return /^-?\d+\.0+$/.test(folded) ? folded.slice(0, folded.indexOf(".")) : folded;
}
