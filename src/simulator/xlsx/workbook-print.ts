import type { WorkbookModel } from "../model/workbook";
import { fingerprint } from "./origins";

/** All that the workbook part says, as text: while it is the same, the part stays as it is. */
export function workbookPrint(model: WorkbookModel): string {
  return fingerprint([
    model.date1904,
    model.calculationMode,
    model.protectedStructure,
    model.activeSheetId,
    model.names,
    model.sheets.map(
      ({
        id,
        name,
        visibility,
        autoFilter,
        pageLayout: { printArea, printTitleColumns, printTitleRows },
      }) => [[id, name, visibility], [printArea, printTitleColumns, printTitleRows], autoFilter?.area],
    ),
  ]);
}
