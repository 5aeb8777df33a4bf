import type { Box, CellValue } from "../core/intake/outline";
import type { SheetId } from "../core/sheets/sheet-plan";
import { chartPrefix, isTitleMark, keyHeaders } from "./marks";
import { contentFrom, type CellContent } from "./merge/cell-content";
import { keyColumn, type OwnChart, type OwnSheet, type OwnTable } from "./merge/own-sheet";
import { boxOf, boxProperties } from "./range-of";
import { defaultTuning, readChunks, type ChunkRequest } from "./read-chunks";
import type { ExcelCall } from "./run-in-excel";

/** A sheet of ours to be read. */
export interface SheetRef {
  id: SheetId;
  worksheetId: string;
}

interface Queued extends SheetRef {
  sheet: Excel.Worksheet;
  used: Excel.Range;
  tables: Excel.TableCollection;
  merged: Excel.RangeAreas;
  charts: Excel.ChartCollection;
}

interface Structure extends SheetRef {
  name: string;
  /** What is read: the used range, or its part that concerns us. */
  used: Box | null;
  end: number;
  merges: Box[];
  tables: { table: Excel.Table; range: Excel.Range }[];
  charts: Excel.Chart[];
}

/**
 * Reads sheets of ours as they stand: tables, columns, filters, charts, and every cell's formula and value.
 * Round trips: 1. structure  2.… table ranges and contents, 4 MB to a round trip; one more when something stands far below or
 * far right of everything of ours. None for no sheets.
 */
export async function snapshotSheets(call: ExcelCall, refs: readonly SheetRef[]): Promise<OwnSheet[]> {
  if (refs.length === 0) return [];
  const queued = refs.map((ref) => queueStructure(call, ref));
  await call.sync();
  const structures = queued.map(structureOf);
  const places = (): void => structures.forEach(queuePlaces);
  await narrowDown(call, structures, places);
  const requests = structures.flatMap(contentRequest);
  const grids = new Map<string, Grid>(requests.map(({ sheetId, box }) => [sheetId, new Grid(box)]));
  if (requests.length === 0) {
    places();
    await call.sync();
  }
  await readChunks(
    call,
    requests,
    ({ request, box, cells }) => grids.get(request.sheetId)?.put(box.row, cells.formulas, cells.values),
    defaultTuning,
    places,
  );
  return structures.map((structure) => ownSheet(structure, grids.get(structure.worksheetId)));
}

function queueStructure(call: ExcelCall, ref: SheetRef): Queued {
  const sheet = call.context.workbook.worksheets.getItem(ref.worksheetId);
  const used = sheet.getUsedRangeOrNullObject(true);
  const merged = sheet.getRange().getMergedAreasOrNullObject();
  const { tables, charts } = sheet;
  sheet.load("name");
  used.load(boxProperties);
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  tables.load(
    "items/id,items/name,items/showTotals,items/autoFilter/isDataFiltered,items/autoFilter/criteria,items/columns/items/id,items/columns/items/name",
  );
  charts.load("items/name");
  return { ...ref, sheet, used, tables, merged, charts };
}

function structureOf({ id, worksheetId, sheet, used, tables, merged, charts }: Queued): Structure {
  const box = used.isNullObject ? null : boxOf(used);
  return {
    id,
    worksheetId,
    name: sheet.name,
    used: box,
    end: box ? box.row + box.rows : 0,
    merges: merged.isNullObject ? [] : merged.areas.items.map(boxOf),
    tables: tables.items.map((table) => ({ table, range: table.getRange() })),
    charts: charts.items.filter(({ name }) => name.startsWith(chartPrefix)),
  };
}

/** Asked anew where Excel refused to answer: what was asked for in a refused request is not there. */
function queuePlaces({ tables, charts }: Structure): void {
  tables.forEach((each) => {
    each.range = each.table.getRange().load(boxProperties);
  });
  charts.forEach(queueChartState);
}

/** Only of charts that bear our names: kinds that Excel added in 2016 refuse to tell their titles and series. */
function queueChartState(chart: Excel.Chart): void {
  chart.title.load("text,visible");
  chart.series.load("count");
}

function ownChart({ title, series }: Excel.Chart): OwnChart {
  return { title: title.text, titleVisible: title.visible, seriesCount: series.count };
}

/** A used range of more cells is read only as far as our lines and tables reach. */
const largeUsedRange = 400_000;
/** Columns right of our tables in which people's own columns and remarks are looked for. */
const columnsBeside = 64;

