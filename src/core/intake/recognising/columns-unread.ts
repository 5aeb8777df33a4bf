import { groupBy } from "../../data/group-by";
import type { Problem } from "../../problems";
import { isSumColumn } from "./score-columns";
import type { ColumnProfile } from "./profile-columns";
import { tableLabel, type TableDraft } from "./reading";
import { relativeColumns } from "./relative-columns";
import { targetHeader } from "./target-header";

const mostNamed = 6;
const fewestPeriods = 3;
const sureTarget = 0.9;

/** Headers of a table's figures that name a time (本年累计, 上年同期, YTD) or a target and are not read; the sum of all its months is none. */
function unreadOf({ columns, readings, instalments }: TableDraft): string[] {
  if (!readings.some(({ kind }) => kind === "orders" || kind === "targets")) return [];
  if (instalments?.undated.length) return instalments.undated.map(({ header }) => header);
  const wide = readings.flatMap((reading) => [...(reading.wide?.columns.keys() ?? [])]);
  const read = new Set([...wide, ...readings.flatMap(({ fields }) => [...fields.keys()])]);
  const relative = relativeColumns(columns).map(({ column }) => column);
  const hasTargets = readings.some(({ kind }) => kind === "targets");
  return columns
    .filter((column) => relative.includes(column) || (!hasTargets && isTarget(column)))
    .filter((column) => !read.has(column.index) && !(wide.length >= fewestPeriods && isSumColumn(column)))
    .map(({ header }) => header);
}

const isTarget = (column: ColumnProfile): boolean =>
  column.look === "number" && !column.computed && (targetHeader(column.named)?.score ?? 0) >= sureTarget;

/** One sentence for all tables that leave the same of these columns unread, so that no figure is dropped silently. */
export function columnsUnread(drafts: readonly TableDraft[]): Problem[] {
  const alike = groupBy(drafts, (draft) => unreadOf(draft).join("\n"));
  return [...alike].flatMap(([key, tables]): Problem[] => {
    const [first] = tables;
    if (!first || key === "") return [];
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
