import { say, type Locale, type Phrase } from "../../core/data/locale";
import type { Day } from "../../core/data/day";
import type { FormatName, SheetId, TableColumn } from "../../core/sheets/sheet-plan";
import { contentSignature, contentText, isBlank, isFormula, type CellContent } from "./cell-content";
import { shortHash } from "./short-hash";
import type { StandingTable, Words } from "./standing-table";
import type { TargetCell, TargetRow, TargetTable } from "./target";

/** `moved`: the row left the data; `over`: a computed cell had been overwritten. */
export type KeptReason = "moved" | "over";

/** Words that have lost their place, as one line of the block at the sheet's end. */
export interface KeptLine {
  reason: KeptReason;
  /** Block of the table, or the mark of a line. */
  block: string;
  row: string;
  /** Column id, `=header` of a person's own column, or the position in a line. */
  column: string;
  table: string;
  rowLabel: string;
  columnLabel: string;
  content: CellContent;
  format: FormatName;
}

const words = {
  heading: { zh: "已移出与保留的内容", en: "Moved out and kept" },
  date: { zh: "日期", en: "Date" },
  reason: { zh: "原因", en: "Reason" },
  table: { zh: "表", en: "Table" },
  row: { zh: "行", en: "Row" },
  column: { zh: "列", en: "Column" },
  content: { zh: "内容", en: "Content" },
  moved: { zh: "已移出：此行不在数据中", en: "Moved out: row no longer in the data" },
  over: { zh: "计算值曾被改写", en: "Computed value had been overwritten" },
} as const satisfies Record<string, Phrase>;

/** Block id of the kept words of a sheet. */
export function keptBlock(sheet: SheetId): string {
  return `kept-${sheet}`;
}

export function keptHeading(locale: Locale): string {
  return say(words.heading, locale);
}

/** The block 已移出 as a table of its own; rows that stand in it stay, `rows` are those to be added. */
export function keptTable(sheet: SheetId, locale: Locale, rows: readonly TargetRow[]): TargetTable {
  const column = (id: keyof typeof words, width: number, rest: Partial<TableColumn> = {}): TableColumn => ({
    id,
    header: say(words[id], locale),
    kind: "computed",
    format: "text",
    width,
    ...rest,
  });
  return {
    kind: "table",
    block: keptBlock(sheet),
    columns: [
      column("date", 12, { format: "date" }),
      column("reason", 16),
      column("table", 12),
      column("row", 16),
      column("column", 14),
      column("content", 40, { kind: "input", wrap: true }),
    ],
    rows,
    rules: [],
    open: true,
  };
}

/** Identity of a kept line; an overwritten cell is kept once for each content. */
export function keptKey(line: KeptLine): string {
  const place = [line.reason, line.block, line.row, line.column];
  return JSON.stringify(
    line.reason === "over" ? [...place, shortHash(contentSignature(line.content))] : place,
  );
}

/** The line as a row of the block; typed dates keep their format. */
export function keptRow(line: KeptLine, today: Day, locale: Locale): TargetRow {
  const cell = (content: TargetCell["content"], format: FormatName = "text"): TargetCell => ({
    content,
    format,
    style: "body",
  });
  const content = isFormula(line.content) ? contentText(line.content) : line.content;
  return {
    key: keptKey(line),
    cells: [
      cell(today, "date"),
      cell(say(words[line.reason], locale)),
      cell(line.table),
      cell(line.rowLabel),
      cell(line.columnLabel),
      cell(content, line.format),
    ],
  };
}

/** Words that stand in the block and wait for their row to return. */
export interface WaitingWords {
  /** Key of the kept line. */
  key: string;
  column: string;
  content: CellContent;
}

/**
 * Kept lines of rows that moved out, and words that lost their rows while a run wrote (`strays`), by block and row key. A line whose
 * key cannot be read, or whose content was deleted, waits for nothing.
 */
export function waitingWords(
  kept: StandingTable | null,
  contentColumn: number,
  strays: readonly KeptLine[],
): Map<string, WaitingWords[]> {
  const waiting = new Map<string, WaitingWords[]>();
  const add = (key: string, content: CellContent): void => {
    const place = parseKey(key);
    if (!place || isBlank(content)) return;
    const id = waitingId(place.block, place.row);
    waiting.set(id, [...(waiting.get(id) ?? []), { key, column: place.column, content }]);
  };
  const rows = contentColumn < 0 ? 0 : (kept?.rowCount ?? 0);
  for (let row = 0; row < rows; row += 1) add(kept?.key(row) ?? "", kept?.at(row, contentColumn) ?? "");
  strays.forEach((line) => add(keptKey(line), line.content));
  return waiting;
}

export function waitingId(block: string, row: string): string {
  return JSON.stringify([block, row]);
}

/** Column part of a kept line's key. */
export function columnKey(column: Words["column"]): string {
  return "id" in column ? column.id : `=${column.header}`;
}

function parseKey(key: string): { block: string; row: string; column: string } | null {
  if (!key.startsWith('["moved",')) return null;
  try {
    const parts: unknown = JSON.parse(key);
    if (!Array.isArray(parts)) return null;
    const [, block, row, column] = parts.map(String);
    return block !== undefined && row !== undefined && column !== undefined ? { block, row, column } : null;
  } catch {
    return null; // somebody edited the hidden key: the line stays as it is, it only cannot return by itself
  }
}
