import * as z from "zod/mini";
import type { SheetId } from "../../core/sheets/sheet-plan";
import { contentText, isBlank, type CellContent } from "./cell-content";
import { columnKey, type KeptLine } from "./kept-words";
import type { Position } from "./moves";
import { orphanTable } from "./orphan-table";
import { bodyRows, bodyTop, type OwnSheet } from "./own-sheet";
import { StandingTable } from "./standing-table";
import type { WrittenSheet } from "./written";

/** Words that were typed into a place in the very moment in which it went; kept in the mark “in progress” until they are in the block. */
export const strayWordsSchema = z.object({
  sheet: z.string(),
  reason: z.enum(["moved", "over"]),
  block: z.string(),
  row: z.string(),
  column: z.string(),
  table: z.string(),
  rowLabel: z.string(),
  columnLabel: z.string(),
  content: z.union([z.string(), z.number(), z.boolean()]),
});
export type StrayWords = z.infer<typeof strayWordsSchema>;

/** What was typed into a cell that is gone by now, as a line of the block of kept words. */
export function strayWords(
  own: OwnSheet,
  position: Position,
  content: CellContent,
  record: WrittenSheet | null,
): StrayWords {
  const text = typeof content === "object" ? contentText(content) : content;
  return { sheet: own.id, content: text, ...(inTable(own, position, record) ?? besideTables(own, position)) };
}

type Place = Omit<StrayWords, "sheet" | "content">;

/** Words for a row that may return wait for it; others are kept beside what stood there. */
function inTable(own: OwnSheet, { row, column }: Position, record: WrittenSheet | null): Place | null {
  const table = own.tables.find(
    (candidate) =>
      row >= bodyTop(candidate) &&
      row < bodyTop(candidate) + bodyRows(candidate) &&
      column >= candidate.box.column &&
      column < candidate.box.column + candidate.box.columns,
  );
  if (!table) return null;
  const { columns, target, name } = orphanTable(table, record);
  const standing = new StandingTable(own, table, columns.slots);
  const index = row - bodyTop(table);
  const slot = columns.slots.find(
    (each) => each.kind !== "key" && each.existing === column - table.box.column,
  );
  const header = table.columns[column - table.box.column]?.header ?? "";
  const key = standing.key(index);
  const isInput = slot?.kind === "own" ? slot.column.kind === "input" : slot?.kind === "foreign";
  const waits = isInput && key !== "" && isBlank(own.at(row, column));
  return {
    reason: waits ? "moved" : "over",
    block: target.block,
    row: key,
    column: slot?.kind === "own" ? columnKey({ id: slot.column.id }) : columnKey({ header }),
    table: name,
    rowLabel: standing.label(index),
    columnLabel: header,
  };
}

function besideTables(own: OwnSheet, { row, column }: Position): Place {
  return {
    reason: "over",
    block: "",
    row: String(row + 1),
    column: String(column + 1),
    table: own.name,
    rowLabel: String(row + 1),
    columnLabel: String(column + 1),
  };
}

/** The stray words of a sheet as lines of its block. */
export function strayLines(strays: readonly StrayWords[], sheet: SheetId): KeptLine[] {
  return strays
    .filter((stray) => stray.sheet === sheet)
    .map(({ sheet: _, ...line }) => ({ ...line, format: "general" }));
}
