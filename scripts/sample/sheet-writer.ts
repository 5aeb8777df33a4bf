import { internFormat } from "../../src/simulator/model/formats";
import { addSheet } from "../../src/simulator/model/sheets";
import { addTable, renameTable } from "../../src/simulator/model/tables";
import { ensureCell } from "../../src/simulator/model/cells";
import type { CellContent, CellFormat, SheetModel, WorkbookModel } from "../../src/simulator/model/workbook";

/** How a column is shown: format code, width in points, alignment. */
export interface ColumnLook {
  title: string;
  format?: string;
  width?: number;
  center?: true;
}

const FONT = { fontName: "微软雅黑", fontSize: 10 } as const;
const THIN = { style: "thin", color: "#BFBFBF" } as const;
const GRID = { borders: { top: THIN, bottom: THIN, left: THIN, right: THIN } } as const;

/** Fills a sheet the way people do: a font of their own, headers in bold on colour, columns wide enough. */
export class SheetWriter {
  readonly sheet: SheetModel;

  constructor(
    private readonly model: WorkbookModel,
    name: string,
  ) {
    this.sheet = addSheet(model, name);
  }

  /** A value, or a formula when the text begins with `=`. */
  put(row: number, column: number, value: CellContent, look: Partial<CellFormat> = {}): void {
    const cell = ensureCell(this.sheet, row, column);
    const isFormula = typeof value === "string" && value.startsWith("=");
    cell.value = isFormula ? null : value;
    if (isFormula) cell.formula = value;
    cell.format = internFormat({ numberFormat: "General", ...FONT, ...look });
  }

  center(row: number, column: number): void {
    const cell = ensureCell(this.sheet, row, column);
    cell.format = internFormat({ ...cell.format, horizontal: "center", vertical: "center" });
  }

  title(row: number, lastColumn: number, text: string): void {
    this.put(row, 0, text, { bold: true, fontSize: 16, horizontal: "center", vertical: "center" });
    this.sheet.merges.push({ top: row, bottom: row, left: 0, right: lastColumn });
    const line = this.sheet.rows.get(row);
    if (line) line.height = 28;
  }

  header(row: number, columns: readonly ColumnLook[], fill = "#1F4E79"): void {
    columns.forEach(({ title, width }, column) => {
      this.put(row, column, title, { bold: true, fontColor: "#FFFFFF", fill, horizontal: "center", ...GRID });
      this.sheet.columns.set(column, { width: width ?? 66 });
    });
  }

  rows(
    top: number,
    columns: readonly ColumnLook[],
    rows: readonly (readonly CellContent[])[],
    grid: boolean,
  ): void {
    rows.forEach((values, at) =>
      values.forEach((value, column) => {
        const look = columns[column];
        if (value === null && !grid) return;
        this.put(top + at, column, value, {
          numberFormat: look?.format ?? "General",
          ...(look?.center ? { horizontal: "center" as const } : {}),
          ...(grid ? GRID : {}),
        });
      }),
    );
  }

  /** Makes everything from row 0 on a table with the header there. */
  table(name: string, columns: number, dataRows: number, style: string): void {
    const area = { top: 0, left: 0, bottom: dataRows, right: columns - 1 };
    const table = addTable(this.model, this.sheet, area, true, ({ value }) =>
      typeof value === "string" ? value : "",
    );
    renameTable(this.model, this.sheet, table, name);
    table.style = style;
    this.sheet.frozen = { rows: 1, columns: 0 };
  }
}
