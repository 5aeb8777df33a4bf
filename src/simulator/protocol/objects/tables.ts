import { announce } from "../../model/changes";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { applyTableFilters, clearFilters } from "../../model/filters";
import { assertUnprotected } from "../../model/protection";
import { bodyArea, headerArea, totalsArea } from "../../model/table-area";
import { addTable, convertToRange, renameTable, resizeTable } from "../../model/tables";
import { deleteTable, setShowHeaders, setShowTotals } from "../../model/table-parts";
import { allTables } from "../../model/table-names";
import type { Area } from "../../model/workbook";
import { asFlag, asText, type Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClass, type HostClasses, type Scalar } from "../host-class";
import { areaOf, resolveAddress } from "../ranges";
import { make, type AnyObject, type Scope, type TableState } from "../states";
import { activeSheet } from "../view";

const object = (state: TableState): AnyObject => make("Table", state);

const tablesIn = ({ sheet }: Scope, { model }: HostContext): TableState[] =>
  allTables(model).filter((candidate) => sheet === undefined || candidate.sheet === sheet);

const find = (states: readonly TableState[], key: string | number): AnyObject | null => {
  const lower = String(key).toLowerCase();
  const found =
    states.find(({ table }) => table.id === key) ??
    states.find(({ table }) => table.name.toLowerCase() === lower);
  return found ? object(found) : null;
};

const byIndex = (states: readonly TableState[], index: number): AnyObject => {
  const found = states[index];
  if (!found) throw invalidArgument(`no table ${index}`);
  return object(found);
};

function add(scope: Scope, args: Arguments, context: HostContext): AnyObject {
  const range = args.ifObject(0, "Range");
  const place = range
    ? { sheet: range.sheet, area: areaOf(range) }
    : resolveAddress(context, scope.sheet ?? activeSheet(context.model), args.text(0));
  if (scope.sheet && place.sheet !== scope.sheet) throw invalidArgument("the range is on another sheet");
  assertUnprotected(context.model, place.sheet);
  const hasHeaders = args.flag(1);
  context.calculated();
  const table = addTable(context.model, place.sheet, place.area, hasHeaders, (cell) => context.text(cell));
  return object({ sheet: place.sheet, table });
}

const part =
  (
    area: (state: TableState) => Area | null,
    what: string,
  ): NonNullable<HostClass<"Table">["objects"]>[string] =>
  (state, _args, context) => {
    const found = area(state);
    if (!found) throw itemNotFound(`the table has no ${what}`);
    return context.range(state.sheet, found);
  };

type Flag =
  | "showBandedRows"
  | "showBandedColumns"
  | "highlightFirstColumn"
  | "highlightLastColumn"
  | "showFilterButton";

const flag = (key: Flag): Scalar<TableState> => ({
  get: ({ table }) => table[key],
  set: ({ sheet, table }, value, { model }) => {
    assertUnprotected(model, sheet);
    table[key] = asFlag(value);
    announce(model, { kind: "tableChanged", sheet, table });
  },
});

function resize({ sheet, table }: TableState, args: Arguments, context: HostContext): void {
  assertUnprotected(context.model, sheet);
  const range = args.ifObject(0, "Range");
  const place = range
    ? { sheet: range.sheet, area: areaOf(range) }
    : resolveAddress(context, sheet, args.text(0));
  if (place.sheet !== sheet) throw invalidArgument("the range is on another sheet");
  context.calculated();
  resizeTable(context.model, sheet, table, { ...place.area }, (cell) => context.text(cell));
}

const shared: Pick<HostClass<"TableCollection">, "items"> = {
  items: (scope, context) => tablesIn(scope, context).map(object),
};

/** `Table` and the collections that hold tables. */
export const tableClasses: HostClasses = {
  TableCollection: {
    ...shared,
    scalars: { Count: readOnly((scope, context) => tablesIn(scope, context).length) },
    item: (scope, key, context) => find(tablesIn(scope, context), key),
    objects: {
      Add: add,
      GetItemAt: (scope, args, context) => byIndex(tablesIn(scope, context), args.integer(0)),
      GetItemOrNullObject: (scope, args, context) => find(tablesIn(scope, context), args.text(0)),
    },
    calls: { GetCount: (scope, _args, context) => tablesIn(scope, context).length },
  },
  TableScopedCollection: {
    items: ({ tables }) => tables.map(object),
    item: ({ tables }, key) => find(tables, key),
    objects: {
      GetFirst: ({ tables }) => byIndex(tables, 0),
      GetItemOrNullObject: ({ tables }, args) => find(tables, args.text(0)),
    },
    calls: { GetCount: ({ tables }) => tables.length },
  },
  Table: {
    identity: ({ table }) => ({ Id: table.id }),
    isAlive: ({ sheet, table }, { model }) => model.sheets.includes(sheet) && sheet.tables.includes(table),
    scalars: {
      Id: readOnly(({ table }) => table.id),
      Name: {
        get: ({ table }) => table.name,
        set: ({ sheet, table }, value, { model }) => {
          assertUnprotected(model, sheet);
          renameTable(model, sheet, table, asText(value));
        },
      },
      ShowHeaders: {
        get: ({ table }) => table.showHeaders,
        set: ({ sheet, table }, value, { model }) => setShowHeaders(model, sheet, table, asFlag(value)),
      },
      ShowTotals: {
        get: ({ table }) => table.showTotals,
        set: ({ sheet, table }, value, { model }) => setShowTotals(model, sheet, table, asFlag(value)),
      },
      Style: {
        get: ({ table }) => table.style,
        set: ({ sheet, table }, value, { model }) => {
          assertUnprotected(model, sheet);
          if (!/^(TableStyle(Light|Medium|Dark)[0-9]{1,2}|)$/u.test(asText(value)))
            throw invalidArgument("no such table style");
          table.style = asText(value);
          announce(model, { kind: "tableChanged", sheet, table });
        },
      },
      ShowBandedRows: flag("showBandedRows"),
      ShowBandedColumns: flag("showBandedColumns"),
      HighlightFirstColumn: flag("highlightFirstColumn"),
      HighlightLastColumn: flag("highlightLastColumn"),
      ShowFilterButton: flag("showFilterButton"),
      LegacyId: readOnly(({ table }) => table.id.replace(/[{}]/gu, "")),
    },
    links: {
      Columns: (state) => make("TableColumnCollection", state),
      Rows: (state) => make("TableRowCollection", state),
      Worksheet: ({ sheet }) => make("Worksheet", sheet),
      Sort: (state) => make("TableSort", state),
      AutoFilter: ({ sheet, table }) => make("AutoFilter", { sheet, table }),
    },
    objects: {
      GetRange: part(({ table }) => table.area, "range"),
      GetDataBodyRange: part(({ table }) => bodyArea(table), "body"),
      GetHeaderRowRange: part(({ table }) => headerArea(table), "header row"),
      GetTotalRowRange: part(({ table }) => totalsArea(table), "totals row"),
      ConvertToRange: ({ sheet, table }, _args, context) => {
        assertUnprotected(context.model, sheet);
        convertToRange(context.model, sheet, table);
        return context.range(sheet, table.area);
      },
    },
    calls: {
      Resize: resize,
      Delete: ({ sheet, table }, _args, { model }) => {
        assertUnprotected(model, sheet);
        deleteTable(model, sheet, table);
      },
      ClearFilters: ({ sheet, table }, _args, { model }) => clearFilters(model, sheet, table),
      ReapplyFilters: ({ sheet, table }, _args, context) => {
        context.calculated();
        applyTableFilters(context.model, sheet, table, (cell) => context.text(cell));
      },
    },
  },
};
