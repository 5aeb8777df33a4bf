import { areaName } from "../model/address";
import type { ModelChange } from "../model/changes";
import type { Area, SheetModel, WorkbookModel } from "../model/workbook";

/** One message of Excel to the client's event handlers. */
export interface EventMessage {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  isRemoteOverride?: boolean;
}

const WORKBOOK = "Workbook";

const TYPES = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
  sheetFormat: 18,
  rowSorted: 19,
  rowHidden: 22,
  protection: 24,
  chartAdded: 50,
  chartDeleted: 53,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Wire names of the calls that register for an event, by class, with the type that they ask for. */
const REGISTRATIONS: Record<string, Record<string, number>> = {
  Worksheet: {
    DataChanged: 10,
    Activated: 11,
    Deactivated: 12,
    SelectionChanged: 14,
    Calculated: 16,
    FormatChanged: 18,
    RowSorted: 19,
    RowHiddenChanged: 22,
    ProtectionChanged: 24,
  },
  WorksheetCollection: {
    DataChanged: 10,
    Activated: 11,
    Deactivated: 12,
    Added: 13,
    SelectionChanged: 14,
    Deleted: 15,
    Calculated: 16,
    FormatChanged: 18,
    RowSorted: 19,
    RowHiddenChanged: 22,
    ProtectionChanged: 24,
  },
  Table: { DataChanged: 101, SelectionChanged: 100 },
  TableCollection: { DataChanged: 101, Added: 102, Deleted: 103 },
  ChartCollection: { Added: 50, Deleted: 53 },
};

/** The event type that `_RegisterDataChangedEvent` and the like mean on a class; `undefined` for events that are not played. */
export function eventType(className: string, call: string): { type: number; on: boolean } | undefined {
  const [, prefix, name] = /^_(Register|Unregister)(\w+)Event$/u.exec(call) ?? [];
  const type = name === undefined ? undefined : REGISTRATIONS[className]?.[name];
  return type === undefined ? undefined : { type, on: prefix === "Register" };
}

type Details = Record<string, unknown>;

const entry = (
  type: number,
  targets: readonly string[],
  args: Details,
): Omit<EventMessage, "isRemoteOverride">[] =>
  targets.map((targetId) => ({
    messageCategory: 65_536,
    messageType: type,
    targetId,
    message: JSON.stringify(args),
  }));

/** What a change means for the event `onChanged`: kind and cells. */
function editOf(change: ModelChange): { changeType: string; area: Area } | null {
  if (change.kind === "content" || change.kind === "sorted")
    return { changeType: "RangeEdited", area: change.area };
  if (change.kind !== "shift") return null;
  const { axis, kind, from } = change.shift;
  const entire = from === 0 && change.shift.to > 16_000;
  const unit = entire ? (axis === "row" ? "Row" : "Column") : "Cell";
  return { changeType: `${unit}${kind === "insert" ? "Inserted" : "Deleted"}`, area: change.area };
}

function changed(
  change: ModelChange,
  sheet: SheetModel,
  trigger: string,
  referenceOf: (sheet: SheetModel, area: Area) => string,
): EventMessage[] {
  const edit = editOf(change);
  if (!edit) return [];
  const args = {
    address: areaName(edit.area),
    changeType: edit.changeType,
    source: "Local",
    triggerSource: trigger,
    worksheetId: sheet.id,
    referenceId: referenceOf(sheet, edit.area),
    shiftDirection: "None",
  };
  const messages = entry(TYPES.sheetChanged, [sheet.id, WORKBOOK], args);
  const tables = sheet.tables.filter(
    ({ area }) =>
      area.top <= edit.area.bottom &&
      area.bottom >= edit.area.top &&
      area.left <= edit.area.right &&
      area.right >= edit.area.left,
  );
  const ofTables = tables.flatMap((table) =>
    entry(TYPES.tableChanged, [table.id, WORKBOOK, sheet.id], { ...args, tableId: table.id }),
  );
  return [...messages, ...ofTables];
}

/** Messages about a sheet as a whole, its tables and its charts. */
function partMessages(change: ModelChange, sheet: SheetModel): EventMessage[] {
  const local = { source: "Local", worksheetId: sheet.id };
  switch (change.kind) {
    case "sheetAdded":
    case "sheetDeleted":
      return entry(TYPES[change.kind], [WORKBOOK], local);
    case "tableAdded":
    case "tableDeleted": {
      const { id: tableId, name: tableName } = change.table;
      return entry(TYPES[change.kind], [WORKBOOK, sheet.id], { ...local, tableId, tableName });
    }
    case "chartAdded":
    case "chartDeleted":
      return entry(TYPES[change.kind], [sheet.id], { ...local, chartId: change.chartId });
    case "protection": {
      const isProtected = sheet.protection !== null;
      return entry(TYPES.protection, [sheet.id, WORKBOOK], { ...local, isProtected, sheetPassword: "" });
    }
    default:
      return [];
  }
}

/** Messages that Excel sends for a change of the workbook. */
export function messagesFor(
  change: ModelChange,
  trigger: string,
  referenceOf: (sheet: SheetModel, area: Area) => string,
): EventMessage[] {
  const { sheet } = change;
  if (!sheet) return [];
  const about = (type: number, more: Details = {}): EventMessage[] =>
    "area" in change
      ? entry(type, [sheet.id, WORKBOOK], {
          source: "Local",
          worksheetId: sheet.id,
          address: areaName(change.area),
          ...more,
        })
      : [];
  switch (change.kind) {
    case "content":
    case "shift":
      return changed(change, sheet, trigger, referenceOf);
    case "sorted":
      return [...changed(change, sheet, trigger, referenceOf), ...about(TYPES.rowSorted)];
    case "format":
      return about(TYPES.sheetFormat);
    case "rowsHidden":
      return about(TYPES.rowHidden, { changeType: "Hidden" });
    default:
      return partMessages(change, sheet);
  }
}

/** Type of the event that results have been brought up to date. */
export const CALCULATED = 16;

/** Messages after a calculation. */
export const calculatedMessages = ({ sheets }: WorkbookModel): EventMessage[] =>
  sheets.flatMap(({ id }) => entry(CALCULATED, [id, WORKBOOK], { worksheetId: id, address: "" }));

/** Messages for a sheet coming to the front. */
export const activationMessages = (before: string, after: string): EventMessage[] => [
  ...entry(TYPES.sheetDeactivated, [before, WORKBOOK], { worksheetId: before }),
  ...entry(TYPES.sheetActivated, [after, WORKBOOK], { worksheetId: after }),
];

/** Messages for a new selection, of the sheet and of the tables that it touches. */
export function selectionMessages(sheet: SheetModel, areas: readonly Area[]): EventMessage[] {
  const [area] = areas;
  if (!area) return [];
  const args = { address: areaName(area), worksheetId: sheet.id };
  const tables = sheet.tables.filter(
    ({ area: own }) =>
      own.top <= area.bottom && own.bottom >= area.top && own.left <= area.right && own.right >= area.left,
  );
  return [
    ...entry(TYPES.sheetSelection, [sheet.id, WORKBOOK], args),
    ...tables.flatMap((table) => entry(100, [table.id], { ...args, tableId: table.id, isInsideTable: true })),
  ];
}
