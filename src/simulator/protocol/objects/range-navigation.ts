import {
  areaAt,
  bounding,
  columnCount,
  contains,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  offset,
  rowCount,
} from "../../model/area";
import { usedArea } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { edgeFrom, surroundingRegion } from "../../model/regions";
import type { Area } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import type { HostClass } from "../host-class";
import { areaOf, rangeArgument, rangeAt } from "../ranges";
import { make, type AnyObject, type RangeState } from "../states";

type Objects = NonNullable<HostClass<"Range">["objects"]>;

const at =
  (find: (area: Area, args: Arguments) => Area): Objects[string] =>
  (range, args, context) =>
    rangeAt(context, range.sheet, find(areaOf(range), args));

/** Grows or shrinks by the given steps; nothing left is an error. */
function resized(area: Area, rows: number, columns: number): Area {
  const next = { ...area, bottom: area.bottom + rows, right: area.right + columns };
  if (next.bottom < next.top || next.right < next.left) throw invalidArgument("the range would be empty");
  return next;
}

const beside = (count: number, make: (n: number) => Area, back: (n: number) => Area): Area => {
  if (count === 0) throw invalidArgument("the number can't be 0");
  return count > 0 ? make(count) : back(-count);
};

function used(range: RangeState, args: Arguments, context: HostContext): Area | null {
  if (args.flag(0, false)) context.calculated();
  return usedArea(range.sheet, args.flag(0, false), areaOf(range));
}

function intersection(range: RangeState, args: Arguments, context: HostContext): AnyObject | null {
  const other = rangeArgument(args, 0, context, range.sheet);
  const common = other.sheet === range.sheet ? intersect(areaOf(range), other.area) : null;
  return common && context.range(range.sheet, common);
}

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;

function edge(range: RangeState, args: Arguments, context: HostContext): [number, number] {
  const active = args.ifObject(1, "Range");
  const area = active ? areaOf(active) : areaOf(range);
  if (!contains(areaOf(range), { ...area, bottom: area.top, right: area.left }))
    throw invalidArgument("the active cell is not in the range");
  context.calculated();
  return edgeFrom(range.sheet, area.top, area.left, args.word(0, DIRECTIONS));
}

function mergedParts(range: RangeState, context: HostContext): AnyObject | null {
  const parts = range.sheet.merges.filter((area) => intersect(area, areaOf(range)));
  return parts.length === 0
    ? null
    : make("RangeAreas", {
        sheet: range.sheet,
        parts: parts.map((area) => context.track(range.sheet, area)),
      });
}

function visibleRows(range: RangeState): number[] {
  const { top, bottom } = areaOf(range);
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1)
    if (range.sheet.rows.get(row)?.hidden === undefined) rows.push(row);
  return rows;
}

function tablesOf(range: RangeState, fully: boolean): AnyObject {
  const area = areaOf(range);
  const tables = range.sheet.tables.filter((table) => {
    const common = intersect(table.area, area);
    return (
      common !== null &&
      (!fully ||
        (rowCount(common) === rowCount(table.area) && columnCount(common) === columnCount(table.area)))
    );
  });
  return make("TableScopedCollection", { tables: tables.map((table) => ({ sheet: range.sheet, table })) });
}

/** Ranges reached from a range. */
export const rangeObjects: Objects = {
  GetCell: at((area, args) => areaAt(area.top + args.integer(0), area.left + args.integer(1))),
  GetRow: at((area, args) => ({
    ...area,
    top: area.top + args.integer(0),
    bottom: area.top + args.integer(0),
  })),
  GetColumn: at((area, args) => ({
    ...area,
    left: area.left + args.integer(0),
    right: area.left + args.integer(0),
  })),
  GetLastCell: at((area) => areaAt(area.bottom, area.right)),
  GetLastRow: at((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: at((area) => ({ ...area, left: area.right })),
  GetEntireRow: at((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  GetEntireColumn: at((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  GetOffsetRange: at((area, args) => offset(area, args.integer(0), args.integer(1))),
  GetResizedRange: at((area, args) => resized(area, args.integer(0), args.integer(1))),
  GetAbsoluteResizedRange: at((area, args) => {
    if (args.integer(0) < 1 || args.integer(1) < 1) throw invalidArgument("the range would be empty");
    return areaAt(area.top, area.left, args.integer(0), args.integer(1));
  }),
  GetRowsBelow: at((area, args) =>
    beside(
      args.integer(0, 1),
      (n) => ({ ...area, top: area.bottom + 1, bottom: area.bottom + n }),
      (n) => ({ ...area, top: area.bottom - n + 1 }),
    ),
  ),
  GetRowsAbove: at((area, args) =>
    beside(
      args.integer(0, 1),
      (n) => ({ ...area, top: area.top - n, bottom: area.top - 1 }),
      (n) => ({ ...area, bottom: area.top + n - 1 }),
    ),
  ),
  GetColumnsAfter: at((area, args) =>
    beside(
      args.integer(0, 1),
      (n) => ({ ...area, left: area.right + 1, right: area.right + n }),
      (n) => ({ ...area, left: area.right - n + 1 }),
    ),
  ),
  GetColumnsBefore: at((area, args) =>
    beside(
      args.integer(0, 1),
      (n) => ({ ...area, left: area.left - n, right: area.left - 1 }),
      (n) => ({ ...area, right: area.left + n - 1 }),
    ),
  ),
  GetBoundingRect: (range, args, context) => {
    const other = rangeArgument(args, 0, context, range.sheet);
    if (other.sheet !== range.sheet) throw invalidArgument("the ranges lie on different sheets");
    return context.range(range.sheet, bounding(areaOf(range), other.area));
  },
  GetIntersection: (range, args, context) => {
    const common = intersection(range, args, context);
    if (!common) throw itemNotFound("the ranges don't meet");
    return common;
  },
  GetIntersectionOrNullObject: intersection,
  GetUsedRange: (range, args, context) => {
    const area = used(range, args, context);
    if (!area) throw itemNotFound("no used cells");
    return context.range(range.sheet, area);
  },
  GetUsedRangeOrNullObject: (range, args, context) => {
    const area = used(range, args, context);
    return area && context.range(range.sheet, area);
  },
  GetRangeEdge: (range, args, context) => context.range(range.sheet, areaAt(...edge(range, args, context))),
  GetExtendedRange: (range, args, context) => {
    const area = areaOf(range);
    const direction = args.word(0, DIRECTIONS);
    context.calculated();
    const from =
      direction === "Down" || direction === "Right" ? [area.bottom, area.right] : [area.top, area.left];
    const [row, column] = edgeFrom(
      range.sheet,
      direction === "Left" || direction === "Right" ? area.top : (from[0] ?? 0),
      direction === "Up" || direction === "Down" ? area.left : (from[1] ?? 0),
      direction,
    );
    const reach =
      direction === "Left" || direction === "Right" ? areaAt(area.top, column) : areaAt(row, area.left);
    return context.range(range.sheet, bounding(area, reach));
  },
  GetSurroundingRegion: (range, _args, context) => {
    context.calculated();
    return context.range(range.sheet, surroundingRegion(range.sheet, areaOf(range)));
  },
  GetMergedAreas: (range, _args, context) => {
    const merged = mergedParts(range, context);
    if (!merged) throw itemNotFound("no merged cells");
    return merged;
  },
  GetMergedAreasOrNullObject: (range, _args, context) => mergedParts(range, context),
  GetVisibleView: (range) => make("RangeView", { range, rows: visibleRows(range) }),
  GetTables: (range, args) => tablesOf(range, args.flag(0, false)),
};
