import { MAX_COLUMNS, MAX_ROWS } from "./area";
import { newColumnId } from "./column-ids";
import { shiftArea, shiftLine, type Shift } from "./shift";
import { columnWidth, leftOf, rowHeight, topOf } from "./sizes";
import { freeColumnName } from "./table-names";
import type { ChartModel } from "./chart-model";
import type { Area, SheetModel, TableColumnModel, TableModel } from "./workbook";

const shiftAll = (areas: readonly Area[], shift: Shift): Area[] =>
  areas.flatMap((area) => shiftArea(area, shift) ?? []);

/** Moves everything that lies on the sheet's cells: tables, filters, merges, rules, validations, links, comments, charts. */
export function shiftObjects(sheet: SheetModel, shift: Shift): void {
  sheet.merges = shiftAll(sheet.merges, shift).filter(
    ({ top, left, bottom, right }) => top < bottom || left < right,
  );
  sheet.tables = sheet.tables.filter((table) => shiftTable(table, shift));
  if (sheet.autoFilter) {
    const area = shiftArea(sheet.autoFilter.area, shift);
    sheet.autoFilter = area && { ...sheet.autoFilter, area };
  }
  for (const list of [sheet.conditionalFormats, sheet.validations]) {
    for (const item of list) item.areas = shiftAll(item.areas, shift);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.conditionalFormats
    .sort((a, b) => a.priority - b.priority)
    .forEach((format, index) => (format.priority = index));
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shiftArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  sheet.comments = sheet.comments.flatMap((comment) => {
    const { row, column } = comment.cell;
    const area = shiftArea({ top: row, bottom: row, left: column, right: column }, shift);
    return area ? [{ ...comment, cell: { row: area.top, column: area.left } }] : [];
  });
  for (const chart of sheet.charts) shiftChart(sheet, chart, shift);
  shiftPrint(sheet, shift);
}

/** Moves a table; `false` when all of it was deleted. */
function shiftTable(table: TableModel, shift: Shift): boolean {
  const area = shiftArea(table.area, shift);
  if (!area) return false;
  if (shift.axis === "column" && shift.from <= table.area.top && shift.to >= table.area.bottom) {
    shiftTableColumns(table, shift);
  }
  table.area = area;
  return true;
}

function shiftTableColumns(table: TableModel, shift: Shift): void {
  const { left } = table.area;
  const kept: TableColumnModel[] = [];
  const filters = new Map<number, NonNullable<ReturnType<TableModel["filters"]["get"]>>>();
  table.columns.forEach((column, index) => {
    if (shift.kind === "insert" && left + index === shift.at && index > 0) {
      for (let i = 0; i < shift.count; i += 1) {
        const taken = [...table.columns, ...kept];
        kept.push({
          id: newColumnId(table),
          name: freeColumnName(
            "Column1",
            taken.map(({ name }) => name),
          ),
        });
      }
    }
    if (shiftLine(left + index, shift) === null) return;
    const filter = table.filters.get(index);
    if (filter) filters.set(kept.length, filter);
    kept.push(column);
  });
  table.columns = kept;
  table.filters = filters;
}

/** A chart moves with the cells under its top-left corner, and only for entire rows and columns. */
function shiftChart(sheet: SheetModel, chart: ChartModel, shift: Shift): void {
  const limit = (shift.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
  if (shift.from !== 0 || shift.to !== limit) return;
  const start = shift.axis === "row" ? topOf(sheet, shift.at) : leftOf(sheet, shift.at);
  const edge = shift.axis === "row" ? "top" : "left";
  if (chart.place[edge] < start) return;
  const size = (line: number): number =>
    shift.axis === "row" ? rowHeight(sheet, line) : columnWidth(sheet, line);
  let moved = 0;
  for (let i = 0; i < shift.count; i += 1) moved += size(shift.at + i);
  const next =
    shift.kind === "insert" ? chart.place[edge] + moved : Math.max(start, chart.place[edge] - moved);
  chart.place = { ...chart.place, [edge]: next };
}

function shiftPrint(sheet: SheetModel, shift: Shift): void {
  const layout = sheet.pageLayout;
  if (layout.printArea) layout.printArea = shiftAll(layout.printArea, shift);
  for (const key of ["printTitleRows", "printTitleColumns"] as const) {
    const area = layout[key];
    const next = area && shiftArea(area, shift);
    if (next) layout[key] = next;
    else delete layout[key];
  }
  if (layout.rowBreaks && shift.axis === "row") layout.rowBreaks = shiftBreaks(layout.rowBreaks, shift);
}

/** A break stays above its row; that of a deleted row goes with it, and the first row's means nothing. */
function shiftBreaks(breaks: readonly number[], { at, count, from, kind, to }: Shift): readonly number[] {
  if (from !== 0 || to !== MAX_COLUMNS - 1) return breaks;
  return breaks.flatMap((row) => {
    if (row < at) return [row];
    if (kind === "insert") return [row + count];
    return row < at + count ? [] : row - count > 0 ? [row - count] : [];
  });
}
