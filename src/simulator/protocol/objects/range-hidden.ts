import { isEntireColumn, isEntireRow } from "../../model/area";
import { ensureRow } from "../../model/cells";
import { announce } from "../../model/changes";
import { invalidArgument } from "../../model/excel-error";
import { assertAllowed } from "../../model/protection";
import type { SheetModel } from "../../model/workbook";
import { asFlag } from "../arguments";
import type { HostContext } from "../context";
import type { Scalar } from "../host-class";
import { areaOf, shared } from "../ranges";
import type { RangeState } from "../states";

function* span(from: number, to: number): Generator<number> {
  for (let line = from; line <= to; line += 1) yield line;
}

function* map<A, B>(items: Iterable<A>, change: (item: A) => B): Generator<B> {
  for (const item of items) yield change(item);
}

const rowsHidden = (range: RangeState): boolean | null => {
  const { top, bottom } = areaOf(range);
  return shared(map(span(top, bottom), (row) => range.sheet.rows.get(row)?.hidden !== undefined));
};

const columnsHidden = (range: RangeState): boolean | null => {
  const { left, right } = areaOf(range);
  return shared(map(span(left, right), (column) => range.sheet.columns.get(column)?.hidden === true));
};

/** Hides or shows the rows of a range. */
export function hideRows(range: RangeState, hidden: boolean, context: HostContext): void {
  const area = areaOf(range);
  assertAllowed(context.model, range.sheet, "allowFormatRows");
  if (isEntireColumn(area) && hidden) throw invalidArgument("not every row of a sheet can be hidden");
  for (const row of isEntireColumn(area) ? range.sheet.rows.keys() : span(area.top, area.bottom)) {
    if (hidden) ensureRow(range.sheet, row).hidden = "user";
    else delete range.sheet.rows.get(row)?.hidden;
  }
  announce(context.model, { kind: "rowsHidden", sheet: range.sheet, area });
}

/** Hides or shows the columns of a range. */
export function hideColumns(range: RangeState, hidden: boolean, context: HostContext): void {
  const area = areaOf(range);
  assertAllowed(context.model, range.sheet, "allowFormatColumns");
  for (const column of isEntireRow(area) ? [...range.sheet.columns.keys()] : span(area.left, area.right)) {
    setColumnHidden(range.sheet, column, hidden);
  }
  announce(context.model, { kind: "format", sheet: range.sheet, area });
}

function setColumnHidden(sheet: SheetModel, column: number, hidden: boolean): void {
  const known = sheet.columns.get(column);
  if (hidden) sheet.columns.set(column, { ...known, hidden: true });
  else delete known?.hidden;
}

/** Whether rows and columns are hidden: true, false, or null when mixed. */
export const hiddenScalars: Record<"Hidden" | "RowHidden" | "ColumnHidden", Scalar<RangeState>> = {
  Hidden: {
    get: (range) => {
      const rows = rowsHidden(range);
      const columns = columnsHidden(range);
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
  RowHidden: { get: rowsHidden, set: (range, value, context) => hideRows(range, asFlag(value), context) },
  ColumnHidden: {
    get: columnsHidden,
    set: (range, value, context) => hideColumns(range, asFlag(value), context),
  },
};
