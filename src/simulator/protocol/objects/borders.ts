import { announce } from "../../model/changes";
import { changeFormat } from "../../model/formats";
import { assertAllowed } from "../../model/protection";
import type { Area, Border, BorderSide, CellFormat } from "../../model/workbook";
import { oneOf } from "../arguments";
import { asColor } from "../colors";
import type { HostContext } from "../context";
import { changeArea } from "../format-areas";
import type { HostClasses } from "../host-class";
import { areaOf, matrix, shared } from "../ranges";
import { make, type BorderState } from "../states";
import { formatAt } from "../../model/cells";

/** Sides of a range that have a line; diagonals are not played. */
export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Side = (typeof SIDES)[number];

const LOOKS: Record<Border["style"], { style: string; weight: string }> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
};

const STYLES = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The cells' own edges that a side of the whole area means. */
function edges(side: Side, area: Area, row: number, column: number): BorderSide[] {
  const { top, left, bottom, right } = area;
  const all: Record<Side, BorderSide[]> = {
    EdgeTop: row === top ? ["top"] : [],
    EdgeBottom: row === bottom ? ["bottom"] : [],
    EdgeLeft: column === left ? ["left"] : [],
    EdgeRight: column === right ? ["right"] : [],
    InsideVertical: [
      ...(column > left ? (["left"] as const) : []),
      ...(column < right ? (["right"] as const) : []),
    ],
    InsideHorizontal: [
      ...(row > top ? (["top"] as const) : []),
      ...(row < bottom ? (["bottom"] as const) : []),
    ],
  };
  return all[side];
}

function bordersOf(state: BorderState): (Border | undefined)[] {
  return state.parts.flatMap((part) => {
    const area = areaOf(part);
    return matrix(area, (row, column) =>
      edges(state.side as Side, area, row, column).map(
        (edge) => formatAt(part.sheet, row, column).borders?.[edge],
      ),
    ).flat(2);
  });
}

const look = (border: Border | undefined): { style: string; weight: string; color: string } =>
  border
    ? { ...LOOKS[border.style], color: border.color }
    : { style: "None", weight: "Thin", color: "#000000" };

const read = (state: BorderState, key: "style" | "weight" | "color"): string | null =>
  shared(bordersOf(state).map((border) => look(border)[key]));

function change(
  state: BorderState,
  next: (border: Border | undefined) => Border | undefined,
  context: HostContext,
): void {
  for (const part of state.parts) {
    const area = areaOf(part);
    assertAllowed(context.model, part.sheet, "allowFormatCells");
    changeArea(part.sheet, area, (format, row, column) =>
      withBorders(format, edges(state.side as Side, area, row, column), next),
    );
    announce(context.model, { kind: "format", sheet: part.sheet, area });
  }
}

function withBorders(
  format: CellFormat,
  sides: BorderSide[],
  next: (border: Border | undefined) => Border | undefined,
): CellFormat {
  if (sides.length === 0) return format;
  const borders = { ...format.borders };
  for (const side of sides) {
    const border = next(borders[side]);
    if (border) borders[side] = border;
    else delete borders[side];
  }
  return changeFormat(format, { borders: Object.keys(borders).length > 0 ? borders : undefined });
}

const styleOf = (style: string, weight: string): Border["style"] => {
  if (style === "Dash") return "dashed";
  if (style === "Dot") return "dotted";
  if (style === "Double") return "double";
  return weight === "Hairline" ? "hair" : (weight.toLowerCase() as "thin" | "medium" | "thick");
};

/** Lines around and inside ranges. */
export const borderClasses: HostClasses = {
  RangeBorderCollection: {
    scalars: { Count: { get: () => SIDES.length } },
    items: (state) => SIDES.map((side) => make("RangeBorder", { ...state, side })),
    item: (state, key) => make("RangeBorder", { ...state, side: oneOf(key, SIDES) }),
    objects: {
      GetItemAt: (state, args) =>
        make("RangeBorder", { ...state, side: SIDES[args.integer(0)] ?? oneOf(args.at(0), SIDES) }),
    },
  },
  RangeBorder: {
    scalars: {
      SideIndex: { get: ({ side }) => side },
      Style: {
        get: (state) => read(state, "style"),
        set: (state, value, context) => {
          const style = oneOf(value, STYLES);
          change(
            state,
            (border) =>
              style === "None"
                ? undefined
                : { style: styleOf(style, look(border).weight), color: border?.color ?? "#000000" },
            context,
          );
        },
      },
      Weight: {
        get: (state) => read(state, "weight"),
        set: (state, value, context) => {
          const weight = oneOf(value, WEIGHTS);
          change(
            state,
            (border) => ({ style: styleOf("Continuous", weight), color: border?.color ?? "#000000" }),
            context,
          );
        },
      },
      Color: {
        get: (state) => read(state, "color") ?? "",
        set: (state, value, context) => {
          const color = asColor(value);
          change(state, (border) => ({ style: border?.style ?? "thin", color }), context);
        },
      },
    },
  },
};
