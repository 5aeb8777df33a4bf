import { announce } from "../../model/changes";
import { apiNotFound, invalidArgument, itemNotFound } from "../../model/excel-error";
import { applySheetFilter, applyTableFilters, clearFilters, clearSheetFilter } from "../../model/filters";
import { assertAllowed } from "../../model/protection";
import type { FilterCriterion } from "../../model/workbook";
import { oneOf, type Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { areaOf, resolveAddress } from "../ranges";
import type { AnyObject, ColumnState, States } from "../states";

const OPERATOR = /^(<=|>=|<>|=|<|>)?(.*)$/su;

const condition = (text: unknown): { op: string; value: string } => {
  if (typeof text !== "string") throw invalidArgument("a criterion is text");
  const [, op = "=", value = ""] = OPERATOR.exec(text) ?? [];
  return { op, value };
};

/** Values and custom criteria; the other kinds are not played. */
function criterionOf(given: unknown): FilterCriterion {
  const criteria = new Map(
    Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined),
  );
  const filterOn = oneOf(criteria.get("filterOn"), [
    "Values",
    "Custom",
    "TopItems",
    "TopPercent",
    "BottomItems",
    "BottomPercent",
    "CellColor",
    "FontColor",
    "Icon",
    "Dynamic",
  ]);
  if (filterOn === "Values") return { values: valuesOf(criteria.get("values")) };
  if (filterOn !== "Custom") throw apiNotFound(`Filter.apply(${filterOn})`);
  const second: unknown = criteria.get("criterion2");
  return {
    custom: {
      operator: criteria.get("operator") === "Or" ? "or" : "and",
      criteria: [condition(criteria.get("criterion1")), ...(second === undefined ? [] : [condition(second)])],
    },
  };
}

function valuesOf(values: unknown): string[] {
  if (!Array.isArray(values) || !values.every((value) => typeof value === "string"))
    throw invalidArgument("values must be an array of text");
  return values;
}

/** The criterion as `Filter.criteria` gives it. */
function criteriaData(criterion: FilterCriterion | undefined): unknown {
  if (!criterion) return null;
  if (criterion.values) return { filterOn: "Values", values: [...criterion.values] };
  const custom = criterion.custom;
  if (!custom) return { filterOn: "Custom" };
  const [first, second] = custom.criteria.map(({ op, value }) => op + value);
  return {
    filterOn: "Custom",
    criterion1: first ?? "",
    ...(second === undefined ? {} : { criterion2: second }),
    operator: custom.operator === "or" ? "Or" : "And",
  };
}

function setFilter(
  { sheet, table, column }: ColumnState,
  criterion: FilterCriterion | null,
  context: HostContext,
): void {
  assertAllowed(context.model, sheet, "allowAutoFilter");
  const index = table.columns.indexOf(column);
  if (criterion) table.filters.set(index, criterion);
  else table.filters.delete(index);
  context.calculated();
  applyTableFilters(context.model, sheet, table, (cell) => context.text(cell));
}

type AutoFilterState = States["AutoFilter"];

function applyAutoFilter({ sheet, table }: AutoFilterState, args: Arguments, context: HostContext): void {
  assertAllowed(context.model, sheet, "allowAutoFilter");
  const range = args.ifObject(0, "Range");
  const area = range ? areaOf(range) : resolveAddress(context, sheet, args.text(0)).area;
  const index = args.at(1) === undefined ? undefined : args.integer(1);
  const criterion = args.at(2) === undefined ? undefined : criterionOf(args.at(2));
  context.calculated();
  if (table) {
    if (index !== undefined && criterion) table.filters.set(index, criterion);
    return applyTableFilters(context.model, sheet, table, (cell) => context.text(cell));
  }
  sheet.autoFilter ??= { area: { ...area }, filters: new Map() };
  if (index !== undefined && criterion) sheet.autoFilter.filters.set(index, criterion);
  applySheetFilter(context.model, sheet, (cell) => context.text(cell));
}

function clearCriteria({ sheet, table }: AutoFilterState, context: HostContext, remove: boolean): void {
  assertAllowed(context.model, sheet, "allowAutoFilter");
  if (table) clearFilters(context.model, sheet, table);
  else clearSheetFilter(context.model, sheet, remove);
  announce(context.model, { kind: "other", sheet });
}

function clearColumn(state: AutoFilterState, index: number, context: HostContext): void {
  const { sheet, table } = state;
  assertAllowed(context.model, sheet, "allowAutoFilter");
  const area = table?.area ?? sheet.autoFilter?.area;
  if (!area || index < 0 || index > area.right - area.left)
    throw invalidArgument(`no column ${index} under the filter`);
  (table ?? sheet.autoFilter)?.filters.delete(index);
  reapply(state, context);
}

function reapply({ sheet, table }: AutoFilterState, context: HostContext): void {
  context.calculated();
  if (table) applyTableFilters(context.model, sheet, table, (cell) => context.text(cell));
  else applySheetFilter(context.model, sheet, (cell) => context.text(cell));
}

const filtersOf = ({ sheet, table }: AutoFilterState): ReadonlyMap<number, FilterCriterion> =>
  table?.filters ?? sheet.autoFilter?.filters ?? new Map<number, FilterCriterion>();

function filterRange({ sheet, table }: AutoFilterState, context: HostContext): AnyObject | null {
  const area = table ? table.area : sheet.autoFilter?.area;
  return area ? context.range(sheet, area) : null;
}

/** Filters on table columns and on sheets. */
export const filterClasses: HostClasses = {
  Filter: {
    scalars: {
      Criteria: readOnly(({ table, column }) =>
        criteriaData(table.filters.get(table.columns.indexOf(column))),
      ),
    },
    calls: {
      Apply: (state, args, context) => setFilter(state, criterionOf(args.at(0)), context),
      ApplyValuesFilter: (state, args, context) =>
        setFilter(state, { values: valuesOf(args.at(0)) }, context),
      ApplyCustomFilter: (state, args, context) =>
        setFilter(
          state,
          criterionOf({
            filterOn: "Custom",
            criterion1: args.at(0),
            criterion2: args.at(1),
            operator: args.at(2),
          }),
          context,
        ),
      Clear: (state, _args, context) => setFilter(state, null, context),
    },
  },
  AutoFilter: {
    scalars: {
      Enabled: readOnly(({ sheet, table }) => (table ? table.showFilterButton : sheet.autoFilter !== null)),
      IsDataFiltered: readOnly((state) => filtersOf(state).size > 0),
      Criteria: readOnly((state) => {
        const filters = filtersOf(state);
        const width = Math.max(0, ...filters.keys()) + 1;
        return filters.size === 0
          ? []
          : Array.from({ length: width }, (_, index) => criteriaData(filters.get(index)));
      }),
    },
    objects: {
      GetRange: (state, _args, context) => {
        const range = filterRange(state, context);
        if (!range) throw itemNotFound("no filter");
        return range;
      },
      GetRangeOrNullObject: (state, _args, context) => filterRange(state, context),
    },
    calls: {
      Apply: applyAutoFilter,
      ClearCriteria: (state, _args, context) => clearCriteria(state, context, false),
      ClearColumnCriteria: (state, args, context) => clearColumn(state, args.integer(0), context),
      Remove: (state, _args, context) => clearCriteria(state, context, true),
      Reapply: (state, _args, context) => reapply(state, context),
    },
  },
};
