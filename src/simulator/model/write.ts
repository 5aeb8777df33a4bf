import { containsCell, intersect } from "./area";
import { clearContent, ensureCell } from "./cells";
import { announce } from "./changes";
import { invalidArgument } from "./excel-error";
import { changeFormat } from "./formats";
import { tableAt } from "./formula-users";
import { assertCellsWritable } from "./protection";
import { autoFillColumn, noticeCalculatedColumns } from "./table-fill";
import { expandTables } from "./table-growth";
import { renameColumn, type CellTextOf } from "./table-headers";
import { typeText, type Typed } from "./typing";
import type { Area, Cell, SheetModel, WorkbookModel } from "./workbook";

/** What the writer needs to know beside the workbook. */
export interface WriteSettings {
  /** Year for dates typed without one. */
  thisYear: number;
  text: CellTextOf;
}

/** One input as it came: `null` leaves the cell as it is. */
export type Input = string | number | boolean | null;

function typed(
  input: Exclude<Input, null>,
  numberFormat: string,
  thisYear: number,
  date1904: boolean,
): Typed {
  if (typeof input === "string") return typeText(input, numberFormat, thisYear, date1904);
  if (typeof input === "number" && numberFormat === "@") return { value: String(input) };
  return { value: input };
}

function put(cell: Cell, content: Typed): void {
  clearContent(cell);
  cell.value = content.value;
  if (content.formula !== undefined) cell.formula = content.formula;
  if (content.quotePrefix) cell.quotePrefix = true;
  if (content.numberFormat && cell.format.numberFormat === "General") {
    cell.format = changeFormat(cell.format, { numberFormat: content.numberFormat });
  }
}

/** A cell of a merged area that is not its top-left one: what is written there is lost. */
const isCovered = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some((area) => containsCell(area, row, column) && !(area.top === row && area.left === column));

/**
 * Writes a rectangle of inputs as if typed: strings are read in US English, `null` leaves a cell, `""` clears it. Table
 * headers stay unique text, formulas fill blank table columns, and tables grow over what is written right beside them.
 */
export function writeInputs(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  inputs: readonly (readonly Input[])[],
  settings: WriteSettings,
): void {
  assertCellsWritable(model, sheet, area);
  const merges = sheet.merges.filter((merged) => intersect(merged, area));
  const nearTable = sheet.tables.some((table) => intersect(table.area, area));
  try {
    let formulas = 0;
    const lines = underFilter(sheet, area) ? misplaced(sheet, area, inputs) : inputs;
    lines.forEach((line, i) => {
      const row = area.top + i;
      line.forEach((input, j) => {
        const column = area.left + j;
        if (input === null || (merges.length > 0 && isCovered(merges, row, column))) return;
        if (nearTable && writeHeader(model, sheet, row, column, input)) return;
        const cell = ensureCell(sheet, row, column);
        put(cell, typed(input, cell.format.numberFormat, settings.thisYear, model.date1904));
        if (cell.formula !== undefined) formulas += 1;
      });
    });
    if (nearTable) afterTableWrite(sheet, area, formulas);
    expandTables(model, sheet, area, settings.text);
  } finally {
    // What stands before an input that Excel refuses has been written.
    announce(model, { kind: "content", sheet, area });
  }
}

const underFilter = (sheet: SheetModel, { top, bottom }: Area): boolean => {
  if (top === bottom) return false;
  for (let row = top; row <= bottom; row += 1) if (sheet.rows.get(row)?.hidden === "filter") return true;
  return false;
};

/** Excel misplaces what is written across filtered rows: hidden rows keep theirs, every visible one gets the first line. */
const misplaced = (
  sheet: SheetModel,
  area: Area,
  inputs: readonly (readonly Input[])[],
): (readonly Input[])[] =>
  inputs.map((line, i) =>
    sheet.rows.get(area.top + i)?.hidden === "filter" ? line.map(() => null) : (inputs[0] ?? line),
  );

/** A header cell takes text only, and names its column; `true` when the cell was one. */
function writeHeader(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  input: Exclude<Input, null>,
): boolean {
  const table = tableAt(sheet, row, column);
  if (!table?.showHeaders || table.area.top !== row) return false;
  if (typeof input === "string" && input.length > 255)
    throw invalidArgument("a header holds at most 255 characters");
  const text = typeof input === "boolean" ? String(input).toUpperCase() : String(input).replace(/^'/, "");
  renameColumn(model, sheet, table, column - table.area.left, text);
  return true;
}

function afterTableWrite(sheet: SheetModel, area: Area, formulas: number): void {
  const table = tableAt(sheet, area.top, area.left);
  const single = area.top === area.bottom && area.left === area.right;
  if (single && formulas === 1 && table) autoFillColumn(sheet, table, area.top, area.left);
  noticeCalculatedColumns(sheet, area);
}
