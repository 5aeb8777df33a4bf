import { fullAddress, parseArea } from "../../model/address";
import {
  cellCount,
  columnCount,
  containsCell,
  isEntireColumn,
  isEntireRow,
  rowCount,
  WHOLE_SHEET,
} from "../../model/area";
import { cellAt, eachCell, formatAt } from "../../model/cells";
import { invalidArgument } from "../../model/excel-error";
import { toR1C1 } from "../../model/formula-references";
import { columnWidth, leftOf, rowHeight, topOf } from "../../model/sizes";
import type { Area, Cell } from "../../model/workbook";
import { writeInputs, type Input } from "../../model/write";
import type { HostContext } from "../context";
import { readOnly, type HostClass, type Scalar } from "../host-class";
import { numberFormatCategory } from "../number-format-category";
import { areaOf, isUnbounded, matrix, shared } from "../ranges";
import type { RangeState } from "../states";
import { hiddenScalars } from "./range-hidden";
import { hyperlinkScalar } from "./range-hyperlink";
import { inputMatrix, numberFormatScalar } from "./range-number-format";

const constant = (cell: Cell | undefined): string | number | boolean => {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
};

const formulaOrValue = (cell: Cell | undefined): string | number | boolean => cell?.formula ?? constant(cell);

function valueType(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}

/** A property with one value per cell; `null` for unbounded ranges and beyond the limit of one read. */
function perCell(
  read: (
    cell: Cell | undefined,
    range: RangeState,
    row: number,
    column: number,
    context: HostContext,
  ) => unknown,
) {
  return (range: RangeState, context: HostContext): unknown => {
    const area = areaOf(range);
    if (isUnbounded(area) || context.readsNull(cellCount(area))) return null;
    context.calculated();
    return matrix(area, (row, column) => read(cellAt(range.sheet, row, column), range, row, column, context));
  };
}

function write(range: RangeState, value: unknown, context: HostContext): void {
  const area = areaOf(range);
  if (isUnbounded(area)) throw invalidArgument("cells of an unbounded range can't be set");
  const inputs = inputMatrix(value, area) as Input[][];
  writeInputs(context.model, range.sheet, area, inputs, context.settings);
}

const formulas = (get: Scalar<RangeState>["get"]): Scalar<RangeState> => ({ get, set: write });

/** Cells that a formula spills over, its own included, have the border. */
function hasSpill(range: RangeState, context: HostContext): boolean | null {
  const area = areaOf(range);
  if (isUnbounded(area)) return null;
  context.calculated();
  const spills: Area[] = [];
  eachCell(range.sheet, WHOLE_SHEET, (cell) => {
    const spill = cell.arrayRef === undefined ? null : parseArea(cell.arrayRef);
    if (spill && cellCount(spill) > 1) spills.push(spill);
  });
  if (spills.length === 0) return false;
  return shared(
    matrix(area, (row, column) => spills.some((spill) => containsCell(spill, row, column))).flat(),
  );
}

const sum = (from: number, to: number, size: (line: number) => number): number => {
  let points = 0;
  for (let line = from; line <= to; line += 1) points += size(line);
  return points;
};

/** What a range holds and where it lies. */
export const rangeScalars: NonNullable<HostClass<"Range">["scalars"]> = {
  Address: readOnly((range) => fullAddress(range.sheet.name, areaOf(range))),
  AddressLocal: readOnly((range) => fullAddress(range.sheet.name, areaOf(range))),
  RowIndex: readOnly((range) => areaOf(range).top),
  ColumnIndex: readOnly((range) => areaOf(range).left),
  RowCount: readOnly((range) => rowCount(areaOf(range))),
  ColumnCount: readOnly((range) => columnCount(areaOf(range))),
  CellCount: readOnly((range) => (cellCount(areaOf(range)) > 2 ** 31 - 1 ? -1 : cellCount(areaOf(range)))),
  IsEntireRow: readOnly((range) => isEntireRow(areaOf(range))),
  IsEntireColumn: readOnly((range) => isEntireColumn(areaOf(range))),
  Values: { get: perCell(constant), set: write },
  Formulas: formulas(perCell(formulaOrValue)),
  FormulasLocal: formulas(perCell(formulaOrValue)),
  FormulasR1C1: readOnly(
    perCell((cell, _range, row, column) =>
      cell?.formula === undefined ? constant(cell) : toR1C1(cell.formula, row, column),
    ),
  ),
  Text: readOnly(perCell((cell, _range, _row, _column, context) => (cell ? context.text(cell) : ""))),
  ValueTypes: readOnly(perCell(valueType)),
  NumberFormat: numberFormatScalar,
  NumberFormatLocal: numberFormatScalar,
  NumberFormatCategories: {
    get: perCell((_cell, { sheet }, row, column) =>
      numberFormatCategory(formatAt(sheet, row, column).numberFormat),
    ),
    onRequestOnly: true,
  },
  HasSpill: readOnly(hasSpill),
  SavedAsArray: readOnly(hasSpill),
  Style: readOnly(() => "Normal"),
  Top: readOnly((range) => topOf(range.sheet, areaOf(range).top)),
  Left: readOnly((range) => leftOf(range.sheet, areaOf(range).left)),
  Height: readOnly(({ sheet, ...range }) => {
    const { top, bottom } = areaOf({ sheet, ...range });
    return isEntireColumn(areaOf({ sheet, ...range }))
      ? topOf(sheet, bottom + 1)
      : sum(top, bottom, (row) => rowHeight(sheet, row));
  }),
  Width: readOnly(({ sheet, ...range }) => {
    const { left, right } = areaOf({ sheet, ...range });
    return sum(left, right, (column) => columnWidth(sheet, column));
  }),
  ...hiddenScalars,
  Hyperlink: hyperlinkScalar,
};
