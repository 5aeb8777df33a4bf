import { insertSheets } from "../../model/insert-sheets";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import type { SheetModel, WorkbookModel } from "../../model/workbook";
import { openWorkbook } from "../../xlsx/open-workbook";
import { XlsxError } from "../../xlsx/xlsx-error";
import { oneOf, type Arguments } from "../arguments";

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

interface Options {
  positionType?: unknown;
  relativeTo?: unknown;
  sheetNamesToInsert?: unknown;
}

/** `Workbook.insertWorksheetsFromBase64`: a file's sheets, all or those named, into this workbook; answers their ids. */
export function insertFromBase64(args: Arguments, model: WorkbookModel): string[] {
  const source = opened(args.text(0));
  const options = (args.at(1) ?? {}) as Options;
  const sheets = chosen(source, options.sheetNamesToInsert ?? undefined);
  return insertSheets(model, source, sheets, placeOf(model, options)).map(({ id }) => id);
}

function opened(base64: string): WorkbookModel {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return openWorkbook(bytes, "source.xlsx").model;
  } catch (error) {
    if (error instanceof XlsxError || error instanceof DOMException)
      throw invalidArgument("base64File is no workbook");
    throw error;
  }
}

function chosen(source: WorkbookModel, names: unknown): SheetModel[] {
  if (names === undefined) return source.sheets;
  if (!Array.isArray(names)) throw invalidArgument("sheetNamesToInsert must be a list of names");
  return names.map((name: unknown) => {
    const found = source.sheets.find((sheet) => sheet.name === name);
    if (!found) throw invalidArgument("the file has no such sheet");
    return found;
  });
}

function placeOf(model: WorkbookModel, { positionType, relativeTo }: Options): number {
  const position = positionType === undefined ? "End" : oneOf(positionType, POSITIONS);
  const at =
    relativeTo === undefined || relativeTo === null
      ? -1
      : model.sheets.findIndex(({ name, id }) => relativeTo === name || relativeTo === id);
  if (relativeTo !== undefined && relativeTo !== null && at < 0) throw itemNotFound("no such sheet");
  if (position === "Before" && at >= 0) return at;
  if (position === "After" && at >= 0) return at + 1;
  return position === "Before" || position === "Beginning" ? 0 : model.sheets.length;
}
