import { DEFAULT_FORMAT, internFormat } from "../../model/formats";
import type { Border, BorderSide, CellFormat } from "../../model/workbook";
import { childAt, childrenOf, flag, numberOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import type { ColorReader } from "./colors";
import { numberFormatReader } from "./number-formats";

/** The cell formats of a file, by their index. */
export interface FileFormats {
  formats: CellFormat[];
  /** Indexes whose cells show a leading apostrophe. */
  quotePrefixed: Set<number>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads `cellXfs`. What equals the workbook's default font stays unsaid, so a plain cell has `DEFAULT_FORMAT`; every other format
 * keeps its index.
 */
export function readCellFormats(styles: XmlElement | undefined, color: ColorReader): FileFormats {
  const codeOf = numberFormatReader(styles);
  const fonts = childrenOf(childAt(styles, "fonts"), "font");
  const fills = childrenOf(childAt(styles, "fills"), "fill");
  const borders = childrenOf(childAt(styles, "borders"), "border");
  const xfs = childrenOf(childAt(styles, "cellXfs"), "xf");
  const base = fontOf(fonts[numberOf(xfs[0], "fontId") ?? 0], color);
  const quotePrefixed = new Set<number>();
  const formats = xfs.map((xf, index) => {
    if (flag(xf, "quotePrefix")) quotePrefixed.add(index);
    const format: Mutable<CellFormat> = { numberFormat: codeOf(numberOf(xf, "numFmtId")) };
    Object.assign(format, difference(fontOf(fonts[numberOf(xf, "fontId") ?? 0], color), base));
    const fill = fillColor(fills[numberOf(xf, "fillId") ?? 0], color);
    if (fill !== undefined) format.fill = fill;
    const edges = bordersOf(borders[numberOf(xf, "borderId") ?? 0], color);
    if (edges) format.borders = edges;
    Object.assign(format, alignmentOf(childAt(xf, "alignment")));
    if (childAt(xf, "protection") && !flag(childAt(xf, "protection"), "locked", true)) format.unlocked = true;
    return index === 0 && isPlain(format) ? DEFAULT_FORMAT : internFormat({ ...format, xf: index });
  });
  return { formats, quotePrefixed };
}

function isPlain(format: CellFormat): boolean {
  return internFormat(format) === DEFAULT_FORMAT;
}

type FontFields = Pick<
  CellFormat,
  "bold" | "italic" | "underline" | "strikethrough" | "fontName" | "fontSize" | "fontColor"
>;

/** What a `font` element says; black text is the default and stays unsaid. */
export function fontOf(font: XmlElement | undefined, color: ColorReader): FontFields {
  const fields: Mutable<FontFields> = {};
  const on = (name: string): boolean => {
    const element = childAt(font, name);
    return element !== undefined && element.attributes.get("val") !== "none" && flag(element, "val", true);
  };
  if (on("b")) fields.bold = true;
  if (on("i")) fields.italic = true;
  const underline = childAt(font, "u");
  if (underline && underline.attributes.get("val") !== "none") fields.underline = true;
  if (on("strike")) fields.strikethrough = true;
  const name = childAt(font, "name")?.attributes.get("val") ?? childAt(font, "rFont")?.attributes.get("val");
  if (name !== undefined) fields.fontName = name;
  const size = numberOf(childAt(font, "sz"), "val");
  if (size !== undefined) fields.fontSize = size;
  const text = color(childAt(font, "color"));
  if (text !== undefined && text !== "#000000") fields.fontColor = text;
  return fields;
}

function difference(font: FontFields, base: FontFields): FontFields {
  const { fontName, fontSize, ...rest } = font;
  return {
    ...rest,
    ...(fontName !== undefined && fontName !== base.fontName ? { fontName } : {}),
    ...(fontSize !== undefined && fontSize !== base.fontSize ? { fontSize } : {}),
  };
}

/** Colour that a fill shows; the first stop of a gradient stands for all of it. */
export function fillColor(fill: XmlElement | undefined, color: ColorReader): string | undefined {
  const gradient = childAt(fill, "gradientFill", "stop", "color");
  if (gradient) return color(gradient);
  const pattern = childAt(fill, "patternFill");
  const type = pattern?.attributes.get("patternType") ?? "none";
  if (!pattern || type === "none") return undefined;
  const front = color(childAt(pattern, "fgColor"));
  return type === "solid" ? front : (color(childAt(pattern, "bgColor")) ?? front);
}

const BORDER_STYLES: Readonly<Record<string, Border["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dashed: "dashed",
  dotted: "dotted",
  double: "double",
  hair: "hair",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};

function bordersOf(border: XmlElement | undefined, color: ColorReader): CellFormat["borders"] | undefined {
  const edges: Partial<Record<BorderSide, Border>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const edge =
      childAt(border, side) ?? childAt(border, side === "left" ? "start" : side === "right" ? "end" : side);
    const style = BORDER_STYLES[edge?.attributes.get("style") ?? ""];
    if (style) edges[side] = { style, color: color(childAt(edge, "color")) ?? "#000000" };
  }
  return Object.keys(edges).length > 0 ? edges : undefined;
}

const HORIZONTAL = new Set(["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"]);
const VERTICAL = new Set(["top", "center", "justify", "distributed"]);

function alignmentOf(alignment: XmlElement | undefined): Partial<CellFormat> {
  const fields: Partial<Mutable<CellFormat>> = {};
  const horizontal = alignment?.attributes.get("horizontal");
  const vertical = alignment?.attributes.get("vertical");
  if (horizontal !== undefined && HORIZONTAL.has(horizontal))
    fields.horizontal = horizontal as NonNullable<CellFormat["horizontal"]>;
  if (vertical !== undefined && VERTICAL.has(vertical))
    fields.vertical = vertical as NonNullable<CellFormat["vertical"]>;
  if (flag(alignment, "wrapText")) fields.wrap = true;
  const indent = numberOf(alignment, "indent");
  if (indent) fields.indent = indent;
  return fields;
}
