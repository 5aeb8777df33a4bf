import { isEntireColumn, isEntireRow } from "../../model/area";
import { ensureRow } from "../../model/cells";
import { announce } from "../../model/changes";
import { assertAllowed } from "../../model/protection";
import { columnWidth, rowHeight } from "../../model/sizes";
import type { CellFormat } from "../../model/workbook";
import { asFlag, asNumber, asText, oneOf } from "../arguments";
import { autofitColumns, autofitRows } from "../autofit";
import { asColor } from "../colors";
import type { HostContext } from "../context";
import { setFormat, sharedFormat } from "../format-areas";
import type { HostClasses, Scalar } from "../host-class";
import { areaOf, shared } from "../ranges";
import { make, type FormatState } from "../states";
import { borderClasses } from "./borders";

const HORIZONTAL: Record<string, CellFormat["horizontal"]> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const VERTICAL: Record<string, CellFormat["vertical"]> = {
  Top: "top",
  Center: "center",
  Bottom: undefined,
  Justify: "justify",
  Distributed: "distributed",
};

const named = <T>(table: Record<string, T>, value: T): string =>
  Object.keys(table).find((name) => table[name] === value) ?? Object.keys(table)[0] ?? "";

/** A format property that is there or not. */
const flag = (key: "bold" | "italic" | "strikethrough" | "wrap"): Scalar<FormatState> => ({
  get: (state) => sharedFormat(state, (format) => format[key] === true),
  set: (state, value, context) => setFormat(state, { [key]: asFlag(value) ? true : undefined }, context),
});

function lines(
  state: FormatState,
  axis: "row" | "column",
): { min: number; max: number; part: FormatState["parts"][number] }[] {
  return state.parts.map((part) => {
    const area = areaOf(part);
    const last = Math.max(0, ...(axis === "row" ? part.sheet.rows : part.sheet.columns).keys());
    const whole = axis === "row" ? isEntireColumn(area) : isEntireRow(area);
    const [min, max] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
    return { min, max: whole ? last : max, part };
  });
}

function sizesOf<T>(
  state: FormatState,
  axis: "row" | "column",
  read: (part: FormatState["parts"][number], line: number) => T,
): T[] {
  return lines(state, axis).flatMap(({ min, max, part }) =>
    Array.from({ length: max - min + 1 }, (_, i) => read(part, min + i)),
  );
}

const sizeOf = (state: FormatState, axis: "row" | "column"): number | null =>
  shared(
    sizesOf(state, axis, ({ sheet }, line) =>
      axis === "row" ? rowHeight(sheet, line) : columnWidth(sheet, line),
    ),
  );

