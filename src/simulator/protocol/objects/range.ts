import { cellCount, columnCount, rowCount } from "../../model/area";
import { apiNotFound, ExcelError, invalidArgument } from "../../model/excel-error";
import { clearArea, type ClearWhat } from "../../model/clear";
import { copyCells, type CopyWhat } from "../../model/copy-cells";
import { mergeArea, unmergeArea } from "../../model/merges";
import { assertAllowed } from "../../model/protection";
import { deleteCells, insertCells, type DeleteShift, type InsertShift } from "../../model/structure";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import type { HostClasses } from "../host-class";
import { areaOf, rangeArgument } from "../ranges";
import { make, type AnyObject, type RangeState } from "../states";
import { rangeObjects } from "./range-navigation";
import { cellPropertyCalls } from "./range-properties";
import { searchCalls, searchObjects } from "./range-search";
import { specialObjects } from "./range-special";
import { rangeScalars } from "./range-values";
import { removeDuplicates } from "./range-duplicates";

const CLEAR: Record<string, ClearWhat> = {
  All: "all",
  Formats: "formats",
  Contents: "contents",
  Hyperlinks: "links",
  RemoveHyperlinks: "linksAndFormats",
  ResetContents: "contents",
};

const COPY: Record<string, CopyWhat> = {
  All: "all",
  Formulas: "formulas",
  Values: "values",
  Formats: "formats",
};

/** Cells that one operation may touch on the web. */
const MOST_CELLS = 33_554_000;

function insert(range: RangeState, args: Arguments, context: HostContext): AnyObject {
  const direction = args.word<InsertShift>(0, ["Down", "Right"]);
  const area = areaOf(range);
  assertAllowed(context.model, range.sheet, direction === "Down" ? "allowInsertRows" : "allowInsertColumns");
  return context.range(range.sheet, insertCells(context.model, range.sheet, { ...area }, direction));
}

/** Under a filter, deleting rows of the filtered table does nothing and says nothing. */
const filteredRows = ({ sheet }: RangeState, area: { top: number; bottom: number }): boolean => {
  const filtered = sheet.tables.some(
    (table) => table.filters.size > 0 && table.area.top < area.bottom && table.area.bottom >= area.top,
  );
  if (!filtered) return false;
  for (let row = area.top; row <= area.bottom; row += 1)
    if (sheet.rows.get(row)?.hidden === "filter") return true;
  return false;
};

function remove(range: RangeState, args: Arguments, context: HostContext): void {
  const direction = args.word<DeleteShift>(0, ["Up", "Left"]);
  const area = areaOf(range);
  assertAllowed(context.model, range.sheet, direction === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
  if (direction === "Up" && filteredRows(range, area)) return;
  deleteCells(context.model, range.sheet, { ...area }, direction);
}

function clear(range: RangeState, args: Arguments, context: HostContext): void {
  const what = CLEAR[args.word(0, Object.keys(CLEAR), "All")] ?? "all";
  clearArea(context.model, range.sheet, areaOf(range), what);
}

function copyFrom(range: RangeState, args: Arguments, context: HostContext): void {
  const source = args.ifObject(0, "Range") ?? args.ifObject(0, "RangeAreas");
  const from =
    source && "parts" in source ? oneArea(source.parts) : rangeArgument(args, 0, context, range.sheet);
  const word = args.word(1, [...Object.keys(COPY), "Link"], "All");
  const what = COPY[word];
  if (!what) throw apiNotFound("Range.copyFrom(Link)");
  const target = areaOf(range);
  if (Math.max(cellCount(from.area), cellCount(target)) > MOST_CELLS) {
    throw new ExcelError(
      "OperationCellsExceedLimit",
      "The attempted operation affects more than the limit of 33554000 cells.",
    );
  }
  context.calculated();
  copyCells(
    context.model,
    from,
    { sheet: range.sheet, area: target },
    {
      what,
      skipBlanks: args.flag(2, false),
      text: (cell) => context.text(cell),
      transpose: args.flag(3, false),
    },
  );
}

function oneArea(parts: readonly RangeState[]): {
  sheet: RangeState["sheet"];
  area: NonNullable<RangeState["area"]>;
} {
  const [part] = parts;
  if (!part || parts.length > 1) throw apiNotFound("Range.copyFrom(RangeAreas of several areas)");
  return { sheet: part.sheet, area: areaOf(part) };
}

/** `Range`: cells, and everything that can be done to them. */
export const rangeClasses: HostClasses = {
  Range: {
    scalars: rangeScalars,
    links: {
      Format: (range) => make("RangeFormat", { parts: [range] }),
      Worksheet: (range) => make("Worksheet", range.sheet),
      ConditionalFormats: (range) => make("ConditionalFormatCollection", range),
      DataValidation: (range) => make("DataValidation", range),
      Sort: (range) => make("RangeSort", range),
    },
    objects: {
      ...rangeObjects,
      ...searchObjects,
      ...specialObjects,
      Insert: insert,
      RemoveDuplicates: removeDuplicates,
    },
    calls: {
      ...searchCalls,
      ...cellPropertyCalls,
      _ValidateArraySize: (range, args) => {
        const area = areaOf(range);
        if (args.number(0) !== rowCount(area) || args.number(1) !== columnCount(area)) {
          throw invalidArgument("the array's size is not the range's");
        }
      },
      Delete: remove,
      Clear: clear,
      CopyFrom: copyFrom,
      Merge: (range, args, context) =>
        mergeArea(context.model, range.sheet, areaOf(range), args.flag(0, false)),
      Unmerge: (range, _args, context) => unmergeArea(context.model, range.sheet, areaOf(range)),
      Select: (range, _args, context) => {
        context.activate(range.sheet);
        context.select(range.sheet, [areaOf(range)]);
      },
      Calculate: (_range, _args, context) => context.calculateNow(),
      SetDirty: (_range, _args, context) => void (context.model.stale = true),
    },
  },
};
