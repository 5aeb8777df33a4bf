import { invalidOperation, itemNotFound } from "../../model/excel-error";
import { assertNotReadOnly } from "../../model/protection";
import { asFlag, asText, oneOf } from "../arguments";
import { activeSheet, selectionOf } from "../view";
import type { HostContext } from "../context";
import { readOnly, type HostClasses } from "../host-class";
import { insertFromBase64 } from "./inserted-sheets";
import { make, type AnyObject } from "../states";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

function selected(context: HostContext): AnyObject {
  const areas = selectionOf(context.view, activeSheet(context.model));
  const [area] = areas;
  if (!area || areas.length > 1) throw invalidOperation("several areas are selected");
  return context.range(activeSheet(context.model), area);
}

function activeChart(context: HostContext): AnyObject | null {
  const sheet = activeSheet(context.model);
  const chart = sheet.charts.find(({ id }) => id === context.view.activeChart);
  return chart ? make("Chart", { sheet, chart }) : null;
}

/** The workbook itself, the application, and what hangs on them. */
export const workbookClasses: HostClasses = {
  Workbook: {
    scalars: {
      Name: readOnly((_self, { model }) => model.name),
      ReadOnly: readOnly((_self, { model }) => model.readOnly),
      IsDirty: { get: () => true, set: (_self, value) => void asFlag(value) },
      AutoSave: readOnly(() => false),
      PreviouslySaved: readOnly(() => true),
      CalculationEngineVersion: readOnly(() => 191029),
    },
    links: {
      Application: () => make("Application", null),
      Worksheets: () => make("WorksheetCollection", null),
      Tables: () => make("TableCollection", {}),
      Names: () => make("NamedItemCollection", {}),
      Settings: () => make("SettingCollection", null),
      CustomXmlParts: () => make("CustomXmlPartCollection", null),
      Comments: () => make("CommentCollection", {}),
      Protection: () => make("WorkbookProtection", null),
      _Runtime: () => make("Runtime", null),
    },
    objects: {
      GetSelectedRange: (_self, _args, context) => selected(context),
      GetSelectedRanges: (_self, _args, context) => {
        const sheet = activeSheet(context.model);
        return make("RangeAreas", {
          sheet,
          parts: selectionOf(context.view, sheet).map((area) => context.track(sheet, area)),
        });
      },
      GetActiveCell: (_self, _args, context) => {
        const sheet = activeSheet(context.model);
        const { top, left } = selectionOf(context.view, sheet)[0] ?? { top: 0, left: 0 };
        return context.range(sheet, { top, left, bottom: top, right: left });
      },
      GetActiveChart: (_self, _args, context) => {
        const chart = activeChart(context);
        if (!chart) throw itemNotFound("no chart is active");
        return chart;
      },
      GetActiveChartOrNullObject: (_self, _args, context) => activeChart(context),
      _GetRangeForEventByReferenceId: (_self, args, context) => {
        const range = context.referenced(args.text(0));
        if (!range) throw itemNotFound("the range of the event is gone");
        return range;
      },
      _GetRangeOrNullObjectForEventByReferenceId: (_self, args, context) =>
        context.referenced(args.text(0)) ?? null,
    },
    calls: {
      GetIsActiveCollabSession: () => false,
      InsertWorksheetsFromBase64: (_self, args, { model }) => insertFromBase64(args, model),
      _GetObjectByReferenceId: () => null,
    },
  },
  Application: {
    scalars: {
      CalculationMode: {
        get: (_self, { model }) => model.calculationMode,
        set: (_self, value, context) => {
          context.model.calculationMode = oneOf(value, MODES);
          context.calculated();
        },
      },
      CalculationState: readOnly((_self, { model }) => (model.stale ? "Pending" : "Done")),
      CalculationEngineVersion: readOnly(() => 191029),
      DecimalSeparator: readOnly(() => "."),
      ThousandsSeparator: readOnly(() => ","),
      UseSystemSeparators: readOnly(() => true),
    },
    links: { CultureInfo: () => make("CultureInfo", null) },
    calls: {
      Calculate: (_self, args, context) => {
        args.word(0, CALCULATIONS);
        context.calculateNow();
      },
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  },
  CultureInfo: {
    scalars: { Name: readOnly(() => "en-US") },
    links: {
      NumberFormat: () => make("NumberFormatInfo", null),
      DatetimeFormat: () => make("DatetimeFormatInfo", null),
    },
  },
  NumberFormatInfo: {
    scalars: { NumberDecimalSeparator: readOnly(() => "."), NumberGroupSeparator: readOnly(() => ",") },
  },
  DatetimeFormatInfo: {
    scalars: {
      DateSeparator: readOnly(() => "/"),
      LongDatePattern: readOnly(() => "dddd, mmmm d, yyyy"),
      LongTimePattern: readOnly(() => "h:mm:ss AM/PM"),
      ShortDatePattern: readOnly(() => "m/d/yyyy"),
      TimeSeparator: readOnly(() => ":"),
    },
  },
  Runtime: {
    scalars: {
      EnableEvents: {
        get: (_self, context) => context.events.enabled,
        set: (_self, value, context) => void (context.events.enabled = asFlag(value)),
      },
    },
  },
  WorkbookProtection: {
    scalars: { Protected: readOnly((_self, { model }) => model.protectedStructure) },
    calls: {
      Protect: (_self, args, { model }) => {
        assertNotReadOnly(model);
        if (args.at(0) !== undefined) asText(args.at(0));
        if (model.protectedStructure) throw invalidOperation("the workbook is protected already");
        model.protectedStructure = true;
      },
      Unprotect: (_self, _args, { model }) => void (model.protectedStructure = false),
    },
  },
};
