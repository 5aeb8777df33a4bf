import type { Cell, WorkbookModel } from "../model/workbook";
import { formatValue } from "./format-number";

/**
 * What a cell shows (`Range.text`), as if its column were wide enough: numbers and dates under their format, General with at most
 * eleven characters, TRUE/FALSE, error codes, "" for blank.
 */
export function cellText(cell: Cell, model: WorkbookModel): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const code = cell.format.numberFormat;
  if (typeof value === "string" && !hasTextSection(code)) return value;
  return formatValue(code === "@" ? "General" : code, value, model.date1904);
}

/** Only a code with a text placeholder or four sections changes how text looks. */
function hasTextSection(code: string): boolean {
  return code !== "@" && (code.includes("@") || code.split(";").length > 3);
}
