import { sheetOrder, type SheetId } from "../core/sheets/sheet-plan";
import { layoutVersion, markedSheet, markerKey, parseMarker } from "./marks";
import { parseRegistry, type Registry } from "./registry";
import type { ExcelCall } from "./run-in-excel";

/** A sheet of ours, found by its marker; its name may be anybody's. */
export interface FoundSheet {
  id: SheetId;
  worksheetId: string;
  name: string;
  isProtected: boolean;
  isNewer: boolean;
  /** Another program dropped the marker when it saved the file; it must be set again. */
  isUnmarked: boolean;
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

/** Round trips: 1. names, protection, registry  2. marker, protection and title mark of each sheet. */
export async function findSheets(call: ExcelCall): Promise<Surroundings> {
  const { workbook } = call.context;
  const { worksheets, tables, names, settings, protection, application } = workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name,items/worksheet/id");
  names.load("items/name");
  settings.load("items/key,items/value");
  protection.load("protected");
  workbook.load("readOnly");
  application.load("calculationMode");
  await call.sync();
  const queued = worksheets.items.map((sheet) => {
    const own = tables.items.filter(
      ({ name, worksheet }) => worksheet.id === sheet.id && ourTable.test(name),
    );
    return queueSheet(
      sheet,
      own.map(({ name }) => name),
    );
  });
  await call.sync();
  const registry = parseRegistry(
    new Map(settings.items.map(({ key, value }) => [key, value as unknown])),
    sheetOrder,
  );
  const lower = (items: readonly { name: string }[]): Set<string> =>
    new Set(items.map(({ name }) => name.toLowerCase()));
  return {
    ours: distinct([
      ...queued.flatMap(markedSheets),
      ...queued.flatMap((sheet) => unmarkedSheet(sheet, registry)),
    ]),
    sheetNames: lower(worksheets.items),
    tableNames: new Set([...lower(tables.items), ...lower(names.items)]),
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    manualCalculation: application.calculationMode === "Manual",
    registry,
  };
}

const ourTable = /^fupan_/i;
/** Where the title's mark is looked for: people may insert rows and columns before it. */
const corner = "A1:H4";

interface QueuedSheet {
  sheet: Excel.Worksheet;
  marker: Excel.WorksheetCustomProperty;
  ownTables: readonly string[];
  /** Read only where tables of ours stand. */
  head: Excel.Range | null;
}

function queueSheet(sheet: Excel.Worksheet, ownTables: readonly string[]): QueuedSheet {
  const marker = sheet.customProperties.getItemOrNullObject(markerKey);
  const head = ownTables.length > 0 ? sheet.getRange(corner) : null;
  marker.load("value");
  head?.load("values");
  sheet.protection.load("protected");
  return { sheet, marker, ownTables, head };
}

function markedSheets({ sheet, marker }: QueuedSheet): FoundSheet[] {
  const parsed = marker.isNullObject ? null : parseMarker(marker.value);
  return parsed
    ? [found(sheet, parsed.id, { isNewer: parsed.layout > layoutVersion, isUnmarked: false })]
    : [];
}

/**
 * A program that does not know sheet properties drops the marker. The original is told from a copy by its tables: Excel gives
 * those of a copy other names, because names are unique.
 */
function unmarkedSheet({ sheet, marker, ownTables, head }: QueuedSheet, { written }: Registry): FoundSheet[] {
  if (!marker.isNullObject || !head) return [];
  const cells = (head.values as unknown[][] | null)?.flat() ?? [];
  const id = cells.map(markedSheet).find((candidate) => candidate !== null);
  if (!id) return [];
  const names = new Set(written.get(id)?.tables.map(({ name }) => name));
  const isOriginal = ownTables.some((name) => names.has(name) || (names.size === 0 && !/\d$/.test(name)));
  return isOriginal ? [found(sheet, id, { isNewer: false, isUnmarked: true })] : [];
}

function found(
  sheet: Excel.Worksheet,
  id: SheetId,
  marks: Pick<FoundSheet, "isNewer" | "isUnmarked">,
): FoundSheet {
  return { id, worksheetId: sheet.id, name: sheet.name, isProtected: sheet.protection.protected, ...marks };
}

/** The first sheet of each id counts, a marked one before others. */
function distinct(found: readonly FoundSheet[]): FoundSheet[] {
  return found.filter(({ id }, index) => found.findIndex((sheet) => sheet.id === id) === index);
}
