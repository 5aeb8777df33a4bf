import { openExcel, type ExcelSession } from "../excel-session";
import { demand } from "./checks";
import { refresh } from "./pane";
import { columnsIn, sheetOfTable, tableIds, type PlanChoice } from "./plans";
import { Standing } from "./standing";
import { Ledger } from "./ledger";
import { bodyRowsOf, columnAt, shownAt, tableOfId } from "./view";

interface Reviewed {
  excel: ExcelSession;
  standing: Standing;
}

/** The workbook at the end of its history shows what a first build of the same plans would show, row by row. */
export async function expectAsIfFresh(lived: Reviewed, choice: PlanChoice): Promise<void> {
  const standing = new Standing(new Ledger());
  const excel = openExcel();
  const { sheets } = await refresh(choice);
  excel.host.calculated();
  standing.settle(excel.model, choice, new Map(sheets.map(({ id, name }) => [id, name])));
  const expected = computedOf({ excel, standing }, choice);
  for (const [cell, shown] of computedOf(lived, choice)) {
    const wanted = expected.get(cell);
    demand(wanted === undefined || wanted === shown, `${cell} is ${shown} instead of ${wanted}`);
  }
  const present = linesOf(lived);
  const isMerged = lived.standing.ours(lived.excel.model).some(({ merges }) => merges.length > 0);
  const missing = [...linesOf({ excel, standing })].filter(
    ([mark, line]) => present.get(mark) !== line && !(isMerged && !present.has(mark)),
  );
  demand(missing.length === 0, `lines differ from a first build: ${JSON.stringify(missing)}`);
}

/** Value and number format of every computed cell, by table, key and column. */
function computedOf({ excel, standing }: Reviewed, choice: PlanChoice): Map<string, string> {
  const cells = new Map<string, string>();
  for (const id of tableIds) {
    const found = tableOfId(excel.model, standing.tableId(id));
    if (!found) continue;
    const { sheet, table } = found;
    for (const row of bodyRowsOf(table)) {
      const key = shownAt(sheet, row, standing.keyColumnOf(table));
      if (!choice.rows[id].some((wanted) => wanted === key)) continue;
      for (const column of columnsIn(choice)) {
        if (column === "note" || column === "state") continue;
        const at = columnAt(table, standing.columnId(id, column));
        const format = sheet.rows.get(row)?.cells[at]?.format.numberFormat ?? "General";
        cells.set(`${sheetOfTable[id]} ${id} ${key} ${column}`, `${shownAt(sheet, row, at)} ${format}`);
      }
    }
  }
  return cells;
}

const lineMark = /^(?:fupan:|subtitle$|link$|head:(?!kept)|foot:)/;

/** What our lines outside tables show, by the mark in the hidden column. */
function linesOf({ excel, standing }: Reviewed): Map<string, string> {
  const lines = new Map<string, string>();
  for (const sheet of standing.ours(excel.model)) {
    for (const [row, { cells }] of sheet.rows) {
      if (sheet.merges.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
      const mark = cells.findIndex((cell) => typeof cell?.value === "string" && lineMark.test(cell.value));
      if (mark < 0) continue;
      // a sum may rightly include rows that people added
      const content = cells.slice(mark + 1).flatMap((cell) => (cell?.formula ? "=" : (cell?.value ?? [])));
      const own = content.filter((value) => !/^词\d+$/.test(JSON.stringify(value).replaceAll('"', "")));
      lines.set(JSON.stringify(cells[mark]?.value), JSON.stringify(own));
    }
  }
  return lines;
}
