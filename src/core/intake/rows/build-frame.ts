import type { Column, TextColumn } from "../../data/data-set";
import { constantText, dateColumn, pickRows, textFrom, type Frame } from "../reading/frame";
import type { RecognisedColumn } from "../recognition";
import { unstack } from "../reading/stacked-labels";
import type { ReadColumn, ReadTable } from "../reading/read-table";

const han = /\p{Script=Han}/u;

/** `York - Road` under `Store - Bike`: one text column a part. A cell without the separator fills the first part only. */
function splitColumn(data: TextColumn, separator: string, parts: number): TextColumn[] {
  const pieces = data.dictionary.map((text) => {
    const found = text.split(separator);
    return found.length > parts
      ? [...found.slice(0, parts - 1), found.slice(parts - 1).join(separator)]
      : found;
  });
  return Array.from({ length: parts }, (_, part) =>
    textFrom(data.codes.length, (row) => pieces[data.codes[row] ?? -1]?.[part]?.trim()),
  );
}

/** First and last name as one; Chinese names stand last name first without a space. */
function fullName(first: TextColumn | undefined, last: TextColumn | undefined, rows: number): TextColumn {
  const at = (column: TextColumn | undefined, row: number): string =>
    column?.dictionary[column.codes[row] ?? -1] ?? "";
  return textFrom(rows, (row) => {
    const [a, b] = [at(first, row), at(last, row)];
    return han.test(a + b) ? b + a : `${a} ${b}`.trim();
  });
}

function joinNames(byField: Map<string, Column>, rows: number): void {
  for (const part of [...byField.keys()].filter((field) => /@(first|last)$/.test(field))) {
    const base = part.replace(/@.*/, "");
    if (byField.get(base)?.type === "text") continue;
    const text = (field: string): TextColumn | undefined => {
      const column = byField.get(field);
      return column?.type === "text" ? column : undefined;
    };
    byField.set(base, fullName(text(`${base}@first`), text(`${base}@last`), rows));
  }
  for (const field of [...byField.keys()]) if (/@(first|last)$/.test(field)) byField.delete(field);
}

function unmarkedIsNo({ role }: ReadColumn, column: Column): Column {
  if (role.type !== "flag" || column.type === "text") return column;
  return { type: "number", values: column.values.map((value) => (Number.isNaN(value) ? 0 : value)) };
}

/** Year, month and name of each used row, from the labels that stand over it. */
function stackedFields(
  data: TextColumn,
  { levels, dimension }: NonNullable<RecognisedColumn["stack"]>,
  used: Uint32Array,
): [field: string, column: TextColumn][] {
  const { at } = unstack(data, levels);
  const parts = (["year", "half", "quarter", "month", "name"] as const).map((part) => {
    const field = part === "name" ? dimension : `period@${part}`;
    return [field, textFrom(used.length, (row) => at(used[row] ?? -1, part))] as [string, TextColumn];
  });
  return parts.filter(([, { dictionary }]) => dictionary.length > 0);
}

/**
 * The usable rows of a table as a frame: split cells are taken apart, names in two columns put together, and the member
 * that the sheet is named after added. Where two columns hold one field the first wins and the second fills its blanks.
 */
export function buildFrame(read: ReadTable, used: Uint32Array): Frame {
  const { table } = read;
  const byIndex = new Map<number, Column>();
  const byField = new Map<string, Column>();
  const clean = new Set<string>();
  const rows = used.length;
  const add = (field: string, column: Column): void => {
    const first = byField.get(field);
    if (first) clean.delete(field);
    byField.set(field, first ? fillBlanks(first, column) : column);
  };
  for (const source of read.columns) {
    const { column } = source;
    const picked = unmarkedIsNo(source, pickRows(source.data, used));
    byIndex.set(column.index, picked);
    if (column.split && picked.type === "text") {
      const parts = splitColumn(picked, column.split.separator, column.split.fields.length);
      column.split.fields.forEach((field, at) => {
        const part = parts[at];
        if (part) add(field, part);
      });
    } else if (column.stack && column.field !== null && source.data.type === "text") {
      for (const [field, part] of stackedFields(source.data, column.stack, used)) add(field, part);
    } else if (column.field !== null && !column.wide) {
      if (source.clean && !column.fillDown && !byField.has(column.field)) clean.add(column.field);
      add(column.field, picked);
    }
  }
  joinNames(byField, rows);
  const { sheetMember } = table;
  if (sheetMember && "dimension" in sheetMember)
    add(sheetMember.dimension, constantText(sheetMember.member, rows));
  const rowNumber = new Uint32Array(rows);
  for (let i = 0; i < rows; i += 1) rowNumber[i] = table.body.row + (used[i] ?? 0) + 1;
  return { table, rowCount: rows, rowNumber, byIndex, byField, clean };
}

function fillBlanks(first: Column, second: Column): Column {
  if (first.type === "text" && second.type === "text") {
    if (!first.codes.includes(-1)) return first;
    const at = (column: TextColumn, row: number): string | undefined =>
      column.dictionary[column.codes[row] ?? -1];
    return textFrom(first.codes.length, (row) => at(first, row) ?? at(second, row));
  }
  if (first.type === "text" || second.type === "text") return first;
  const { values } = second;
  const filled = first.values.map((value, row) => (Number.isNaN(value) ? (values[row] ?? NaN) : value));
  return first.type === "date" ? dateColumn(filled) : { type: "number", values: filled };
}
