import { range } from "../finding/find-blocks";
import { readLabel, type LabelLevel } from "../reading/stacked-labels";
import { totalLabel } from "../reading/total-label";
import { dimensionQuestion } from "./dimension-question";
import { guessDimension, type KnownMembers } from "./guess-dimension";
import type { ColumnProfile } from "./profile-columns";
import { fieldMap, type Reading, type TableDraft } from "./reading";
import { readingOf } from "./reading-of";
import { titleDimension } from "./title-dimension";

const figures = /^(?:amount|quantity|cost|margin)$/;
const fewestLeaves = 2;

interface Row {
  depth: number;
  values: readonly number[];
}

/**
 * A pivot table in Excel's compact form: one column of labels in which years, months and names stand under each other, each
 * summing up what stands under it. `null` when the column is none; the sums prove it.
 */
export function readStacked(draft: TableDraft, known: KnownMembers): Reading | null {
  const { columns, found, candidates } = draft;
  const [label, ...others] = columns.filter(({ values }) => values.length > 0);
  const orders = candidates.find(({ kind }) => kind === "orders");
  const own = orders?.assigned.filter(({ field, column }) => figures.test(field) && column !== label) ?? [];
  const isOwn = (column: ColumnProfile): boolean => own.some((found) => found.column === column);
  if (!label || !orders || own.length === 0 || !others.every((column) => isOwn(column) || column.computed))
    return null;
  const lines = bodyLines(draft, label);
  const levels = [...new Set(lines.map(({ level }) => level))];
  if (levels.length < 2 || levels.every((level) => level === "name")) return null;
  const rows = lines.map(({ row, level }): Row => ({
    depth: levels.indexOf(level),
    values: own.map(({ column }) => Number(found.grid.filled(row, column.index)) || 0),
  }));
  const isCut = found.body.row + found.body.rows > found.grid.area.row + found.grid.area.rows;
  if (!addsUp(rows, levels.length - 1, isCut)) return null;
  const names = lines.filter(({ level }) => level === "name").map(({ text }) => text);
  const guessed = titleDimension(draft.names) ?? guessDimension(names, known);
  const dimension = guessed ?? "productLine";
  if (guessed === null && names.length > 0)
    draft.questions = [dimensionQuestion(found, [...new Set(names)], dimension, label.named.text)];
  const fields = fieldMap(own);
  fields.set(label.index, { field: "period", score: 0.9 });
  return { ...readingOf(orders, draft), fields, ties: [], stack: { levels, dimension } };
}

function bodyLines(
  { found }: TableDraft,
  label: ColumnProfile,
): { row: number; text: string; level: LabelLevel }[] {
  const { grid, body, totalRows } = found;
  const last = Math.min(body.row + body.rows, grid.area.row + grid.area.rows);
  return range(body.row, last - body.row).flatMap((row) => {
    const text = String(grid.filled(row, label.index)).trim();
    if (text === "" || totalRows.includes(row) || totalLabel(text) !== null) return [];
    const read = readLabel(text);
    return read ? [{ row, text, level: read.level }] : [];
  });
}

/** Whether every row above the leaves sums up those right below it; a last group that is cut off need not. */
function addsUp(rows: readonly Row[], deepest: number, isCut: boolean): boolean {
  if (rows[0]?.depth !== 0 || rows.filter(({ depth }) => depth === deepest).length < fewestLeaves)
    return false;
  let proven = 0;
  for (const [at, { depth, values }] of rows.entries()) {
    if (depth === deepest) continue;
    if (rows[at + 1]?.depth !== depth + 1) return false;
    const end = rows.findIndex((row, index) => index > at && row.depth <= depth);
    if (end < 0 && isCut) continue;
    const parts = rows.slice(at + 1, end < 0 ? undefined : end).filter((row) => row.depth === depth + 1);
    const agrees = values.every((value, index) => {
      const sum = parts.reduce((so, row) => so + (row.values[index] ?? 0), 0);
      return value === 0 || Math.abs(sum - value) <= Math.max(0.011 * parts.length, Math.abs(sum) * 1e-6);
    });
    if (!agrees) return false;
    proven += 1;
  }
  return proven > 0;
}
