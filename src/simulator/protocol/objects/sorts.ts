import { apiNotFound, invalidArgument } from "../../model/excel-error";
import { assertAllowed } from "../../model/protection";
import { sortRows, type SortField } from "../../model/sort";
import { bodyArea } from "../../model/table-area";
import type { Area, SheetModel } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { areaOf } from "../ranges";

function fieldsOf(args: Arguments, width: number): SortField[] {
  const fields = args.at(0);
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("no sort fields");
  return fields.map((field: unknown) => {
    const given = new Map(Object.entries(field ?? {}));
    const key: unknown = given.get("key");
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= width)
      throw invalidArgument("no such sort key");
    const sortOn: unknown = given.get("sortOn");
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value")
      throw apiNotFound("SortField.sortOn (other than Value)");
    return { key, ascending: given.get("ascending") !== false };
  });
}

function sort(
  sheet: SheetModel,
  area: Area,
  args: Arguments,
  matchCase: boolean,
  context: HostContext,
): void {
  assertAllowed(context.model, sheet, "allowSort");
  const fields = fieldsOf(args, area.right - area.left + 1);
  context.calculated();
  sortRows(context.model, sheet, area, fields, matchCase);
}

/** Sorting of ranges and tables, by value and from top to bottom. */
export const sortClasses: HostClasses = {
  RangeSort: {
    calls: {
      Apply: (range, args, context) => {
        if (args.word(3, ["Rows", "Columns"], "Rows") === "Columns")
          throw apiNotFound("RangeSort.apply(orientation Columns)");
        const area = areaOf(range);
        const body = args.flag(2, false) ? { ...area, top: area.top + 1 } : area;
        sort(range.sheet, body, args, args.flag(1, false), context);
      },
    },
  },
  TableSort: {
    scalars: { MatchCase: readOnly(() => false), Method: readOnly(() => "PinYin") },
    calls: {
      Apply: ({ sheet, table }, args, context) =>
        sort(sheet, bodyArea(table), args, args.flag(1, false), context),
      Clear: () => undefined,
    },
  },
};
