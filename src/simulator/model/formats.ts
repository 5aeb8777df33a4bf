import type { CellFormat } from "./workbook";

const interned = new Map<string, CellFormat>();

const keyOf = (format: CellFormat): string =>
  JSON.stringify(
    Object.entries(format)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The one object that stands for every format equal to this one. */
export function internFormat(format: CellFormat): CellFormat {
  const key = keyOf(format);
  const known = interned.get(key);
  if (known) return known;
  const kept = Object.freeze({ ...format });
  interned.set(key, kept);
  return kept;
}

/** Format of a cell that nothing was ever done to. */
export const DEFAULT_FORMAT: CellFormat = internFormat({ numberFormat: "General" });

/** What to change in a format: an `undefined` value removes the key. */
export type FormatChange = { [K in keyof CellFormat]?: CellFormat[K] | undefined };

const changed = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** The format with some keys replaced or removed; its index into the opened file is lost with any change. */
export function changeFormat(format: CellFormat, change: FormatChange): CellFormat {
  const cache = changed.get(format) ?? new Map<string, CellFormat>();
  changed.set(format, cache);
  const key = JSON.stringify(Object.entries(change).map(([name, value]) => [name, value ?? null]));
  const known = cache.get(key);
  if (known) return known;
  const { xf: _lost, ...rest } = { ...format, ...change };
  const cleaned = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const next = internFormat({ ...cleaned, numberFormat: rest.numberFormat ?? "General" });
  const result = keyOf(next) === keyOf(withoutFileIndex(format)) ? format : next;
  cache.set(key, result);
  return result;
}

function withoutFileIndex(format: CellFormat): CellFormat {
  const { xf: _index, ...rest } = format;
  return rest;
}
