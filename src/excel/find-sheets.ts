import { sheetOrder, type SheetId } from "../core/sheets/sheet-plan";
import { layoutVersion, markerKey, parseMarker } from "./marks";
import { parseRegistry, type Registry } from "./registry";
import type { ExcelCall } from "./run-in-excel";

/** A sheet of ours, found by its marker; its name may be anybody's. */
export interface FoundSheet {
  id: SheetId;
  worksheetId: string;
  name: string;
  isProtected: boolean;
  isNewer: boolean;
}

/** The workbook as a writer must know it before it plans anything. */
export interface Surroundings {
  ours: readonly FoundSheet[];
  /** Lower-case names of all sheets, tables and defined names. */
  sheetNames: ReadonlySet<string>;
  tableNames: ReadonlySet<string>;
  readOnly: boolean;
  structureProtected: boolean;
  manualCalculation: boolean;
  registry: Registry;
}

/** Round trips: 1. names, protection, registry  2. marker and protection of each sheet. */
export async function findSheets(call: ExcelCall): Promise<Surroundings> {
  const { workbook } = call.context;
  const { worksheets, tables, names, settings, protection, application } = workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name");
  names.load("items/name");
  settings.load("items/key,items/value");
  protection.load("protected");
  workbook.load("readOnly");
  application.load("calculationMode");
  await call.sync();
  const queued = worksheets.items.map((sheet) => {
    const marker = sheet.customProperties.getItemOrNullObject(markerKey);
    marker.load("value");
    sheet.protection.load("protected");
    return { sheet, marker };
  });
  await call.sync();
  const lower = (items: readonly { name: string }[]): Set<string> =>
    new Set(items.map(({ name }) => name.toLowerCase()));
  return {
    ours: distinct(queued.flatMap(foundSheet)),
    sheetNames: lower(worksheets.items),
    tableNames: new Set([...lower(tables.items), ...lower(names.items)]),
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    manualCalculation: application.calculationMode === "Manual",
    registry: parseRegistry(
      new Map(settings.items.map(({ key, value }) => [key, value as unknown])),
      sheetOrder,
    ),
  };
}

function foundSheet({
  sheet,
  marker,
}: {
  sheet: Excel.Worksheet;
  marker: Excel.WorksheetCustomProperty;
}): FoundSheet[] {
  const parsed = marker.isNullObject ? null : parseMarker(marker.value);
  if (!parsed) return [];
  return [
    {
      id: parsed.id,
      worksheetId: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      isNewer: parsed.layout > layoutVersion,
    },
  ];
}

/** The first sheet of each id counts; a second marker can only have been set by hand. */
function distinct(found: readonly FoundSheet[]): FoundSheet[] {
  return found.filter(({ id }, index) => found.findIndex((sheet) => sheet.id === id) === index);
}
