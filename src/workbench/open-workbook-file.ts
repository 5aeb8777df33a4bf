import { newWorkbook } from "../simulator/xlsx/new-workbook";
import type { OpenedWorkbook } from "../simulator/xlsx/opened-workbook";
import { openWorkbook } from "../simulator/xlsx/open-workbook";

/** The sample that the workbench opens with. */
export const sampleFile = "assets/sample-sales.xlsx";

/** Fetches a workbook from the workbench's own server. */
export async function fetchWorkbook(url: string): Promise<OpenedWorkbook> {
  const response = await fetch(url);
  if (!response.ok) return newWorkbook("Book1.xlsx");
  return openWorkbook(new Uint8Array(await response.arrayBuffer()), url.split("/").at(-1) ?? url);
}

/** Opens a workbook that the user picked from disk. Rejects with an `XlsxError` when it is none. */
export async function openPicked(file: File): Promise<OpenedWorkbook> {
  return openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
}
