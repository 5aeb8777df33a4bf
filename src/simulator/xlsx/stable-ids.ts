/**
 * Ids for what a file leaves unnamed: the same file gives the same ids each time. `kind` keeps sheets, tables and charts apart; the
 * second group marks the id as made here, so it never equals one of Excel's own.
 */
export function derivedId(kind: "sheet" | "table" | "chart" | "part", number: number): string {
  const group = { sheet: "0001", table: "0002", chart: "0003", part: "0004" }[kind];
  return `{00000000-${group}-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** A GUID in braces, upper case; undefined when the text is none. */
export function guidOf(text: string | undefined): string | undefined {
  const hex = /^\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?$/.exec(text?.trim() ?? "")?.[1];
  return hex === undefined ? undefined : `{${hex.toUpperCase()}}`;
}
