import { createWorkbook } from "../../src/simulator/model/create";
import type { WorkbookModel } from "../../src/simulator/model/workbook";
import { connect, type OfficeJs } from "../../src/simulator/client/connect";
import { loadOfficeJs } from "../../src/simulator/client/load-office-js";
import { ExcelHost, type HostOptions } from "../../src/simulator/protocol/excel-host";

let loaded: OfficeJs | undefined;

/** Microsoft's client, loaded once per test file. */
export function officeJs(): OfficeJs {
  loaded ??= loadOfficeJs();
  return loaded;
}

/** A workbook, its host, and the real client joined to it. */
export function session(options: HostOptions & { model?: WorkbookModel } = {}) {
  const { model = createWorkbook(), ...rest } = options;
  const host = new ExcelHost(model, { thisYear: 2026, ...rest });
  const js = officeJs();
  connect(js, host);
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => js.Excel.run(batch);
  return { model, host, run, js };
}

/** The error that a batch ends with. */
export async function errorOf(batch: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await batch;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("the batch succeeded");
}

export interface Stage {
  context: Excel.RequestContext;
  sheet: Excel.Worksheet;
  host: ExcelHost;
  model: WorkbookModel;
}

/** Runs a batch on the first sheet of a new workbook, which is called Sheet1. */
export async function onSheet<T>(
  batch: (stage: Stage) => Promise<T>,
  options: Parameters<typeof session>[0] = {},
): Promise<T> {
  const { model, host, run } = session(options);
  return run((context) =>
    batch({ context, sheet: context.workbook.worksheets.getItem("Sheet1"), host, model }),
  );
}

/** The code of the error that a batch on a new workbook ends with. */
export const codeOn = async (
  batch: (stage: Stage) => Promise<unknown>,
  options: Parameters<typeof session>[0] = {},
): Promise<string> => (await errorOf(onSheet(batch, options))).code;
