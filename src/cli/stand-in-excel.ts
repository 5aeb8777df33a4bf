import { connect } from "../simulator/client/connect";
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
