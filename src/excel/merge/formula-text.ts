import { columnSpecifier } from "../../core/sheets/column-specifier";

/** The names that a table and its columns have at present; ids are the plan's. */
export interface TableNames {
  name: string;
  /** column id → header */
  headers: ReadonlyMap<string, string>;
}

export interface Names {
  /** block id → names */
  tables: ReadonlyMap<string, TableNames>;
}

const tableReference = /\{table:([\w-]+)\}(?:\[(@?)\{([\w-]+)\}\])?/g;
const ownReference = /\[(@?)\{([\w-]+)\}\]/g;

/**
 * A plan's formula with the names of the day: `{table:x}[{y}]`, `[{y}]` and `[@{y}]` become structured references.
 * `null` when it names a table or column that does not exist; the caller writes the value instead.
 */
export function bindFormula(template: string, names: Names, own: string | null): string | null {
  return remembered(boundBefore, names, `${own}\n${template}`, () => bind(template, names, own));
}

/** Rows of a table share their formulas: each text is worked out once for the names of the day. */
const boundBefore = new WeakMap<Names, Map<string, string | null>>();
const unboundBefore = new WeakMap<Names, Map<string, string>>();

function remembered<T>(memory: WeakMap<Names, Map<string, T>>, names: Names, text: string, work: () => T): T {
  const known = memory.get(names) ?? new Map<string, T>();
  memory.set(names, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const result = work();
  known.set(text, result);
  return result;
}

function bind(template: string, names: Names, own: string | null): string | null {
  let complete = true;
  const column = (table: TableNames | undefined, at: string, id: string): string => {
    const header = table?.headers.get(id);
    if (header === undefined) complete = false;
    return columnSpecifier(header ?? "", at !== "");
  };
  const bound = template
    .replace(tableReference, (_, block: string, at: string | undefined, id: string | undefined) => {
      const table = names.tables.get(block);
      if (!table) complete = false;
      return `${table?.name ?? ""}${id === undefined ? "" : column(table, at ?? "", id)}`;
    })
    .replace(ownReference, (_, at: string, id: string) => column(names.tables.get(own ?? ""), at, id));
  return complete ? bound : null;
}

const thisRowLong = /\[\[#This Row\],\s*(\[(?:'.|[^\]'])*\])\]/gi;
const thisRowBracketed = /\[@\[((?:'.|[^\]'])*)\]\]/g;
const columnBracketed = /\[\[((?:'.|[^\]'])*)\]\]/g;

/**
 * A formula freed of today's names and of what Excel rewrites by itself, for telling whether somebody changed it: headers and
 * table names become ids again, A1 references lose their position, blanks outside texts disappear, letters are upper case.
 */
export function unboundFormula(formula: string, names: Names, own: string | null): string {
  return remembered(unboundBefore, names, `${own}\n${formula}`, () => unbind(formula, names, own));
}

function unbind(formula: string, names: Names, own: string | null): string {
  const short = formula
    .replace(thisRowLong, (_, column: string) => `[@${column.slice(1, -1)}]`)
    .replace(thisRowBracketed, "[@$1]")
    .replace(columnBracketed, "[$1]");
  return splitTexts(short)
    .map(({ text, quoted }) => (quoted ? text : plainPart(text, names, own)))
    .join("");
}

function plainPart(text: string, names: Names, own: string | null): string {
  const { prefix, ids, specifiers } = patternsOf(names, own);
  const idOf = (_: string, ...named: unknown[]): string =>
    ids[named.findIndex((name) => name !== undefined)] ?? "";
  return text
    .replace(prefix, idOf)
    .replace(/\[@?(?:'.|[^\]'[])*\]/g, (specifier) => specifiers.get(specifier) ?? specifier)
    .replace(/(?<![\p{L}\p{N}_.[{@])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])/gu, "?")
    .replace(/[ \n]+/g, "")
    .toUpperCase();
}

/** How today's names read in a formula of one table, or of none. */
interface NamePatterns {
  /** The name of any table, each in a group of its own. */
  prefix: RegExp;
  /** What the name of each group becomes. */
  ids: readonly string[];
  specifiers: ReadonlyMap<string, string>;
}

const knownPatterns = new WeakMap<Names, Map<string | null, NamePatterns>>();

function patternsOf(names: Names, own: string | null): NamePatterns {
  const byOwn = knownPatterns.get(names) ?? new Map<string | null, NamePatterns>();
  knownPatterns.set(names, byOwn);
  const patterns = byOwn.get(own) ?? makePatterns(names, own);
  byOwn.set(own, patterns);
  return patterns;
}

function makePatterns(names: Names, own: string | null): NamePatterns {
  const tables = [...names.tables];
  const groups = tables.map(([, { name }]) => `(${escapeRegExp(name)})`);
  const any = groups.length > 0 ? `(?:${groups.join("|")})` : "(?!)";
  const prefix = new RegExp(`(?<![\\p{L}\\p{N}_.])${any}(?=\\[)`, "giu");
  const ids = tables.map(([block]) => (block === own ? "" : `{table:${block}}`));
  const specifiers = new Map<string, string>();
  names.tables.forEach((table, block) =>
    table.headers.forEach((header, id) => {
      const name = header.replace(/['[\]#@]/g, "'$&");
      if (block === own || !specifiers.has(`[${name}]`)) {
        specifiers.set(`[${name}]`, `[{${id}}]`);
        specifiers.set(`[@${name}]`, `[@{${id}}]`);
      }
    }),
  );
  return { prefix, ids, specifiers };
}

/** Splits a formula at its text literals, which stay as they are. */
function splitTexts(formula: string): { text: string; quoted: boolean }[] {
  return formula.split(/("(?:[^"]|"")*")/).map((text, index) => ({ text, quoted: index % 2 === 1 }));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
