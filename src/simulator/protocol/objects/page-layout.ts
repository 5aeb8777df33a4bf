import { announce } from "../../model/changes";
import { apiNotFound, invalidArgument } from "../../model/excel-error";
import { assertNotReadOnly } from "../../model/protection";
import { isEntireColumn, isEntireRow } from "../../model/area";
import type { PageLayoutModel, SheetModel } from "../../model/workbook";
import { asFlag, asNumber, asText, oneOf, type Arguments } from "../arguments";
import type { HostContext } from "../context";
import type { HostClass, HostClasses, Scalar } from "../host-class";
import { areaOf, resolveAreas } from "../ranges";
import { make, type AnyObject } from "../states";

function change(sheet: SheetModel, next: Partial<PageLayoutModel>, context: HostContext): void {
  assertNotReadOnly(context.model);
  sheet.pageLayout = { ...sheet.pageLayout, ...next };
  announce(context.model, { kind: "other", sheet });
}

const margin = (key: keyof PageLayoutModel["margins"]): Scalar<SheetModel> => ({
  get: (sheet) => sheet.pageLayout.margins[key],
  set: (sheet, value, context) =>
    change(sheet, { margins: { ...sheet.pageLayout.margins, [key]: asNumber(value, 0) } }, context),
});

const POINTS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(sheet: SheetModel, args: Arguments, context: HostContext): void {
  const factor = POINTS[args.word(0, Object.keys(POINTS))] ?? 1;
  const given = Object.entries((args.at(1) ?? {}) as Record<string, unknown>);
  const margins = { ...sheet.pageLayout.margins };
  for (const [key, value] of given) {
    if (!(key in margins)) throw invalidArgument(`no margin ${key}`);
    if (value !== null && value !== undefined)
      margins[key as keyof typeof margins] = asNumber(value, 0) * factor;
  }
  change(sheet, { margins }, context);
}

/** Scale from 10 to 400 percent, or pages to fit; a whole object at a time. */
function zoomOf(value: unknown): PageLayoutModel["zoom"] {
  if (typeof value !== "object" || value === null) throw invalidArgument("zoom is an object");
  const given = new Map(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
  const zoom: PageLayoutModel["zoom"] = {};
  if (given.has("scale")) zoom.scale = asNumber(given.get("scale"), 10, 400);
  if (given.has("horizontalFitToPages"))
    zoom.horizontalFitToPages = asNumber(given.get("horizontalFitToPages"), 1);
  if (given.has("verticalFitToPages")) zoom.verticalFitToPages = asNumber(given.get("verticalFitToPages"), 1);
  return zoom;
}

function titles(
  key: "printTitleRows" | "printTitleColumns",
): (sheet: SheetModel, args: Arguments, context: HostContext) => void {
  return (sheet, args, context) => {
    const range = args.ifObject(0, "Range");
    const [area] = range ? [areaOf(range)] : resolveAreas(context, sheet, args.text(0));
    if (!area || !(key === "printTitleRows" ? isEntireRow(area) : isEntireColumn(area))) {
      throw invalidArgument("print titles are entire rows or columns");
    }
    change(sheet, { [key]: { ...area } }, context);
  };
}

const titleRange =
  (key: "printTitleRows" | "printTitleColumns") =>
  (sheet: SheetModel, _args: Arguments, context: HostContext): AnyObject | null => {
    const area = sheet.pageLayout[key];
    return area ? context.range(sheet, area) : null;
  };

function printArea(sheet: SheetModel, _args: Arguments, context: HostContext): AnyObject | null {
  const areas = sheet.pageLayout.printArea ?? [];
  return areas.length === 0
    ? null
    : make("RangeAreas", { sheet, parts: areas.map((area) => context.track(sheet, area)) });
}

const PLACES = [
  ["LeftHeader", "header", "left"],
  ["CenterHeader", "header", "center"],
  ["RightHeader", "header", "right"],
  ["LeftFooter", "footer", "left"],
  ["CenterFooter", "footer", "center"],
  ["RightFooter", "footer", "right"],
] as const;

const headerScalars: NonNullable<HostClass<"HeaderFooter">["scalars"]> = Object.fromEntries(
  PLACES.map(([name, line, place]): [string, Scalar<SheetModel>] => [
    name,
    {
      get: (sheet) => sheet.pageLayout[line]?.[place] ?? "",
      set: (sheet, value, context) =>
        change(sheet, { [line]: { ...sheet.pageLayout[line], [place]: asText(value) } }, context),
    },
  ]),
);

/** How a sheet prints. */
export const pageLayoutClasses: HostClasses = {
  PageLayout: {
    scalars: {
      Orientation: {
        get: ({ pageLayout }) => (pageLayout.orientation === "portrait" ? "Portrait" : "Landscape"),
        set: (sheet, value, context) =>
          change(
            sheet,
            {
              orientation: oneOf(value, ["Portrait", "Landscape"]) === "Portrait" ? "portrait" : "landscape",
            },
            context,
          ),
      },
      PaperSize: {
        get: ({ pageLayout }) => pageLayout.paperSize ?? null,
        set: (sheet, value, context) => change(sheet, { paperSize: asText(value) }, context),
      },
      Zoom: {
        get: ({ pageLayout }) => ({ ...pageLayout.zoom }),
        set: (sheet, value, context) => change(sheet, { zoom: zoomOf(value) }, context),
      },
      CenterHorizontally: {
        get: ({ pageLayout }) => pageLayout.centerHorizontally,
        set: (sheet, value, context) => change(sheet, { centerHorizontally: asFlag(value) }, context),
      },
      TopMargin: margin("top"),
      BottomMargin: margin("bottom"),
      LeftMargin: margin("left"),
      RightMargin: margin("right"),
      HeaderMargin: margin("header"),
      FooterMargin: margin("footer"),
    },
    links: { HeadersFooters: (sheet) => make("HeaderFooterGroup", sheet) },
    objects: {
      GetPrintAreaOrNullObject: printArea,
      GetPrintTitleRowsOrNullObject: titleRange("printTitleRows"),
      GetPrintTitleColumnsOrNullObject: titleRange("printTitleColumns"),
    },
    calls: {
      SetPrintArea: (sheet, args, context) => {
        const range = args.ifObject(0, "Range");
        const several = args.ifObject(0, "RangeAreas");
        const areas = range
          ? [areaOf(range)]
          : several
            ? several.parts.map(areaOf)
            : resolveAreas(context, sheet, args.text(0));
        change(sheet, { printArea: areas.map((area) => ({ ...area })) }, context);
      },
      SetPrintMargins: setMargins,
      SetPrintTitleRows: titles("printTitleRows"),
      SetPrintTitleColumns: titles("printTitleColumns"),
    },
  },
  HeaderFooterGroup: {
    scalars: {
      State: {
        get: () => "Default",
        set: (_sheet, value) => {
          if (oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]) !== "Default") {
            throw apiNotFound("HeaderFooterGroup.state (other than Default)");
          }
        },
      },
    },
    links: { DefaultForAllPages: (sheet) => make("HeaderFooter", sheet) },
  },
  HeaderFooter: { scalars: headerScalars },
};
