import { areaAt, FIRST_CELL, WHOLE_SHEET } from "../../model/area";
import { usedArea } from "../../model/cells";
import { announce } from "../../model/changes";
import { copySheet, type CopyPosition } from "../../model/copy-sheet";
import { invalidArgument, itemNotFound } from "../../model/excel-error";
import { assertUnprotected } from "../../model/protection";
import { deleteSheet, moveSheet, renameSheet, setSheetVisibility } from "../../model/sheets";
import { STANDARD_HEIGHT } from "../../model/sizes";
import type { Area, SheetModel } from "../../model/workbook";
import { asFlag, asNumber, asText, oneOf, type Arguments } from "../arguments";
import { asColor } from "../colors";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { rangeAt, resolveAddress, resolveAreas } from "../ranges";
import { make, type AnyObject } from "../states";
import { findCells, replaceAll } from "./range-search";
import { rectangles } from "./range-special";

const VISIBILITY = ["Visible", "Hidden", "VeryHidden"] as const;
const POSITIONS: readonly CopyPosition[] = ["None", "Before", "After", "Beginning", "End"];

const areas = (sheet: SheetModel, parts: readonly Area[], context: HostContext): AnyObject =>
  make("RangeAreas", { sheet, parts: parts.map((area) => context.track(sheet, area)) });

function neighbour(sheet: SheetModel, args: Arguments, context: HostContext, step: 1 | -1): AnyObject | null {
  const visibleOnly = args.flag(0, false);
  const { sheets } = context.model;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const next = sheets[i];
    if (next && (!visibleOnly || next.visibility === "Visible")) return make("Worksheet", next);
  }
  return null;
}

function orNotFound(found: AnyObject | null, what: string): AnyObject {
  if (!found) throw itemNotFound(what);
  return found;
}

function used(sheet: SheetModel, args: Arguments, context: HostContext): AnyObject | null {
  const valuesOnly = args.flag(0, false);
  if (valuesOnly) context.calculated();
  const area = usedArea(sheet, valuesOnly);
  return area && context.range(sheet, area);
}

function found(sheet: SheetModel, args: Arguments, context: HostContext): AnyObject | null {
  const parts = rectangles(findCells(sheet, WHOLE_SHEET, args, context));
  return parts.length > 0 ? areas(sheet, parts, context) : null;
}

function copy(sheet: SheetModel, args: Arguments, context: HostContext): AnyObject {
  const position = args.word(0, POSITIONS, "None");
  const relative = args.ifObject(1, "Worksheet");
  if ((position === "Before" || position === "After") && !relative)
    throw invalidArgument("before or after which sheet?");
  return make("Worksheet", copySheet(context.model, sheet, position, relative));
}

function setView(sheet: SheetModel, change: Partial<SheetModel>, context: HostContext): void {
  assertUnprotected(context.model, { ...sheet, protection: null });
  Object.assign(sheet, change);
  announce(context.model, { kind: "other", sheet });
}

