import { columnCount, rowCount } from "../../model/area";
import { cellAt } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { assertUnprotected } from "../../model/protection";
import { bodyArea, columnOf, headerArea, totalsArea } from "../../model/table-area";
import { addColumn, addRows, deleteColumn, deleteRow } from "../../model/table-parts";
import { renameColumn } from "../../model/table-headers";
import type { Area } from "../../model/workbook";
import { writeInputs } from "../../model/write";
import { asText, type Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClass, type HostClasses } from "../host-class";
import { matrix } from "../ranges";
import { make, type AnyObject, type ColumnState, type States, type TableState } from "../states";
import { inputMatrix } from "./range-number-format";

const columnObject = (state: TableState, index: number): AnyObject => {
  const column = state.table.columns[index];
  if (!column) throw itemNotFound(`no column ${index}`);
  return make("TableColumn", { ...state, column });
};

const findColumn = (state: TableState, key: string | number): AnyObject | null => {
  const { columns } = state.table;
  const byId = columns.findIndex(({ id }) => id === key || String(id) === key);
  const byName = columns.findIndex(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  const index = typeof key === "number" ? byId : byName >= 0 ? byName : byId;
  return index < 0 ? null : columnObject(state, index);
};

const indexOf = ({ table, column }: ColumnState): number => table.columns.indexOf(column);

const read = ({ sheet }: TableState, area: Area, context: HostContext): unknown => {
  context.calculated();
  return matrix(area, (row, column) => {
    const value = cellAt(sheet, row, column)?.value ?? "";
    return typeof value === "object" ? value.error : value;
  });
};

const write = ({ sheet }: TableState, area: Area, value: unknown, context: HostContext): void =>
  writeInputs(context.model, sheet, area, inputMatrix(value, area), context.settings);

const part =
  (
    area: (state: ColumnState) => Area | null,
    what: string,
  ): NonNullable<HostClass<"TableColumn">["objects"]>[string] =>
  (state, _args, context) => {
    const found = area(state);
    if (!found) throw itemNotFound(`the table has no ${what}`);
    return context.range(state.sheet, columnOf(found, indexOf(state)));
  };

const bodyRows = ({ table }: TableState): number => rowCount(bodyArea(table));

const rowArea = (state: TableState, index: number): Area => {
  const body = bodyArea(state.table);
  if (index < 0 || index >= bodyRows(state)) throw invalidArgument(`no row ${index}`);
  return { ...body, top: body.top + index, bottom: body.top + index };
};

/** A null or negative index means the end. */
const place = (args: Arguments): number | undefined => {
  const index = args.at(0) === undefined ? undefined : args.integer(0);
  return index === undefined || index < 0 ? undefined : index;
};

function addTableColumn(state: TableState, args: Arguments, context: HostContext): AnyObject {
  assertUnprotected(context.model, state.sheet);
  const values = args.at(1);
  const column = addColumn(context.model, state.sheet, state.table, place(args), args.optionalText(2));
  const index = state.table.columns.indexOf(column);
  if (values !== undefined) {
    const given = Array.isArray(values) ? (values as unknown[]) : [];
    const whole = columnOf(state.table.area, index);
    const area =
      Array.isArray(values) && given.length === rowCount(bodyArea(state.table))
        ? columnOf(bodyArea(state.table), index)
        : whole;
    write(state, area, values, context);
  }
  return columnObject(state, index);
}

function addTableRows(state: TableState, args: Arguments, context: HostContext): AnyObject {
  assertUnprotected(context.model, state.sheet);
  const values = args.at(1);
  const lines = Array.isArray(values) ? (values as unknown[]) : [null];
  const width = columnCount(state.table.area);
  if (lines.some((line) => Array.isArray(line) && line.length !== width))
    throw invalidArgument("the array's size is not the table's");
  const index = addRows(context.model, state.sheet, state.table, place(args), lines.length);
  if (Array.isArray(values)) {
    const first = rowArea(state, index);
    write(state, { ...first, bottom: first.top + lines.length - 1 }, values, context);
  }
  return make("TableRow", { ...state, index });
}

/** Under a filter nothing is deleted, and nothing is said. */
function removeRow(state: States["TableRow"], context: HostContext): void {
  assertUnprotected(context.model, state.sheet);
  rowArea(state, state.index);
  if (state.table.filters.size === 0) deleteRow(context.model, state.sheet, state.table, state.index);
}

/** Columns and rows of tables. */
export const tablePartClasses: HostClasses = {
  TableColumnCollection: {
    scalars: { Count: readOnly(({ table }) => table.columns.length) },
    items: (state) => state.table.columns.map((_, index) => columnObject(state, index)),
    item: findColumn,
    objects: {
      Add: addTableColumn,
      GetItemAt: (state, args) => columnObject(state, args.integer(0)),
      GetItemOrNullObject: (state, args) => findColumn(state, args.at(0) as string | number),
    },
    calls: { GetCount: ({ table }) => table.columns.length },
  },
  TableColumn: {
    identity: ({ column }) => ({ Id: column.id }),
    isAlive: ({ sheet, table, column }) => sheet.tables.includes(table) && table.columns.includes(column),
    scalars: {
      Id: readOnly(({ column }) => column.id),
      Index: readOnly(indexOf),
      Name: {
        get: ({ column }) => column.name,
        set: (state, value, { model }) => {
          assertUnprotected(model, state.sheet);
          renameColumn(model, state.sheet, state.table, indexOf(state), asText(value));
        },
      },
      Values: {
        get: (state, context) => read(state, columnOf(state.table.area, indexOf(state)), context),
        set: (state, value, context) =>
          write(state, columnOf(state.table.area, indexOf(state)), value, context),
      },
    },
    links: { Filter: (state) => make("Filter", state) },
    objects: {
      GetRange: part(({ table }) => table.area, "range"),
      GetDataBodyRange: part(({ table }) => bodyArea(table), "body"),
      GetHeaderRowRange: part(({ table }) => headerArea(table), "header row"),
      GetTotalRowRange: part(({ table }) => totalsArea(table), "totals row"),
    },
    calls: {
      Delete: ({ sheet, table, column }, _args, { model }) => {
        assertUnprotected(model, sheet);
        deleteColumn(model, sheet, table, column);
      },
    },
  },
  TableRowCollection: {
    scalars: { Count: readOnly(bodyRows) },
    items: (state) =>
      Array.from({ length: bodyRows(state) }, (_, index) => make("TableRow", { ...state, index })),
    objects: {
      Add: addTableRows,
      GetItemAt: (state, args) => {
        rowArea(state, args.integer(0));
        return make("TableRow", { ...state, index: args.integer(0) });
      },
    },
    calls: { GetCount: bodyRows },
  },
  TableRow: {
    scalars: {
      Index: readOnly(({ index }) => index),
      Values: {
        get: (state, context) => read(state, rowArea(state, state.index), context),
        set: (state, value, context) => write(state, rowArea(state, state.index), value, context),
      },
    },
    objects: { GetRange: (state, _args, context) => context.range(state.sheet, rowArea(state, state.index)) },
    calls: { Delete: (state, _args, context) => removeRow(state, context) },
  },
};
