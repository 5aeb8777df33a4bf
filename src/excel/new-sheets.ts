import type { Surroundings } from "./find-sheets";
import { ExcelFailure } from "./host-problem";
import type { ExcelCall } from "./run-in-excel";

/** Throws the problem of a workbook that takes no new sheets: read-only, or of protected structure. */
export function refuseWithoutRoom({ readOnly, structureProtected }: Surroundings): void {
  if (readOnly) throw new ExcelFailure({ code: "workbook-read-only", severity: "fatal" });
  if (structureProtected) throw new ExcelFailure({ code: "workbook-protected", severity: "fatal" });
}

/** Sends the queued sheets; after a failure those that came about are taken away again, and the failure goes on. */
export async function syncNewSheets(call: ExcelCall, names: readonly string[]): Promise<void> {
  try {
    await call.sync();
  } catch (error) {
    await takeAway(call, names);
    throw error;
  }
}

/** Best effort: the failure that led here is what the user is told. */
async function takeAway(call: ExcelCall, names: readonly string[]): Promise<void> {
  const left = names.map((name) => call.context.workbook.worksheets.getItemOrNullObject(name));
  await call
    .sync()
    .then(() => {
      for (const sheet of left) if (!sheet.isNullObject) sheet.delete();
      call.context.runtime.enableEvents = true;
      return call.sync();
    })
    .catch(() => undefined);
}
