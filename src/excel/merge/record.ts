import type { FormatChoice } from "../number-formats";
import { keptBlock } from "./kept-words";
import { isFormula, type CellContent } from "./cell-content";
import { lineColumns } from "./line-columns";
import { markedRows } from "./line-merge";
import type { Names } from "./formula-text";
import type { LocatedTable } from "./locate-tables";
import { contentHash, lookHash, resolveContent, type MergeContext } from "./merge-context";
import type { OwnSheet } from "./own-sheet";
import { hashAt } from "./short-hash";
import { StandingTable } from "./standing-table";
import { setupHash } from "./table-setup";
import type { TargetRow, TargetSheet } from "./target";
import type { WrittenRow, WrittenSheet, WrittenTable } from "./written";

/**
 * What a run means to write: the record by which its remains are recognised should it die. A pause after each row for whoever must not
 * block.
 */
export function* plannedRecord(
  target: TargetSheet,
  worksheetId: string,
  tables: readonly LocatedTable[],
  context: MergeContext,
  sorted: ReadonlySet<string>,
): Generator<undefined, WrittenSheet> {
  const records: WrittenTable[] = [];
  for (const table of tables) {
    const rows: WrittenRow[] = [];
    for (const row of table.target.rows) {
      rows.push(plannedRow(row, table, context));
      yield;
    }
    records.push({ ...tableRecord(table), sorted: sorted.has(table.target.block), rows });
  }
  return {
    id: target.id,
    worksheetId,
    tables: records,
    charts: target.charts.map(({ id, title }) => [id, title]),
    lines: target.items.flatMap((item): WrittenRow[] => {
      if (item.kind !== "line") return [];
      const hashes = item.cells.map((cell) =>
        contentHash(resolveContent(cell.content, context, null), context.names, null),
      );
      return [[item.mark, hashes.join(""), lookHash(item.cells, context.format)]];
    }),
  };
}

function plannedRow(row: TargetRow, { target }: LocatedTable, context: MergeContext): WrittenRow {
  const hashes = row.cells.flatMap((cell, index) =>
    target.columns[index]?.kind === "input"
      ? []
      : [contentHash(resolveContent(cell.content, context, target.block), context.names, target.block)],
  );
  return [row.key, hashes.join(""), lookHash(row.cells, context.format)];
}

function tableRecord({ target, own, columns, name }: LocatedTable): Omit<WrittenTable, "rows" | "sorted"> {
  return {
    block: target.block,
    tableId: own?.id ?? "",
    name: own?.name ?? name,
    columns: target.columns.map((column) => {
      const slot = columns.slots.find(
        (candidate) => candidate.kind === "own" && candidate.column.id === column.id,
      );
      const existing = slot?.kind === "own" ? slot.existing : undefined;
      const present = existing === undefined ? undefined : own?.columns[existing];
      return {
        id: column.id,
        column: present?.id ?? -1,
        header: slot?.kind === "own" ? slot.header : column.header,
        input: column.kind === "input",
      };
    }),
    setup: setupHash(target),
  };
}

/**
 * What stands on a sheet after it was written, as Excel gives it back: Excel may have rewritten a formula, and only what it gives
 * back can be compared next time. `sheet`, `tables` and `names` are those after the writing, `planned` what was meant. A pause after each
 * row for whoever must not block.
 */
export function* standingRecord(
  target: TargetSheet,
  sheet: OwnSheet,
  tables: readonly LocatedTable[],
  names: Names,
  choice: FormatChoice,
  planned: WrittenSheet,
): Generator<undefined, WrittenSheet> {
  const marks = markedRows(sheet);
  const records: WrittenTable[] = [];
  for (const table of tables) {
    if (table.own === null) continue;
    const isKept = table.target.block === keptBlock(target.id);
    const rows = isKept ? [] : yield* standingRows(table, sheet, names, choice, planned);
    records.push({ ...tableRecord(table), sorted: table.written?.sorted ?? false, rows });
  }
  return {
    id: target.id,
    worksheetId: sheet.worksheetId,
    tables: records,
    charts: target.charts.map(({ id, title }) => [id, title]),
    lines: target.items.flatMap((item): WrittenRow[] => {
      const row = item.kind === "line" ? marks.get(item.mark) : undefined;
      if (item.kind !== "line" || row === undefined) return [];
      const meant = planned.lines.find(([mark]) => mark === item.mark)?.[1];
      const columns = lineColumns(sheet, row, [meant], item.cells.length, names);
      const hashes = columns.map((column, index) =>
        writtenHash(sheet.at(row, column), hashAt(meant, index), names, null),
      );
      return [[item.mark, hashes.join(""), lookHash(item.cells, choice)]];
    }),
  };
}

/** Rows in the order in which they stand, so that a sorted table is recognised; rows that somebody deleted come last. */
function* standingRows(
  table: LocatedTable,
  sheet: OwnSheet,
  names: Names,
  choice: FormatChoice,
  planned: WrittenSheet,
): Generator<undefined, WrittenRow[]> {
  const { own, target, columns } = table;
  if (!own) return [];
  const plannedTable = planned.tables.find(({ block }) => block === target.block);
  const meant = new Map(plannedTable?.rows.map(([key, hashes]) => [key, hashes]));
  const standing = new StandingTable(sheet, own, columns.slots);
  const computed = target.columns
    .filter(({ kind }) => kind !== "input")
    .map(({ id }) => presentIndex(table, id));
  const unseen = new Map(target.rows.map((row) => [row.key, row]));
  const rows: WrittenRow[] = [];
  for (let row = 0; row < standing.rowCount; row += 1) {
    const key = standing.key(row);
    const plan = unseen.get(key);
    if (!plan) continue;
    unseen.delete(key);
    const hashes = computed.map((index, column) =>
      writtenHash(
        index < 0 ? "" : standing.at(row, index),
        hashAt(meant.get(key), column),
        names,
        target.block,
      ),
    );
    rows.push([key, hashes.join(""), lookHash(plan.cells, choice)]);
    yield;
  }
  return [...rows, ...[...unseen.keys()].map((key): WrittenRow => [key, "", ""])];
}

/**
 * Excel rewrites formulas, never what is typed: another text or number than was meant is somebody's, typed between the writing and
 * the reading.
 */
function writtenHash(
  present: CellContent,
  meant: string | undefined,
  names: Names,
  block: string | null,
): string {
  return isFormula(present) || meant === undefined ? contentHash(present, names, block) : meant;
}

function presentIndex({ columns }: LocatedTable, id: string): number {
  const slot = columns.slots.find((candidate) => candidate.kind === "own" && candidate.column.id === id);
  return slot?.kind === "own" ? (slot.existing ?? -1) : -1;
}
