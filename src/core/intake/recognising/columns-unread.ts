import type { Problem } from "../../problems";
import { isSumColumn } from "./assign-fields";
import { tableLabel, type TableDraft } from "./reading";
import { relativeColumns } from "./relative-columns";

const mostNamed = 6;
const fewestPeriods = 3;

/** Headers of a table's figures that name a time (本年累计, 上年同期, YTD) and are not read; the sum of all its months is none. */
function unreadOf({ columns, readings }: TableDraft): string[] {
  if (!readings.some(({ kind }) => kind === "orders" || kind === "targets")) return [];
  const wide = readings.flatMap((reading) => [...(reading.wide?.columns.keys() ?? [])]);
  const read = new Set([...wide, ...readings.flatMap(({ fields }) => [...fields.keys()])]);
  return relativeColumns(columns)
    .map(({ column }) => column)
    .filter((column) => !read.has(column.index) && !(wide.length >= fewestPeriods && isSumColumn(column)))
    .map(({ header }) => header);
}

/** One sentence for all tables that leave the same of these columns unread, so that no figure is dropped silently. */
export function columnsUnread(drafts: readonly TableDraft[]): Problem[] {
  const alike = new Map<string, TableDraft[]>();
  for (const draft of drafts) {
    const key = unreadOf(draft).join("\n");
    if (key !== "") alike.set(key, [...(alike.get(key) ?? []), draft]);
  }
  return [...alike].flatMap(([key, tables]): Problem[] => {
    const [first] = tables;
    if (!first) return [];
    const headers = key.split("\n");
    const named = headers.slice(0, mostNamed);
    const more = headers.length > mostNamed ? " …" : "";
    const label = tableLabel(first.found);
    const others = tables.length - 1;
    const table = {
      zh: others > 0 ? `${label}等 ${tables.length} 处` : label,
      en: others > 0 ? `${label} and ${others} more` : label,
    };
    const columns = { zh: named.join("、") + more, en: named.join(", ") + more };
    return [
      { code: "columns-unread", sheet: first.found.sheet, params: { table, columns }, severity: "warning" },
    ];
  });
}
