import { areaAt } from "../../../src/simulator/model/area";
import { createWorkbook } from "../../../src/simulator/model/create";
import { deleteCells, insertCells } from "../../../src/simulator/model/structure";
import { addColumn, deleteColumn } from "../../../src/simulator/model/table-parts";
import { addTable, resizeTable } from "../../../src/simulator/model/tables";
import type { SheetModel, TableModel, WorkbookModel } from "../../../src/simulator/model/workbook";
import { copySheet } from "../../../src/simulator/model/copy-sheet";

const text = (): string => "";

function table(): { model: WorkbookModel; sheet: SheetModel; made: TableModel } {
  const model = createWorkbook("Book1.xlsx", ["Sheet1"]);
  const sheet = model.sheets[0] as SheetModel;
  return { model, sheet, made: addTable(model, sheet, areaAt(0, 0, 3, 3), true, text) };
}

const ids = ({ columns }: TableModel): number[] => columns.map(({ id }) => id);

describe("The id of a table's column", () => {
  it("is not given again after the last column was deleted, nor after it was added and deleted", () => {
    const { model, sheet, made } = table();
    deleteColumn(model, sheet, made, made.columns[2]!);
    expect(addColumn(model, sheet, made, undefined, "x").id).toBe(4);
    deleteColumn(model, sheet, made, made.columns[2]!);
    expect(addColumn(model, sheet, made, 0, "y").id).toBe(5);
    expect(ids(made)).toEqual([5, 1, 2]);
  });

  it("is not given again by a resize, or by cells inserted over the whole table", () => {
    const { model, sheet, made } = table();
    resizeTable(model, sheet, made, areaAt(0, 0, 3, 2), text);
    resizeTable(model, sheet, made, areaAt(0, 0, 3, 3), text);
    expect(ids(made)).toEqual([1, 2, 4]);
    deleteCells(model, sheet, areaAt(0, 2, 3, 1), "Left");
    insertCells(model, sheet, areaAt(0, 1, 3, 1), "Right");
    expect(ids(made)).toEqual([1, 5, 2]);
  });

  it("goes on from where it was in a copy of the sheet", () => {
    const { model, sheet, made } = table();
    deleteColumn(model, sheet, made, made.columns[2]!);
    const copy = copySheet(model, sheet, "End");
    expect(addColumn(model, copy, copy.tables[0]!, undefined, "x").id).toBe(4);
  });
});
