import type { Box, CellValue, SheetOutline, WorkbookOutline } from "../../src/core/intake/outline";

/** A cell of a sketch: a value, or a value with its number format. */
export type Sketch = CellValue | readonly [value: CellValue, format: string];

export interface SheetSketch {
  rows: readonly (readonly Sketch[])[];
  /** `A1:C2` */
  merges?: readonly string[];
  /** name → `A1:C9` */
  tables?: Readonly<Record<string, string>>;
  visible?: boolean;
  /** Rows of the used range when `rows` are only its first. */
  usedRows?: number;
  hiddenRows?: number;
}

/** Zero-based box of an A1 range. */
export function boxOf(address: string): Box {
  const [from = "", to = from] = address.split(":");
  const cell = (text: string): { row: number; column: number } => {
    const match = /^([A-Z]+)(\d+)$/.exec(text);
    const letters = [...(match?.[1] ?? "A")];
    return {
      row: Number(match?.[2]) - 1,
      column: letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    };
  };
  const [a, b] = [cell(from), cell(to)];
  return { row: a.row, column: a.column, rows: b.row - a.row + 1, columns: b.column - a.column + 1 };
}

function sheetOf(name: string, at: number, sketch: SheetSketch): SheetOutline {
  const columns = Math.max(0, ...sketch.rows.map((row) => row.length));
  const cells = sketch.rows.map((row) =>
    Array.from({ length: columns }, (_, column): readonly [CellValue, string] => {
      const cell = row[column] ?? "";
      return typeof cell === "object" ? cell : [cell, "General"];
    }),
  );
  const head = cells.map((row) => row.map(([value]) => value));
  const isEmpty = head.every((row) => row.every((value) => value === ""));
  return {
    id: `s${at}`,
    name,
    visible: sketch.visible ?? true,
    used: isEmpty ? null : { row: 0, column: 0, rows: sketch.usedRows ?? head.length, columns },
    head: isEmpty ? [] : head,
    whole: sketch.usedRows === undefined,
    headText: head.map((row) => row.map(String)),
    headFormats: cells.map((row) => row.map(([, format]) => format)),
    merges: (sketch.merges ?? []).map(boxOf),
    tables: Object.entries(sketch.tables ?? {}).map(([tableName, address], index) => ({
      id: String(index + 1),
      name: tableName,
      box: boxOf(address),
      hasHeaders: true,
      hasTotals: false,
    })),
    hiddenRows: sketch.hiddenRows ?? 0,
  };
}

/** A workbook outline from sketches of its sheets. */
export function workbookOf(
  sheets: Readonly<Record<string, SheetSketch | SheetSketch["rows"]>>,
  date1904 = false,
): WorkbookOutline {
  return {
    sheets: Object.entries(sheets).map(([name, sketch], at) =>
      sheetOf(name, at, "rows" in sketch ? sketch : { rows: sketch }),
    ),
    date1904,
  };
}

/** A real date cell. */
export const dateCell = (serial: number, format = "yyyy-mm-dd"): Sketch => [serial, format];
