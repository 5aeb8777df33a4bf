import { MAX_COLUMNS, MAX_ROWS } from "./area";
import { columnIndex, columnName, quoteSheetName } from "./address";
import { tokenize } from "./formula-tokens";
import { shiftArea, type Shift } from "./shift";
import type { Area } from "./workbook";

interface Corner {
  row?: number;
  column?: number;
  fixedRow: boolean;
  fixedColumn: boolean;
}

/** One A1 reference of a formula, taken apart. */
export interface Reference {
  /** With quotes and `!`, as written. */
  prefix: string;
  /** Sheet that the prefix names, without quotes. */
  sheet?: string;
  first: Corner;
  last?: Corner;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)([0-9]{1,7})?$/;

function corner(text: string): Corner | null {
  const [, dollar = "", letters, second = "", digits] = CORNER.exec(text) ?? [];
  const made: Corner = {
    fixedColumn: letters !== undefined && dollar === "$",
    fixedRow: letters === undefined ? dollar === "$" : second === "$",
  };
  if (letters !== undefined) made.column = columnIndex(letters);
  if (digits !== undefined) made.row = Number(digits) - 1;
  const off = (made.column ?? 0) >= MAX_COLUMNS || (made.row ?? 0) >= MAX_ROWS || made.row === -1;
  return off ? null : made;
}

/** Takes a reference token apart; `null` for what only looks like one (beyond XFD1048576). */
export function parseReference(text: string): Reference | null {
  const cut = text.lastIndexOf("!") + 1;
  const [start = "", end] = text.slice(cut).split(":");
  const first = corner(start);
  const last = end === undefined ? undefined : corner(end);
  if (!first || last === null) return null;
  const prefix = text.slice(0, cut);
  const bare = prefix.slice(0, -1);
  const sheet = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  return { prefix, ...(cut > 0 ? { sheet } : {}), first, ...(last ? { last } : {}) };
}

const cornerText = (at: Corner): string =>
  (at.column === undefined ? "" : `${at.fixedColumn ? "$" : ""}${columnName(at.column)}`) +
  (at.row === undefined ? "" : `${at.fixedRow ? "$" : ""}${at.row + 1}`);

/** The reference as formula text. */
export const referenceText = (reference: Reference): string =>
  reference.prefix + cornerText(reference.first) + (reference.last ? `:${cornerText(reference.last)}` : "");

/** The area that a reference means, corners put in order. */
export function referenceArea({ first, last = first }: Reference): Area {
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Rewrites every A1 reference of a formula; text that is no formula comes back unchanged. */
export function mapReferences(formula: string, change: (reference: Reference) => string): string {
  const tokens = tokenize(formula);
  if (!tokens) return formula;
  return tokens
    .map((token) => {
      const reference = token.kind === "reference" ? parseReference(token.text) : null;
      return reference ? change(reference) : token.text;
    })
    .join("");
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** References to the shifted sheet follow their cells; those to deleted cells become `#REF!`. */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if (!sameName(reference.sheet ?? home, shifted)) return referenceText(reference);
    const before = referenceArea(reference);
    const after = shiftArea(before, shift);
    if (!after) return "#REF!";
    return referenceText(withArea(reference, after));
  });
}

function withArea(reference: Reference, area: Area): Reference {
  const place = (at: Corner, row: number, column: number): Corner => ({
    ...at,
    ...(at.row === undefined ? {} : { row }),
    ...(at.column === undefined ? {} : { column }),
  });
  const first = place(reference.first, area.top, area.left);
  return {
    ...reference,
    first,
    ...(reference.last ? { last: place(reference.last, area.bottom, area.right) } : {}),
  };
}

/** The formula as if copied `rows` down and `columns` right: relative references move, off the sheet is `#REF!`. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const first = moved(reference.first, rows, columns);
    const last = reference.last && moved(reference.last, rows, columns);
    if (!first || last === null) return "#REF!";
    return referenceText({ ...reference, first, ...(last ? { last } : {}) });
  });
}

function moved(at: Corner, rows: number, columns: number): Corner | null {
  const next = { ...at };
  if (next.row !== undefined && !at.fixedRow) next.row += rows;
  if (next.column !== undefined && !at.fixedColumn) next.column += columns;
  const { row = 0, column = 0 } = next;
  return row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS ? null : next;
}

/** References to a sheet (also sheet-scoped names) name it anew; with `after` `null` the sheet is gone: `#REF!`. */
export function renameSheetIn(formula: string, before: string, after: string | null): string {
  const tokens = tokenize(formula);
  if (!tokens) return formula;
  const prefixed = /^('(?:[^']|'')+'|[^'!]+)!(.*)$/su;
  return tokens
    .map(({ kind, text }) => {
      const [, prefix = "", rest = ""] =
        kind === "reference" || kind === "name" ? (prefixed.exec(text) ?? []) : [];
      const named = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
      if (!prefix || !sameName(named, before)) return text;
      return after === null ? "#REF!" : `${quoteSheetName(after)}!${rest}`;
    })
    .join("");
}

const relative = (letter: string, index: number, fixed: boolean, home: number): string => {
  if (fixed) return `${letter}${index + 1}`;
  return index === home ? letter : `${letter}[${index - home}]`;
};

/** The formula in R1C1 notation as seen from a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  const text = (at: Corner): string =>
    (at.row === undefined ? "" : relative("R", at.row, at.fixedRow, row)) +
    (at.column === undefined ? "" : relative("C", at.column, at.fixedColumn, column));
  return mapReferences(formula, ({ prefix, first, last }) => {
    const start = text(first);
    const end = last && text(last);
    return (
      prefix +
      (end === undefined || (end === start && (first.row === undefined || first.column === undefined))
        ? start
        : `${start}:${end}`)
    );
  });
}
