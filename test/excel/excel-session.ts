import { createWorkbook } from "../../src/simulator/model/create";
import type { CellContent, SheetModel, WorkbookModel } from "../../src/simulator/model/workbook";
import { connect, type OfficeJs } from "../../src/simulator/client/connect";
import { loadOfficeJs } from "../../src/simulator/client/load-office-js";
import { ExcelHost, type HostOptions } from "../../src/simulator/protocol/excel-host";
import type { RequestBody } from "../../src/simulator/protocol/wire";

let loaded: OfficeJs | undefined;

export interface ExcelSession {
  model: WorkbookModel;
  host: ExcelHost;
  /** Requests of the client so far, its own clean-up left out. */
  requests: () => number;
  /** Changes of the workbook so far, of any kind: cells, formats, structure, settings. */
  changes: () => number;
  /** Actions sent so far that set a property or call a method: whatever is not mere reading. */
  orders: () => number;
  /** What a person does, in one batch of their own. */
  person: <T>(does: (context: Excel.RequestContext) => Promise<T> | T) => Promise<T>;
}

/** A workbook behind Microsoft's own client, whose globals `Excel` and `Office` are those of the page. */
export function openExcel(options: HostOptions & { model?: WorkbookModel } = {}): ExcelSession {
  const { model = createWorkbook("Book1.xlsx", ["订单"]), ...rest } = options;
  const host = new ExcelHost(model, { thisYear: 2026, ...rest });
  let changes = 0;
  host.subscribe(({ kind }) => {
    if (kind !== "view") changes += 1;
  });
  const orders = countOrders(host);
  loaded ??= loadOfficeJs();
  connect(loaded, host);
  Object.assign(globalThis, {
    Excel: loaded.Excel,
    Office: loaded.Office,
    OfficeExtension: loaded.OfficeExtension,
  });
  return {
    model,
    host,
    requests: () => host.log.filter(({ isCleanUp }) => !isCleanUp).length,
    changes: () => changes,
    orders,
    person: (does) =>
      Excel.run(async (context) => {
        const result = await does(context);
        await context.sync();
        return result;
      }),
  };
}

/** Kinds of action on the wire that only read (instantiate, query, trace, query as JSON), and the client's book-keeping. */
const reading = new Set([1, 2, 5, 7]);
const bookKeeping = new Set(["_KeepReference", "_RemoveReference"]);

/** Watches what is sent to a host. */
function countOrders(host: ExcelHost): () => number {
  let orders = 0;
  const execute = host.execute.bind(host);
  host.execute = (body, flags) => {
    const { Actions } = (typeof body === "string" ? JSON.parse(body) : body) as RequestBody;
    orders += Actions.filter(
      ({ ActionType, Name }) => !reading.has(ActionType) && !bookKeeping.has(Name),
    ).length;
    return execute(body, flags);
  };
  return () => orders;
}

/** The sheet of that name; its absence fails the test. */
export function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${model.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** What the cells of a sheet hold, formulas as their text, blanks as `""`, trailing blanks cut. */
export function gridOf(sheet: SheetModel): (string | number | boolean)[][] {
  const last = Math.max(-1, ...sheet.rows.keys());
  return Array.from({ length: last + 1 }, (_, row) => {
    const cells = Array.from(
      sheet.rows.get(row)?.cells ?? [],
      (cell) => cell?.formula ?? shown(cell?.value ?? null),
    );
    while (cells.length > 0 && cells.at(-1) === "") cells.pop();
    return cells;
  });
}

function shown(value: CellContent): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
