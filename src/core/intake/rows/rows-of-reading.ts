import { foldName } from "../reading/fold-name";
import type { ReadTable } from "../reading/read-table";

/**
 * Whether a row belongs to this reading of its table: a column 类型 may say 目标 and 实际 in turn, and each twin takes its own
 * rows. Without such a column every row belongs.
 */
export function rowsOfReading({ table, columns }: ReadTable): (row: number) => boolean {
  const { onlyRows } = table;
  const data = columns.find(({ column }) => column.index === onlyRows?.column)?.data;
  if (!onlyRows || data?.type !== "text") return () => true;
  const wanted = new Set(onlyRows.values.map(foldName));
  const belongs = data.dictionary.map((name) => wanted.has(foldName(name)));
  return (row) => belongs[data.codes[row] ?? -1] === true;
}
