const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Characters of a hash: 30 bits, one undetected change in a thousand million. */
export const hashLength = 5;

/** FNV-1a over UTF-16 units, folded to 30 bits in 5 characters; blank is `AAAAA`. */
export function shortHash(text: string): string {
  if (text === "") return "AAAAA";
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  let bits = (low ^ high ^ (low >>> 15)) >>> 2;
  let hash = "";
  for (let index = 0; index < hashLength; index += 1) {
    hash += alphabet[bits & 63];
    bits >>>= 6;
  }
  return hash === "AAAAA" ? "AAAAB" : hash;
}

/** The hash of the nth cell in a joined string of hashes, or `undefined` past its end. */
export function hashAt(hashes: string | undefined, index: number): string | undefined {
  const hash = hashes?.slice(index * hashLength, (index + 1) * hashLength);
  return hash?.length === hashLength ? hash : undefined;
}
