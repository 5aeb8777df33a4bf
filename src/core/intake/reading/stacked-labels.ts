import type { TextColumn } from "../../data/data-set";
import { parsePeriodName } from "../parse-period";
import type { NamedPeriod } from "../recognition";
import { totalLabel } from "./total-label";

/** What a label of a pivot table's one column names: a span of a year, or a member. */
export type LabelLevel = Exclude<NamedPeriod["kind"], "day"> | "name";

/** The level of a label in a stacked column, and the span that it names; `null` of a blank, a day, or a total. */
export function readLabel(text: string): { level: LabelLevel; period?: NamedPeriod } | null {
  const label = text.trim();
  if (label === "" || totalLabel(label) !== null) return null;
  const period = parsePeriodName(label);
  if (!period) return { level: "name" };
  return period.kind === "day" ? null : { level: period.kind, period };
}

/** A stacked column taken apart: for each row the year, the part of it and the name that hold for it, and which rows are leaves. */
export interface Unstacked {
  leaf: (row: number) => boolean;
  at: (row: number, part: "name" | LabelLevel) => string | undefined;
}

/** Reads a column whose labels stand under each other by level (2024, then 1月, then 华东). */
export function unstack(column: TextColumn, levels: readonly string[]): Unstacked {
  const labels = column.dictionary.map(readLabel);
  const open = new Map<string, string>();
  const rows: { isLeaf: boolean; open: Map<string, string> }[] = [];
  for (const code of column.codes) {
    const label = labels[code];
    const depth = label ? levels.indexOf(label.level) : -1;
    if (label && depth >= 0) {
      for (const deeper of levels.slice(depth)) open.delete(deeper);
      const { period, level } = label;
      if (period?.year !== undefined) open.set("year", String(period.year));
      if (level !== "year")
        open.set(level, period ? String(period.ordinal ?? "") : (column.dictionary[code] ?? "").trim());
    }
    rows.push({ isLeaf: depth === levels.length - 1, open: new Map(open) });
  }
  return { leaf: (row) => rows[row]?.isLeaf ?? false, at: (row, part) => rows[row]?.open.get(part) };
}
