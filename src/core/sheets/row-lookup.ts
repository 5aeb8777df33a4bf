import { quoted } from "./figures";

/** The cell of a table's column in the row that a name stands in: it is found again however the table is sorted. */
export function cellOfRow(column: string, nameColumn: string, name: string): string {
  return `INDEX(${column},MATCH(${quoted(exactly(name))},${nameColumn},0))`;
}

/** `MATCH` reads `*`, `?` and `~` in a text as wildcards. */
function exactly(name: string): string {
  return name.replace(/[~*?]/g, "~$&");
}
