import { itemNotFound } from "../../model/excel-error";
import { addSheet } from "../../model/sheets";
import type { SheetModel } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import type { HostClasses } from "../host-class";
import { sheetNamed } from "../ranges";
import { make, type AnyObject } from "../states";
import { activeSheet } from "../view";

const find = (key: string | number, context: HostContext): SheetModel | undefined =>
  context.model.sheets.find(({ id }) => id === key) ?? sheetNamed(context, String(key));

const counted = (args: Arguments, context: HostContext): SheetModel[] => {
  const visibleOnly = args.flag(0, false);
  return context.model.sheets.filter(({ visibility }) => !visibleOnly || visibility === "Visible");
};

const one = (sheet: SheetModel | undefined): AnyObject => {
  if (!sheet) throw itemNotFound("no such sheet");
  return make("Worksheet", sheet);
};

/** The sheets of the workbook. */
export const worksheetCollectionClasses: HostClasses = {
  WorksheetCollection: {
    items: (_self, { model }) => model.sheets.map((sheet) => make("Worksheet", sheet)),
    item: (_self, key, context) => {
      const sheet = find(key, context);
      return sheet ? make("Worksheet", sheet) : null;
    },
    objects: {
      Add: (_self, args, context) => make("Worksheet", addSheet(context.model, args.optionalText(0))),
      GetActiveWorksheet: (_self, _args, { model }) => make("Worksheet", activeSheet(model)),
      GetFirst: (_self, args, context) => one(counted(args, context)[0]),
      GetLast: (_self, args, context) => one(counted(args, context).at(-1)),
      GetItemOrNullObject: (_self, args, context) => {
        const sheet = find(args.text(0), context);
        return sheet ? make("Worksheet", sheet) : null;
      },
    },
    calls: { GetCount: (_self, args, context) => counted(args, context).length },
  },
};
