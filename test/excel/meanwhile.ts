import { parseArea } from "../../src/simulator/model/address";
import { ensureCell } from "../../src/simulator/model/cells";
import { announce } from "../../src/simulator/model/changes";
import type { CellContent, WorkbookModel } from "../../src/simulator/model/workbook";
import { sheetOf } from "./excel-session";

/** What another author types into a cell, as text. */
export function typeAt(model: WorkbookModel, name: string, address: string, word: string): void {
  const sheet = sheetOf(model, name);
  const area = parseArea(address);
  if (!area) throw new Error(address);
  const cell = ensureCell(sheet, area.top, area.left);
  cell.value = word;
  delete cell.formula;
  announce(model, { kind: "content", sheet, area });
}

export function cellAt(model: WorkbookModel, name: string, address: string): CellContent | undefined {
  const area = parseArea(address);
  return area ? sheetOf(model, name).rows.get(area.top)?.cells[area.left]?.value : undefined;
}
