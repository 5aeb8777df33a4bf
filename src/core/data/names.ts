/** What two spellings of one name share: full-width folded (NFKC), trimmed, inner spaces single, case folded. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
