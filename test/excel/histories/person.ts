import type { SheetModel, TableModel } from "../../../src/simulator/model/workbook";
import type { ExcelSession } from "../excel-session";
import type { PersonsDeed } from "./deeds";
import type { Ledger, Owner } from "./ledger";
import type { Standing } from "./standing";
import { bodyOf, bodyRowsOf, columnAt, shownAt, tableOfId } from "./view";
import { inputIds, type ColumnId, type TableId } from "./plans";

/*
 * A person at work on one of our tables, through Excel's own doors: what Excel refuses changes nothing.
 */
export class Person {
  constructor(
    private readonly excel: () => ExcelSession,
    private readonly ledger: Ledger,
    private readonly standing: Standing,
  ) {}

  async do(deed: PersonsDeed): Promise<void> {
    const found = tableOfId(this.excel().model, this.standing.tableId(deed.table));
    if (!found) return;
    const typed = new Map<string, Owner>();
    const key = this.keyOfRow(deed, found.sheet, found.table);
    try {
      await this.excel().person((context) => this.act(context, deed, found.sheet, found.table, typed));
    } catch (error) {
      if ((error as { code?: string }).code === undefined) throw error;
    }
    typed.forEach((owner, word) => this.ledger.add(word, owner));
    this.standing.afterwards(deed, key);
  }

  private keyOfRow({ table: id, row }: PersonsDeed, sheet: SheetModel, table: TableModel): string | null {
    const rows = bodyRowsOf(table);
    const cell = shownAt(sheet, rows[row % Math.max(1, rows.length)] ?? -1, this.standing.keyColumnOf(table));
    return this.standing.tableId(id) === table.id && cell !== "" ? String(cell) : null;
  }

