import type { Box, CellValue } from "../../core/intake/outline";
import type { Look } from "../looks";
import { CellMap } from "./cell-map";
import { isFormula, type CellContent } from "./cell-content";
import type { Edit } from "./edit";
import { typedContent } from "./text-as-text";

/** Cells that stay as they are may lie between two that change, so that one request covers both. */
const bridgedRows = 8;

type ConstantEdit = "keys" | "kept" | "values" | "cleared";

/** Single cells to be changed on one sheet, gathered into few boxes. Rows are those of the frame while writing. */
export class SheetDraft {
  private readonly keys = new CellMap<CellContent>();
  private readonly cells = new CellMap<CellContent>();
  private readonly formats = new CellMap<string>();
  private readonly looks = new Map<string, { look: Look; cells: CellMap<true> }>();

  private readonly ends: ReadonlySet<number>;

  /**
   * `keyColumn`: where the identities of rows and lines stand. `ends`: last rows of tables, across which no request may reach,
   * because Excel would take what is written below into the table.
   */
  constructor(
    private readonly keyColumn: number,
    ends: readonly number[],
  ) {
    this.ends = new Set(ends);
  }

  write(row: number, column: number, content: CellContent): void {
    (column === this.keyColumn ? this.keys : this.cells).set(row, column, content);
  }

  format(row: number, column: number, code: string): void {
    this.formats.set(row, column, code);
  }

  look(row: number, column: number, look: Look): void {
    const id = JSON.stringify(look);
    const entry = this.looks.get(id) ?? { look, cells: new CellMap<true>() };
    entry.cells.set(row, column, true);
    this.looks.set(id, entry);
  }

  /** Number of cells whose content changes. */
  get changed(): number {
    return this.keys.size + this.cells.size;
  }

  /** Everything gathered; identities and constants as edits of the given kinds, which decide when they are written. */
  *edits(keys: ConstantEdit, values: ConstantEdit): Generator<undefined, Edit[]> {
    const edits: Edit[] = [];
    for (const { box, values: contents } of yield* this.keys.boxes(bridgedRows, this.ends))
      edits.push({ kind: keys, box, contents: typedRows(contents) });
    for (const { box, values: codes } of yield* this.formats.boxes(bridgedRows, this.ends))
      edits.push({ kind: "formats", box, codes });
    for (const { box, values: contents } of yield* this.cells.boxes(bridgedRows, this.ends)) {
      edits.push(cellsEdit(box, contents, values));
      yield;
    }
    for (const { look, cells } of this.looks.values())
      for (const { box } of yield* cells.boxes(0, this.ends)) edits.push({ kind: "look", box, look });
    return edits;
  }
}

function cellsEdit(box: Box, contents: (CellContent | null)[][], constants: ConstantEdit): Edit {
  const formulas = contents.some((row) => row.some((cell) => cell !== null && isFormula(cell)));
  return { kind: formulas ? "formulas" : constants, box, contents: typedRows(contents) };
}

function typedRows(values: (CellContent | null)[][]): (CellValue | null)[][] {
  return values.map((row) => row.map(typed));
}

function typed(content: CellContent | null): CellValue | null {
  return content === null ? null : typedContent(content);
}
