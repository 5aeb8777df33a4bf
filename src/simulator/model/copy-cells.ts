import { areaAt, columnCount, intersect, isOnSheet, offset, rowCount } from "./area";
import { cellAt, clearContent, ensureCell, isBlank } from "./cells";
import { announce } from "./changes";
import { clearRules, clearValidations } from "./clear";
import { invalidArgument } from "./excel-error";
import { DEFAULT_FORMAT } from "./formats";
import { translateFormula } from "./formula-references";
import { assertCellsWritable } from "./protection";
import { readHeaders, type CellTextOf } from "./table-headers";
import type { Area, Cell, SheetModel, WorkbookModel } from "./workbook";

export type CopyWhat = "all" | "formulas" | "values" | "formats";

export interface CopySettings {
  what: CopyWhat;
  skipBlanks: boolean;
  transpose: boolean;
  text: CellTextOf;
}

interface Place {
  sheet: SheetModel;
  area: Area;
}

/** The target grown to the source's size, or kept when it is a multiple of it. */
function targetArea(source: Area, target: Area, transpose: boolean): Area {
  const rows = transpose ? columnCount(source) : rowCount(source);
  const columns = transpose ? rowCount(source) : columnCount(source);
  const fits = rowCount(target) % rows === 0 && columnCount(target) % columns === 0;
  return fits ? target : areaAt(target.top, target.left, rows, columns);
}

function paste(cell: Cell, source: Cell | undefined, what: CopyWhat, rows: number, columns: number): void {
  if (what === "all" || what === "formats") cell.format = source?.format ?? DEFAULT_FORMAT;
  if (what === "formats") return;
  clearContent(cell);
  if (!source) return;
  cell.value = source.value;
  if (source.quotePrefix) cell.quotePrefix = true;
  if (source.formula !== undefined && what !== "values")
    cell.formula = translateFormula(source.formula, rows, columns);
}

/** Copies cells like copy and paste special: relative references move along, a larger target is tiled. */
export function copyCells(model: WorkbookModel, from: Place, to: Place, settings: CopySettings): void {
  const source = from.area;
  const target = targetArea(source, to.area, settings.transpose);
  if (!isOnSheet(target)) throw invalidArgument("the copy does not fit on the sheet");
  assertCellsWritable(model, to.sheet, target);
  const copied = snapshot(from.sheet, source);
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      const [i, j] = settings.transpose
        ? [column - target.left, row - target.top]
        : [row - target.top, column - target.left];
      const y = i % rowCount(source);
      const x = j % columnCount(source);
      const original = copied[y]?.[x];
      if (settings.skipBlanks && isBlank(original)) continue;
      paste(
        ensureCell(to.sheet, row, column),
        original,
        settings.what,
        row - source.top - y,
        column - source.left - x,
      );
    }
  }
  if (settings.what === "all" || settings.what === "formats")
    copyObjects(from, { sheet: to.sheet, area: target }, settings);
  if (settings.what !== "formats") readHeaders(model, to.sheet, target, settings.text);
  announce(model, {
    kind: settings.what === "formats" ? "format" : "content",
    sheet: to.sheet,
    area: target,
  });
}

const snapshot = (sheet: SheetModel, area: Area): (Cell | undefined)[][] => {
  const rows: (Cell | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: (Cell | undefined)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      line.push(cell && { ...cell });
    }
    rows.push(line);
  }
  return rows;
};

/** Merged cells, conditional formats and (with everything) validation rules of the source come along, untransposed. */
function copyObjects(from: Place, to: Place, settings: CopySettings): void {
  if (settings.transpose) return;
  const [down, right] = [to.area.top - from.area.top, to.area.left - from.area.left];
  const moved = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => {
      const common = intersect(area, from.area);
      return common ? [offset(common, down, right)] : [];
    });
  to.sheet.merges.push(
    ...moved(from.sheet.merges).filter((area) => !to.sheet.merges.some((known) => intersect(known, area))),
  );
  const formats = from.sheet.conditionalFormats.map((format) => ({ ...format, areas: moved(format.areas) }));
  const rules = from.sheet.validations.map((rule) => ({ ...rule, areas: moved(rule.areas) }));
  clearRules(to.sheet, to.area);
  const next = to.sheet.conditionalFormats.length;
  to.sheet.conditionalFormats.push(
    ...formats
      .filter(({ areas }) => areas.length > 0)
      .map((format, index) => ({ ...format, priority: next + index })),
  );
  if (settings.what !== "all") return;
  clearValidations(to.sheet, to.area);
  to.sheet.validations.push(...rules.filter(({ areas }) => areas.length > 0));
}
