import * as z from "zod/mini";
import type { SheetId } from "../../core/sheets/sheet-plan";
import { contentText, isBlank, isFormula, type CellContent } from "./cell-content";
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

/** A cell as it was read, whose content has lost its place. */
export interface LostPlace {
  read: Position;
  /** Rows were sorted since: the row to which the content belongs, blank for one that has no key. */
  key?: string;
  /** Kept only if people write in that column: what we compute there is computed again. */
  only?: "words";
}

/** What stood in a cell that is gone by now, as a line of the block of kept words; `null` for what need not be kept. */
export function strayWords(
  own: OwnSheet,
  place: LostPlace,
  content: CellContent,
  record: WrittenSheet | null,
): StrayWords | null {
  const text = typeof content === "object" ? contentText(content) : content;
  const found = inTable(own, place, content, record);
  if (found === "computed") return null;
  return { sheet: own.id, content: text, ...(found ?? besideTables(own, place.read)) };
}

type Place = Omit<StrayWords, "sheet" | "content">;

/** Words for a row that may return wait for it; others are kept beside what stood there. */
function inTable(
  own: OwnSheet,
  { read: { row, column }, key: belongsTo, only }: LostPlace,
  content: CellContent,
  record: WrittenSheet | null,
): Place | "computed" | null {
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
  const key = belongsTo ?? standing.key(index);
  const isInput = slot?.kind === "own" ? slot.column.kind === "input" : slot?.kind === "foreign";
  const words = standing.words(index).map((each) => columnKey(each.column));
  const id = slot?.kind === "own" ? columnKey({ id: slot.column.id }) : columnKey({ header });
  // a formula of a column that Excel fills by itself is nobody's word
  if (only === "words" && (!isInput || (isFormula(content) && !words.includes(id)))) return "computed";
  const waits = isInput && key !== "" && (belongsTo !== undefined || isBlank(own.at(row, column)));
  return {
    reason: waits ? "moved" : "over",
    block: target.block,
    row: key,
    column: id,
    table: name,
    rowLabel: belongsTo === undefined || standing.key(index) === key ? standing.label(index) : key,
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
