import { connect, type OfficeJs } from "../simulator/client/connect";
import { loadOfficeJs } from "../simulator/client/load-office-js";
import type { WorkbookModel } from "../simulator/model/workbook";
import { ExcelHost } from "../simulator/protocol/excel-host";

/** Opens a workbook in the Excel stand-in, and lets the add-in's code find Excel where it looks for it. */
export function openInStandIn(model: WorkbookModel): ExcelHost {
  const officeJs = loadOfficeJs();
  const host = new ExcelHost(model);
  connect(officeJs, host);
  Object.assign(globalThis, officeJs);
  return host;
}

/** A second Excel with another workbook: it answers while the work runs, then the one that was there does again. */
export function besideTheOpenOne(model: WorkbookModel): <T>(work: () => Promise<T>) => Promise<T> {
  const officeJs = loadOfficeJs();
  connect(officeJs, new ExcelHost(model));
  return async (work) => {
    const { Excel, Office, OfficeExtension } = globalThis as unknown as OfficeJs;
    Object.assign(globalThis, officeJs);
    try {
      return await work();
    } finally {
      Object.assign(globalThis, { Excel, Office, OfficeExtension });
    }
  };
}
