import { MAX_COLUMNS, MAX_ROWS } from "../../model/area";
import { announce } from "../../model/changes";
import { accessDenied, invalidArgument, invalidOperation } from "../../model/excel-error";
import { assertNotReadOnly } from "../../model/protection";
import type { Area, SheetModel } from "../../model/workbook";
import { asText, type Arguments } from "../arguments";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { rangeArgument } from "../ranges";
import { make } from "../states";

function freeze(sheet: SheetModel, rows: number, columns: number, context: HostContext): void {
  assertNotReadOnly(context.model);
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS)
    throw invalidArgument("no such place to freeze at");
  sheet.frozen = { rows, columns };
  announce(context.model, { kind: "other", sheet });
}

function frozenArea({ frozen }: SheetModel): Area | null {
  const { rows, columns } = frozen;
  if (rows === 0 && columns === 0) return null;
  return {
    top: 0,
    left: 0,
    bottom: rows === 0 ? MAX_ROWS - 1 : rows - 1,
    right: columns === 0 ? MAX_COLUMNS - 1 : columns - 1,
  };
}

const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
  "selectionMode",
] as const;

function protect(sheet: SheetModel, args: Arguments, context: HostContext): void {
  assertNotReadOnly(context.model);
  if (sheet.protection) throw accessDenied("the sheet is protected already");
  const given = (args.at(0) ?? {}) as Record<string, unknown>;
  const password = args.optionalText(1);
  const options = Object.fromEntries(
    PROTECTION_OPTIONS.map((name) => [name, given[name] ?? (name === "selectionMode" ? "Normal" : false)]),
  );
  sheet.protection = { options, ...(password ? { password } : {}) };
  announce(context.model, { kind: "protection", sheet });
}

function unprotect(sheet: SheetModel, args: Arguments, context: HostContext): void {
  assertNotReadOnly(context.model);
  if (!sheet.protection) return;
  const { password } = sheet.protection;
  if (password !== undefined && password !== args.optionalText(0)) throw invalidArgument("wrong password");
  sheet.protection = null;
  announce(context.model, { kind: "protection", sheet });
}

const sameKey = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const keyOf = (sheet: SheetModel, key: string): string | undefined =>
  [...sheet.customProperties.keys()].find((known) => sameKey(known, key));

function setProperty(sheet: SheetModel, key: string, value: string, context: HostContext): string {
  assertNotReadOnly(context.model);
  if (key.length === 0 || key.length > 255) throw invalidArgument("a key has 1 to 255 characters");
  const known = keyOf(sheet, key) ?? key;
  sheet.customProperties.set(known, value);
  announce(context.model, { kind: "other", sheet });
  return known;
}

/** What belongs to a sheet as a whole: frozen panes, protection, custom properties. */
export const sheetPartClasses: HostClasses = {
  WorksheetFreezePanes: {
    objects: {
      GetLocation: (sheet, _args, context) => {
        const area = frozenArea(sheet);
        if (!area) throw invalidOperation("nothing is frozen");
        return context.range(sheet, area);
      },
      GetLocationOrNullObject: (sheet, _args, context) => {
        const area = frozenArea(sheet);
        return area && context.range(sheet, area);
      },
    },
    calls: {
      FreezeAt: (sheet, args, context) => {
        if (args.at(0) === undefined) return freeze(sheet, 0, 0, context);
        const { area } = rangeArgument(args, 0, context, sheet);
        const rows = area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1;
        freeze(sheet, rows, area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1, context);
      },
      FreezeRows: (sheet, args, context) => freeze(sheet, args.integer(0, 1), 0, context),
      FreezeColumns: (sheet, args, context) => freeze(sheet, 0, args.integer(0, 1), context),
      Unfreeze: (sheet, _args, context) => freeze(sheet, 0, 0, context),
    },
  },
  WorksheetProtection: {
    scalars: {
      Protected: readOnly((sheet) => sheet.protection !== null),
      Options: readOnly((sheet) => sheet.protection?.options ?? null),
    },
    calls: { Protect: protect, Unprotect: unprotect },
  },
  WorksheetCustomPropertyCollection: {
    items: (sheet) =>
      [...sheet.customProperties.keys()].map((key) => make("WorksheetCustomProperty", { sheet, key })),
    item: (sheet, key) => {
      const known = keyOf(sheet, String(key));
      return known === undefined ? null : make("WorksheetCustomProperty", { sheet, key: known });
    },
    objects: {
      Add: (sheet, args, context) =>
        make("WorksheetCustomProperty", {
          sheet,
          key: setProperty(sheet, args.text(0), args.text(1), context),
        }),
      GetItemOrNullObject: (sheet, args) => {
        const known = keyOf(sheet, args.text(0));
        return known === undefined ? null : make("WorksheetCustomProperty", { sheet, key: known });
      },
    },
    calls: { GetCount: (sheet) => sheet.customProperties.size },
  },
  WorksheetCustomProperty: {
    identity: ({ key }) => ({ _Id: key }),
    isAlive: ({ sheet, key }, { model }) => model.sheets.includes(sheet) && sheet.customProperties.has(key),
    scalars: {
      Key: readOnly(({ key }) => key),
      Value: {
        get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
        set: ({ sheet, key }, value, context) => void setProperty(sheet, key, asText(value), context),
      },
    },
    calls: {
      Delete: ({ sheet, key }, _args, context) => {
        assertNotReadOnly(context.model);
        sheet.customProperties.delete(key);
        announce(context.model, { kind: "other", sheet });
      },
    },
  },
};
