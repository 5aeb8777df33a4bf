import { saveWorkbook } from "../simulator/xlsx/save-workbook";
import type { OpenedWorkbook } from "../simulator/xlsx/opened-workbook";

/** Hands the workbook as it stands now to the browser's downloads; answers what could not be kept. */
export function saveToDisk(opened: OpenedWorkbook): readonly string[] {
  const { bytes, warnings } = saveWorkbook(opened);
  const url = URL.createObjectURL(
    new Blob([bytes as BlobPart], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = opened.model.name.replace(/(\.xls[xm])?$/i, "-reviewed.xlsx");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return warnings;
}
