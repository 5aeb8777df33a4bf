/** The five areas of a table that a structured reference can name, in Excel's own spelling. */
export type TableItem = "This Row" | "All" | "Data" | "Headers" | "Totals";

const ITEMS: readonly TableItem[] = ["This Row", "All", "Data", "Headers", "Totals"];

/** What stands in the brackets of a structured reference. */
export interface Specifier {
  items: TableItem[];
  /** First and last column, equal for one column; `null` is the whole width. Unescaped. */
  columns: readonly [string, string] | null;
}

/** Reads the text inside the outer brackets, UI (`@X`) or file form (`[#This Row],[X]`); an unknown `#item` gives `null`. */
export function parseSpecifier(inner: string): Specifier | null {
  const text = inner.trim();
  if (text.startsWith("@")) return thisRow(text.slice(1).trim());
  if (text === "") return { items: [], columns: null };
  return text.startsWith("[") ? parts(text) : single(text);
}

/** The brackets of a structured reference as a file holds them, with the outer pair. */
export function fileBrackets({ items, columns }: Specifier): string {
  if (items.length === 0 && columns && columns[0] === columns[1]) return `[${escapeColumn(columns[0])}]`;
  if (items.length === 1 && !columns) return `[#${items[0] ?? ""}]`;
  const list = [...items.map((item) => `[#${item}]`), ...(columns ? [columnSpan(columns)] : [])];
  return `[${list.join(",")}]`;
}

/** The brackets as Excel shows them: `[@X]`, `[@[two words]]`, `[@[A]:[B]]`; other forms are as in the file. */
export function uiBrackets(specifier: Specifier): string {
  const { items, columns } = specifier;
  if (items.length !== 1 || items[0] !== "This Row") return fileBrackets(specifier);
  if (!columns) return "[@]";
  const plain = columns[0] === columns[1] && !NEEDS_BRACKETS.test(columns[0]);
  return plain ? `[@${columns[0]}]` : `[@${columnSpan(columns)}]`;
}

/** Column name with `[ ] # ' @` escaped, as every structured reference needs it. */
export function escapeColumn(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}

const NEEDS_BRACKETS = /[^\p{L}\p{N}]/u;

function columnSpan([from, to]: readonly [string, string]): string {
  return from === to ? `[${escapeColumn(from)}]` : `[${escapeColumn(from)}]:[${escapeColumn(to)}]`;
}

function unescape(text: string): string {
  return text.replace(/'([^])/g, "$1");
}

function itemNamed(text: string): TableItem | undefined {
  return ITEMS.find((item) => `#${item.toLowerCase()}` === text.trim().toLowerCase());
}

function thisRow(rest: string): Specifier | null {
  const of = rest === "" ? { items: [], columns: null } : rest.startsWith("[") ? parts(rest) : single(rest);
  return of && { items: ["This Row", ...of.items], columns: of.columns };
}

function single(text: string): Specifier | null {
  if (!text.startsWith("#")) return { items: [], columns: [unescape(text), unescape(text)] };
  const item = itemNamed(text);
  return item ? { items: [item], columns: null } : null;
}

/** `[#Headers],[A]:[B]` */
function parts(text: string): Specifier | null {
  const items: TableItem[] = [];
  const columns: string[] = [];
  for (const [, part = ""] of text.matchAll(/\[((?:'[^]|[^'\]])*)\]/g)) {
    const atRow = part.startsWith("@");
    if (atRow) items.push("This Row");
    const item = itemNamed(part);
    if (part.startsWith("#") && !item) return null;
    if (item) items.push(item);
    else columns.push(unescape(atRow ? part.slice(1) : part));
  }
  const [first, last = first] = columns;
  return { items, columns: first === undefined || last === undefined ? null : [first, last] };
}
