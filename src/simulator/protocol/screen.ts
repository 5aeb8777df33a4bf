import { ExcelError } from "../model/excel-error";
import type { Area, SheetModel, WorkbookModel } from "../model/workbook";
import type { View } from "./context";
import { activationMessages, selectionMessages, type EventMessage } from "./events";

/** What is on screen: the front sheet (kept in the model) and each sheet's selection. */
export class Screen {
  readonly view: View = { selections: new Map(), activeChart: null };

  constructor(
    private readonly model: WorkbookModel,
    private readonly tell: (messages: EventMessage[], sheet: SheetModel) => void,
  ) {}

  /** Brings a sheet to the front; a hidden one can't come. */
  activate(sheet: SheetModel): void {
    const before = this.model.activeSheetId;
    if (sheet.visibility !== "Visible") {
      throw new ExcelError(
        "InvalidOperation",
        "The operation attempted is invalid on the object. (a hidden sheet can't be activated)",
      );
    }
    if (before === sheet.id) return;
    this.model.activeSheetId = sheet.id;
    this.tell(activationMessages(before, sheet.id), sheet);
  }

  /** Selects areas of a sheet, whether it is in front or not. */
  select(sheet: SheetModel, areas: readonly Area[]): void {
    this.view.selections.set(
      sheet.id,
      areas.map((area) => ({ ...area })),
    );
    this.tell(selectionMessages(sheet, areas), sheet);
  }

  /** A deleted sheet has no selection. */
  forget(sheet: SheetModel): void {
    this.view.selections.delete(sheet.id);
  }
}