  private async act(
    context: Excel.RequestContext,
    deed: PersonsDeed,
    model: SheetModel,
    table: TableModel,
    typed: Map<string, Owner>,
  ): Promise<void> {
    const sheet = context.workbook.worksheets.getItem(model.id);
    const excelTable = sheet.tables.getItem(table.id);
    const rows = bodyRowsOf(table);
    const { top, bottom } = bodyOf(table);
    const row = rows[deed.row % Math.max(1, rows.length)] ?? top;
    const column = table.area.left + (deed.column % table.columns.length);
    const say = (owner: Owner): string => {
      const word = this.ledger.next();
      typed.set(word, owner);
      return word;
    };
    const put = (at: number, owner: Owner): void => {
      this.ledger.typedOver(shownAt(model, row, at));
      sheet.getCell(row, at).values = [[say(owner)]];
    };
    const hidden = this.standing.keyColumnOf(table);
    const inputAt = columnAt(table, this.standing.columnId(deed.table, inputIds[deed.input] ?? "note"));
    switch (deed.kind) {
      case "type":
        if (inputAt >= 0) put(inputAt, this.standing.ownerAt(deed.table, table, model, row, inputAt));
        return;
      case "blank":
        if (inputAt < 0) return;
        this.ledger.typedOver(shownAt(model, row, inputAt));
        sheet.getCell(row, inputAt).values = [[""]];
        return;
      case "overwrite": {
        const computed: ColumnId =
          (["name", "target", "actual", "rate", "extra"] as const)[deed.column] ?? "name";
        const at = columnAt(table, this.standing.columnId(deed.table, computed));
        const key = this.standing.keyAt(deed.table, table, model, row);
        if (at >= 0) put(at, key === null ? { kind: "free" } : { kind: "over", table: deed.table, key });
        return;
      }
      case "sort":
        if (rows.length > 1)
          excelTable.sort.apply([{ key: column - table.area.left, ascending: deed.ascending }]);
        return;
      case "filter":
        excelTable.columns
          .getItemAt(column - table.area.left)
          .filter.applyValuesFilter([String(shownAt(model, row, column))]);
        return;
      case "clearFilters":
        excelTable.clearFilters();
        return;
      case "addRow": {
        const id = this.standing.freeGroup();
        const words = table.columns.map((_, index) =>
          table.area.left + index === hidden ? "" : say({ kind: "group", id }),
        );
        excelTable.rows.add(deed.row > rows.length ? undefined : deed.row, [words]);
        return;
      }
      case "typeBelow":
        if (!table.showTotals)
          sheet.getCell(bottom + 1, table.area.left + 1).values = [[say({ kind: "free" })]];
        return;
      case "deleteRow":
        if (rows.length > 1) excelTable.rows.getItemAt(row - top).delete();
        return;
      case "insertSheetRow":
        sheet.getRange(`${deed.row + 1}:${deed.row + 1}`).insert("Down");
        return;
      case "deleteSheetRow":
        sheet.getRange(`${deed.row + 1}:${deed.row + 1}`).delete("Up");
        return;
      case "insertSheetColumn":
        sheet.getCell(0, deed.column).getEntireColumn().insert("Right");
        return;
      case "addColumn": {
        const header = this.standing.freeHeader("我的");
        excelTable.clearFilters(); // Excel leaves out hidden rows when a range is written
        const added = excelTable.columns.add(
          Math.max(1, deed.at % (table.columns.length + 1)),
          undefined,
          header,
        );
        added.load("id");
        await context.sync();
        const words = rows.map((each) =>
          say(this.standing.ownerOf(deed.table, table, model, each, added.id)),
        );
        added.getDataBodyRange().values = words.map((word) => [word]);
        return;
      }
      case "moveColumn":
        await this.moveColumn(context, excelTable, deed, table, column - table.area.left);
        return;
      case "hideColumn":
        sheet.getCell(0, column).getEntireColumn().columnHidden = true;
        return;
      case "hideRow":
        sheet.getCell(row, 0).getEntireRow().rowHidden = true;
        return;
      case "renameColumn":
        this.renameColumn(excelTable, deed.table, table, column - table.area.left);
        return;
      case "deleteColumn":
        excelTable.clearFilters(); // a column takes its filter along
        if (column !== hidden) excelTable.columns.getItemAt(column - table.area.left).delete();
        return;
      case "renameTable":
        excelTable.name = `T_${this.standing.freeHeader("t")}`;
        return;
      case "duplicateKey": {
        sheet.getRange(`${row + 2}:${row + 2}`).insert("Down");
        const width = table.area.right - table.area.left + 1;
        const from = sheet.getRangeByIndexes(row, table.area.left, 1, width);
        sheet.getRangeByIndexes(row + 1, table.area.left, 1, width).copyFrom(from);
        return;
      }
      case "blankKey":
        if (hidden >= 0) sheet.getCell(row, hidden).values = [[""]];
        return;
      case "merge":
        sheet.getRangeByIndexes(deed.row, deed.column, 2, 2).merge();
        return;
      case "totals":
        excelTable.clearFilters();
        excelTable.showTotals = !table.showTotals;
        return;
      case "look":
        sheet.getCell(row, column).format.fill.color = "#FFCC00";
        sheet.getCell(row, column).format.columnWidth = 99;
        return;
      case "beside": {
        const right = Math.max(...model.tables.map(({ area }) => area.right)) + 2 + deed.column;
        if (shownAt(model, deed.row, right) === "")
          sheet.getCell(deed.row, right).values = [[say({ kind: "free" })]];
        return;
      }
      case "renameSheet":
        sheet.name = this.standing.freeHeader("表");
        return;
      case "moveSheet":
        sheet.position = deed.at % this.excel().model.sheets.length;
        return;
      case "copySheet":
        sheet.copy("End").name = this.standing.freeHeader("存档");
        return;
      case "toRange":
        excelTable.convertToRange();
        return;
      case "deleteSheet":
        sheet.delete();
        return;
    }
  }

  /** Not a column that was moved before: that is a column of theirs from then on (people.test.ts). */
  private renameColumn(excelTable: Excel.Table, id: TableId, table: TableModel, index: number): void {
    const column = table.columns[index];
    const isKey = table.area.left + index === this.standing.keyColumnOf(table);
    if (!column || isKey || this.standing.isMoved(id, column.id)) return;
    excelTable.columns.getItemAt(index).name = this.standing.freeHeader("改名");
    this.standing.columnRenamed(id, column.id);
  }

  /** By hand: a new column with what the old one holds, then the old one goes. */
  private async moveColumn(
    context: Excel.RequestContext,
    excelTable: Excel.Table,
    { at, table: id }: PersonsDeed,
    table: TableModel,
    from: number,
  ): Promise<void> {
    const moved = table.columns[from];
    if (!moved || table.area.left + from === this.standing.keyColumnOf(table)) return;
    if (this.standing.isRenamed(id, moved.id)) return;
    excelTable.clearFilters();
    const to = 1 + (at % table.columns.length);
    const added = excelTable.columns.add(to, undefined, this.standing.freeHeader("移动"));
    const old = excelTable.columns.getItem(moved.id);
    added.getDataBodyRange().copyFrom(old.getDataBodyRange());
    const header = moved.name;
    old.name = this.standing.freeHeader("旧");
    added.name = header;
    old.delete();
    added.load("id");
    await context.sync();
    this.standing.columnMoved(id, moved.id, added.id);
  }
}