/** Somebody's cell in the last row would have a million rows read: our part ends with the identities in the hidden column. */
async function narrowDown(
  call: ExcelCall,
  structures: readonly Structure[],
  places: () => void,
): Promise<void> {
  const large = structures.filter(
    ({ used, tables }) => used && used.rows * used.columns > largeUsedRange && tables.length > 0,
  );
  if (large.length === 0) return;
  const edges = large.map(({ tables }) =>
    tables.map(({ table }) => {
      const edge = table.getHeaderRowRange().getCell(0, 0).getEntireColumn().getLastCell().getRangeEdge("Up");
      return edge.load("rowIndex");
    }),
  );
  places();
  await call.sync();
  large.forEach((structure, index) => {
    const { used, tables } = structure;
    const boxes = tables.map(({ range }) => boxOf(range));
    const rows = [
      ...(edges[index] ?? []).map(({ rowIndex }) => rowIndex),
      ...boxes.map(({ row, rows: count }) => row + count),
    ];
    const right = Math.max(...boxes.map(({ column, columns }) => column + columns)) + columnsBeside;
    if (!used) return;
    structure.used = {
      ...used,
      rows: Math.min(used.rows, Math.max(...rows) + 1 - used.row),
      columns: Math.min(used.columns, right - used.column),
    };
  });
}

function contentRequest({ worksheetId, used }: Structure): ChunkRequest[] {
  return used ? [{ sheetId: worksheetId, box: used, families: ["formulas", "values"] }] : [];
}

/** Contents of a used range, addressed by sheet row and column. */
class Grid {
  private readonly formulas: CellValue[][] = [];
  private readonly values: CellValue[][] = [];

  constructor(private readonly box: Box) {}

  put(row: number, formulas: readonly CellValue[][], values: readonly CellValue[][]): void {
    formulas.forEach((line, index) => (this.formulas[row - this.box.row + index] = line));
    values.forEach((line, index) => (this.values[row - this.box.row + index] = line));
  }

  at(row: number, column: number): CellContent {
    const [r, c] = [row - this.box.row, column - this.box.column];
    return c < 0 ? "" : contentFrom(this.formulas[r]?.[c], this.values[r]?.[c]);
  }

  valueAt(row: number, column: number): CellValue {
    const c = column - this.box.column;
    return c < 0 ? "" : (this.values[row - this.box.row]?.[c] ?? "");
  }
}

function ownSheet(structure: Structure, grid: Grid | undefined): OwnSheet {
  const at = (row: number, column: number): CellContent => grid?.at(row, column) ?? "";
  const tables = structure.tables.map(ownTable);
  const isOurs = (table: OwnTable): boolean => keyColumn(table, Object.values(keyHeaders)) >= 0;
  const ours = tables.filter(isOurs);
  return {
    id: structure.id,
    worksheetId: structure.worksheetId,
    name: structure.name,
    used: structure.used,
    usedEnd: structure.end,
    end: Math.max(structure.end, ...[...tables.map(({ box }) => box), ...structure.merges].map(bottomOf)),
    left: markColumn(structure.used, ours, at),
    at,
    valueAt: (row, column) => grid?.valueAt(row, column) ?? "",
    tables: ours,
    foreignTables: tables.filter((table) => !isOurs(table)).map(({ name, box }) => ({ name, box })),
    merges: structure.merges,
    charts: new Map(structure.charts.map((chart) => [chart.name, ownChart(chart)])),
    isNew: false,
  };
}

const bottomOf = ({ row, rows }: Box): number => row + rows;

function ownTable({ table, range }: Structure["tables"][number]): OwnTable {
  const columns = table.columns.items.map(({ id, name }) => ({ id, header: name }));
  const criteria: readonly (Excel.FilterCriteria | null)[] = table.autoFilter.isDataFiltered
    ? table.autoFilter.criteria
    : [];
  return {
    id: table.id,
    name: table.name,
    box: boxOf(range),
    hasTotals: table.showTotals,
    filters: columns.flatMap(({ id }, index) =>
      criteria[index] ? [{ column: id, criteria: criteria[index] }] : [],
    ),
    columns,
  };
}

/** Column of the title's mark; people may insert a column to its left. */
function markColumn(used: Box | null, tables: readonly OwnTable[], at: OwnSheet["at"]): number {
  if (!used) return 0;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    for (let row = used.row; row < Math.min(used.row + used.rows, used.row + 10); row += 1) {
      if (isTitleMark(at(row, column))) return column;
    }
  }
  return tables[0]?.box.column ?? 0;
}
