import { markerKey } from "./marks";
import type { Writing } from "./plan-writing";
import { registryKeys } from "./registry";
import { runInExcel } from "./run-in-excel";

/**
 * After a failure: removes the sheets that the run added (nothing of the user's is on them), leaves the mark “in progress” when
 * standing sheets were touched, and answers the names of those. Round trips: 1. mark and new sheets  2. removal.
 * When Excel refuses this too, every sheet of the run may be incomplete; the next run finds the mark.
 */
export async function cleanUp({ sheets }: Writing, restingMark: string): Promise<string[]> {
  const touched = sheets
    .filter(({ own, edits }) => !own.isNew && edits.length > 0)
    .map(({ own }) => own.name);
  const added = sheets.filter(({ own }) => own.isNew).map(({ own }) => own.name);
  try {
    return await runInExcel(async (call) => {
      const { worksheets, settings } = call.context.workbook;
      const mark = settings.getItemOrNullObject(registryKeys.run);
      const fresh = added.map((name) => {
        const sheet = worksheets.getItemOrNullObject(name);
        const marker = sheet.customProperties.getItemOrNullObject(markerKey);
        marker.load("value");
        return { sheet, marker };
      });
      mark.load("value");
      await call.sync();
      const begun = !mark.isNullObject && mark.value !== "";
      if (begun) fresh.filter(({ marker }) => !marker.isNullObject).forEach(({ sheet }) => sheet.delete());
      if (begun && touched.length === 0) settings.add(registryKeys.run, restingMark);
      call.context.runtime.enableEvents = true;
      await call.sync();
      return begun ? touched : [];
    });
  } catch {
    return [...touched, ...added]; // Excel does not answer: whoever refreshes next finds the mark and completes the sheets
  }
}
