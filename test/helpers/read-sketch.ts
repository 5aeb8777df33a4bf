import { createIntake, type IntakeOptions, type IntakeResult } from "../../src/core/intake/create-intake";
import type { WorkbookMapping } from "../../src/core/intake/mapping";
import { planColumnReads } from "../../src/core/intake/plan-column-reads";
import { recogniseWorkbook } from "../../src/core/intake/recognise-workbook";
import { workbookOf, type SheetSketch } from "./outline-of";

/** The whole road of intake over sketched sheets: outline, recognition, columns, data sets. */
export function readSketch(
  sheets: Readonly<Record<string, SheetSketch | SheetSketch["rows"]>>,
  options: IntakeOptions & { mapping?: WorkbookMapping } = {},
): IntakeResult {
  const outline = workbookOf(sheets);
  const recognition = recogniseWorkbook(outline, options.mapping ?? null);
  const intake = createIntake(recognition, options);
  for (const read of planColumnReads(recognition)) {
    const head = outline.sheets.find(({ id }) => id === read.sheetId)?.head ?? [];
    const { row, column, rows, columns } = read.box;
    const values = Array.from({ length: rows }, (_, at) =>
      Array.from({ length: columns }, (__, offset) => head[row + at]?.[column + offset] ?? ""),
    );
    intake.addChunk({ read, firstRow: row, values });
  }
  return intake.finish();
}
