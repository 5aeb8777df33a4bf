import type { TextColumn } from "../../data/data-set";
import { foldKey } from "../reading/fold-name";

/** A column whose values name their rows: folded key → row. */
export interface KeyIndex {
  rowOf: ReadonlyMap<string, number>;
  /** The first column's spelling is a number with leading zeros dropped in the other table. */
  withoutZeros: ReadonlyMap<string, number>;
}

const dropZeros = (key: string): string => (/^0+\d/.test(key) ? key.replace(/^0+/, "") : key);

/**
 * Index of a column whose values are unique, or `null` when they are not. Blank cells are passed over, but at least nine
 * rows of ten must have a value. One key in fifty may repeat: the first row counts.
 */
export function indexKeys(column: TextColumn): KeyIndex | null {
  const rowOf = new Map<string, number>();
  const folded = column.dictionary.map(foldKey);
  let filled = 0;
  for (let row = 0; row < column.codes.length; row += 1) {
    const key = folded[column.codes[row] ?? -1];
    if (key === undefined) continue;
    filled += 1;
    if (!rowOf.has(key)) rowOf.set(key, row);
  }
  if (filled === 0 || filled < column.codes.length * 0.9 || filled - rowOf.size > filled * 0.02) return null;
  const withoutZeros = new Map<string, number>();
  for (const [key, row] of rowOf) withoutZeros.set(dropZeros(key), row);
  return { rowOf, withoutZeros: withoutZeros.size === rowOf.size ? withoutZeros : new Map() };
}

export interface KeyMatch {
  /** Row of the other table for each dictionary code, −1 when not found. */
  rowOfCode: Int32Array;
  /** Distinct keys that occur, and how many of them were found. */
  total: number;
  found: number;
  /** All keys that occur are numbers: numbers match by chance. */
  numeric: boolean;
}

/** Looks the keys of a column up. Keys that no row uses do not count; `001` finds `1` when that finds more. */
export function matchKeys(column: TextColumn, index: KeyIndex): KeyMatch {
  const occurs = new Uint8Array(column.dictionary.length);
  for (const code of column.codes) if (code >= 0) occurs[code] = 1;
  const lookUp = (rows: ReadonlyMap<string, number>, shape: (key: string) => string): KeyMatch => {
    const rowOfCode = new Int32Array(column.dictionary.length).fill(-1);
    let [total, found, numeric] = [0, 0, true];
    column.dictionary.forEach((text, code) => {
      if (occurs[code] !== 1) return;
      const key = foldKey(text);
      total += 1;
      numeric &&= /^-?\d+$/.test(key);
      const row = rows.get(shape(key));
      if (row === undefined) return;
      found += 1;
      rowOfCode[code] = row;
    });
    return { rowOfCode, total, found, numeric };
  };
  const plain = lookUp(index.rowOf, (key) => key);
  if (plain.found === plain.total) return plain;
  const loose = lookUp(index.withoutZeros, dropZeros);
  return loose.found > plain.found ? loose : plain;
}