/** `Worksheet`: a sheet, its ranges and its collections. */
export const worksheetClasses: HostClasses = {
  Worksheet: {
    identity: (sheet) => ({ Id: sheet.id }),
    isAlive: (sheet, { model }) => model.sheets.includes(sheet),
    scalars: {
      Id: readOnly((sheet) => sheet.id),
      Name: {
        get: (sheet) => sheet.name,
        set: (sheet, value, { model }) => renameSheet(model, sheet, asText(value)),
      },
      Position: {
        get: (sheet, { model }) => model.sheets.indexOf(sheet),
        set: (sheet, value, { model }) => moveSheet(model, sheet, asNumber(value)),
      },
      Visibility: {
        get: (sheet) => sheet.visibility,
        set: (sheet, value, { model }) => setSheetVisibility(model, sheet, oneOf(value, VISIBILITY)),
      },
      TabColor: {
        get: (sheet) => sheet.tabColor,
        set: (sheet, value, context) =>
          setView(sheet, { tabColor: value === "" ? "" : asColor(value) }, context),
      },
      StandardWidth: {
        get: (sheet) => Math.round(((sheet.standardWidth / 0.75 - 5) / 7) * 100) / 100,
        set: (sheet, value, context) =>
          setView(sheet, { standardWidth: Math.round(asNumber(value, 0, 255) * 7 + 5) * 0.75 }, context),
      },
      StandardHeight: readOnly(() => STANDARD_HEIGHT),
      ShowGridlines: readOnly((sheet) => sheet.showGridlines),
      ShowHeadings: readOnly((sheet) => sheet.showHeadings),
      EnableCalculation: readOnly(() => true),
      TabId: readOnly((sheet, { model }) => model.sheets.indexOf(sheet) + 1),
    },
    setters: {
      Gridlines: (sheet, value, context) => setView(sheet, { showGridlines: asFlag(value) }, context),
      Headings: (sheet, value, context) => setView(sheet, { showHeadings: asFlag(value) }, context),
    },
    links: {
      Tables: (sheet) => make("TableCollection", { sheet }),
      Names: (sheet) => make("NamedItemCollection", { sheet }),
      Charts: (sheet) => make("ChartCollection", sheet),
      Comments: (sheet) => make("CommentCollection", { sheet }),
      CustomProperties: (sheet) => make("WorksheetCustomPropertyCollection", sheet),
      FreezePanes: (sheet) => make("WorksheetFreezePanes", sheet),
      PageLayout: (sheet) => make("PageLayout", sheet),
      HorizontalPageBreaks: (sheet) => make("PageBreakCollection", sheet),
      Protection: (sheet) => make("WorksheetProtection", sheet),
      AutoFilter: (sheet) => make("AutoFilter", { sheet }),
    },
    objects: {
      GetRange: (sheet, args, context) => {
        const address = args.optionalText(0);
        if (address === undefined || address === "") return context.range(sheet, WHOLE_SHEET);
        const place = resolveAddress(context, sheet, address);
        if (place.sheet !== sheet) throw invalidArgument("the address is on another sheet");
        return context.range(sheet, place.area);
      },
      GetRanges: (sheet, args, context) =>
        areas(sheet, resolveAreas(context, sheet, args.optionalText(0)), context),
      GetCell: (sheet, args, context) => rangeAt(context, sheet, areaAt(args.integer(0), args.integer(1))),
      GetRangeByIndexes: (sheet, args, context) => {
        const [row, column, rows, columns] = [0, 1, 2, 3].map((i) => args.integer(i)) as [
          number,
          number,
          number,
          number,
        ];
        if (rows < 1 || columns < 1) throw invalidArgument("the range would be empty");
        return rangeAt(context, sheet, areaAt(row, column, rows, columns));
      },
      GetUsedRange: (sheet, args, context) => used(sheet, args, context) ?? context.range(sheet, FIRST_CELL),
      GetUsedRangeOrNullObject: used,
      GetNext: (sheet, args, context) => orNotFound(neighbour(sheet, args, context, 1), "no next sheet"),
      GetNextOrNullObject: (sheet, args, context) => neighbour(sheet, args, context, 1),
      GetPrevious: (sheet, args, context) =>
        orNotFound(neighbour(sheet, args, context, -1), "no previous sheet"),
      GetPreviousOrNullObject: (sheet, args, context) => neighbour(sheet, args, context, -1),
      FindAll: (sheet, args, context) => orNotFound(found(sheet, args, context), "nothing found"),
      FindAllOrNullObject: found,
      Copy: copy,
      _GetAnotherWorksheetById: (_sheet, args, { model }) => {
        const other = model.sheets.find(({ id }) => id === args.text(0));
        return orNotFound(other ? make("Worksheet", other) : null, "no such sheet");
      },
      _GetSheetById: (_sheet, args, { model }) => {
        const other = model.sheets.find(({ id }) => id === args.text(0));
        return orNotFound(other ? make("Worksheet", other) : null, "no such sheet");
      },
    },
    calls: {
      Activate: (sheet, _args, context) => context.activate(sheet),
      Calculate: (_sheet, _args, context) => context.calculateNow(),
      Delete: (sheet, _args, { model }) => deleteSheet(model, sheet),
      ReplaceAll: (sheet, args, context) => replaceAll(sheet, WHOLE_SHEET, args, context),
    },
  },
};
