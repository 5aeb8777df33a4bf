import { announce } from "../../model/changes";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { assertNotReadOnly } from "../../model/protection";
import type { SheetModel } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { areaOf, resolveAddress } from "../ranges";
import { make, type AnyObject } from "../states";

const rowsOf = ({ pageLayout }: SheetModel): readonly number[] => pageLayout.rowBreaks ?? [];

function change(sheet: SheetModel, rows: readonly number[], context: HostContext): void {
  assertNotReadOnly(context.model);
  const { rowBreaks: _, ...layout } = sheet.pageLayout;
  sheet.pageLayout = rows.length > 0 ? { ...layout, rowBreaks: [...rows].sort((a, b) => a - b) } : layout;
  announce(context.model, { kind: "other", sheet });
}

/** A break above the range's first row; a row has one break at most, and above the first row of the sheet there is none. */
function add(sheet: SheetModel, args: Arguments, context: HostContext): AnyObject {
  const range = args.ifObject(0, "Range");
  const row = (range ? areaOf(range) : resolveAddress(context, sheet, args.text(0)).area).top;
  if (range && range.sheet !== sheet) throw invalidArgument("the range is on another sheet");
  if (row === 0) throw invalidArgument("no page can break above the first row");
  change(sheet, [...new Set([...rowsOf(sheet), row])], context);
  return make("PageBreak", { sheet, row });
}

/** By place, or by the row that stands for a break which was loaded before. */
const itemAt = (sheet: SheetModel, key: string | number): AnyObject | null => {
  const rows = rowsOf(sheet);
  const row = typeof key === "number" ? rows[key] : rows.find((each) => String(each) === key);
  return row === undefined ? null : make("PageBreak", { sheet, row });
};

/** Horizontal page breaks set by hand (ExcelApi 1.9). */
export const pageBreakClasses: HostClasses = {
  PageBreakCollection: {
    items: (sheet) => rowsOf(sheet).map((row) => make("PageBreak", { sheet, row })),
    item: itemAt,
    objects: { Add: add },
    calls: {
      GetCount: (sheet) => rowsOf(sheet).length,
      RemovePageBreaks: (sheet, _args, context) => change(sheet, [], context),
    },
  },
  PageBreak: {
    identity: ({ row }) => ({ _Id: String(row) }),
    scalars: {
      RowIndex: readOnly(({ row }) => row),
      ColumnIndex: readOnly(() => 0),
    },
    objects: {
      GetCellAfterBreak: ({ sheet, row }, _args, context) =>
        context.range(sheet, { top: row, bottom: row, left: 0, right: 0 }),
    },
    calls: {
      Delete: ({ sheet, row }, _args, context) => {
        if (!rowsOf(sheet).includes(row)) throw itemNotFound("no such page break");
        change(
          sheet,
          rowsOf(sheet).filter((each) => each !== row),
          context,
        );
      },
    },
  },
};