function setSize(
  state: FormatState,
  axis: "row" | "column",
  points: number | undefined,
  context: HostContext,
): void {
  for (const { min, max, part } of lines(state, axis)) {
    assertAllowed(context.model, part.sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
    if (axis === "column" && isEntireRow(areaOf(part)) && points !== undefined)
      part.sheet.standardWidth = points;
    for (let line = min; line <= max; line += 1) {
      if (axis === "row") {
        const { height: _old, ...rest } = ensureRow(part.sheet, line);
        part.sheet.rows.set(line, points === undefined ? rest : { ...rest, height: points });
      } else {
        const { width: _old, ...rest } = part.sheet.columns.get(line) ?? {};
        part.sheet.columns.set(line, points === undefined ? rest : { ...rest, width: points });
      }
    }
    announce(context.model, { kind: "format", sheet: part.sheet, area: areaOf(part) });
  }
}

const size = (axis: "row" | "column", most: number): Scalar<FormatState> => ({
  get: (state) => sizeOf(state, axis),
  set: (state, value, context) => setSize(state, axis, asNumber(value, 0, most), context),
});

/** Widest column and highest row, in points. */
const MOST_WIDTH = 1342.5;
const MOST_HEIGHT = 409.5;

const standard = (axis: "row" | "column"): Scalar<FormatState> => ({
  get: (state) =>
    shared(
      sizesOf(state, axis, (part, line) =>
        axis === "row"
          ? part.sheet.rows.get(line)?.height === undefined
          : part.sheet.columns.get(line)?.width === undefined,
      ),
    ),
  set: (state, value, context) => {
    if (asFlag(value)) setSize(state, axis, undefined, context);
  },
});

/** How cells look: `RangeFormat` and what hangs on it. */
export const formatClasses: HostClasses = {
  RangeFormat: {
    scalars: {
      WrapText: flag("wrap"),
      HorizontalAlignment: {
        get: (state) => sharedFormat(state, (format) => named(HORIZONTAL, format.horizontal)),
        set: (state, value, context) =>
          setFormat(state, { horizontal: HORIZONTAL[oneOf(value, Object.keys(HORIZONTAL))] }, context),
      },
      VerticalAlignment: {
        get: (state) => sharedFormat(state, (format) => named(VERTICAL, format.vertical ?? undefined)),
        set: (state, value, context) =>
          setFormat(state, { vertical: VERTICAL[oneOf(value, Object.keys(VERTICAL))] }, context),
      },
      IndentLevel: {
        get: (state) => sharedFormat(state, (format) => format.indent ?? 0),
        set: (state, value, context) =>
          setFormat(state, { indent: asNumber(value, 0, 250) || undefined }, context),
      },
      ColumnWidth: size("column", MOST_WIDTH),
      RowHeight: size("row", MOST_HEIGHT),
      UseStandardWidth: standard("column"),
      UseStandardHeight: standard("row"),
    },
    links: {
      Fill: (state) => make("RangeFill", state),
      Font: (state) => make("RangeFont", state),
      Borders: (state) => make("RangeBorderCollection", state),
      Protection: (state) => make("FormatProtection", state),
    },
    calls: {
      AutofitColumns: ({ parts }, _args, context) =>
        parts.forEach((part) => autofitColumns(part.sheet, areaOf(part), context)),
      AutofitRows: ({ parts }, _args, context) =>
        parts.forEach((part) => autofitRows(part.sheet, areaOf(part), context)),
    },
  },
  RangeFill: {
    scalars: {
      Color: {
        get: (state) => sharedFormat(state, (format) => format.fill ?? "#FFFFFF") ?? "",
        set: (state, value, context) =>
          setFormat(state, { fill: value === "" ? undefined : asColor(value) }, context),
      },
    },
    calls: { Clear: (state, _args, context) => setFormat(state, { fill: undefined }, context) },
  },
  RangeFont: {
    scalars: {
      Bold: flag("bold"),
      Italic: flag("italic"),
      Strikethrough: flag("strikethrough"),
      Underline: {
        get: (state) => sharedFormat(state, (format) => (format.underline ? "Single" : "None")),
        set: (state, value, context) =>
          setFormat(
            state,
            { underline: oneOf(value, ["None", "Single"]) === "Single" ? true : undefined },
            context,
          ),
      },
      Color: {
        get: (state) => sharedFormat(state, (format) => format.fontColor ?? "#000000") ?? "",
        set: (state, value, context) => setFormat(state, { fontColor: asColor(value) }, context),
      },
      Name: {
        get: (state) => sharedFormat(state, (format) => format.fontName ?? "Calibri"),
        set: (state, value, context) => setFormat(state, { fontName: asText(value) }, context),
      },
      Size: {
        get: (state) => sharedFormat(state, (format) => format.fontSize ?? 11),
        set: (state, value, context) => setFormat(state, { fontSize: asNumber(value, 1, 409) }, context),
      },
    },
  },
  FormatProtection: {
    scalars: {
      Locked: {
        get: (state) => sharedFormat(state, (format) => format.unlocked !== true),
        set: (state, value, context) =>
          setFormat(state, { unlocked: asFlag(value) ? undefined : true }, context),
      },
    },
  },
  ...borderClasses,
};
