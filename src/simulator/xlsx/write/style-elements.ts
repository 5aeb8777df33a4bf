import type { Border, CellFormat, ConditionalStyle } from "../../model/workbook";
import { childrenOf, localName } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { element } from "./xml-build";

/** `#RRGGBB` as a colour element. */
export function colorElement(name: string, color: string): XmlElement {
  return element(name, { rgb: `FF${color.replace("#", "").toUpperCase()}` });
}

/** Order of a font's children, without which Excel calls the file damaged. */
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** The default font with what a format says otherwise. */
export function fontElement(format: CellFormat, base: XmlElement | undefined): XmlElement {
  const children = new Map(childrenOf(base).map((child) => [localName(child), child]));
  const set = (name: string, on: boolean | undefined): void => {
    if (on) children.set(name, element(name));
    else children.delete(name);
  };
  set("b", format.bold);
  set("i", format.italic);
  set("strike", format.strikethrough);
  set("u", format.underline);
  if (format.fontSize !== undefined) children.set("sz", element("sz", { val: format.fontSize }));
  if (format.fontColor !== undefined) children.set("color", colorElement("color", format.fontColor));
  if (format.fontName !== undefined && format.fontName !== children.get("name")?.attributes.get("val")) {
    children.set("name", element("name", { val: format.fontName }));
    for (const bound of ["family", "charset", "scheme"]) children.delete(bound);
  }
  return element(
    "font",
    {},
    FONT_ORDER.flatMap((name) => children.get(name) ?? []),
  );
}

/** A solid fill. */
export function fillElement(color: string): XmlElement {
  const inside = [colorElement("fgColor", color), element("bgColor", { indexed: 64 })];
  return element("fill", {}, [element("patternFill", { patternType: "solid" }, inside)]);
}

/** The four edges of a cell in the order of the schema. */
export function borderElement(borders: NonNullable<CellFormat["borders"]>): XmlElement {
  const side = (name: string, border: Border | undefined): XmlElement =>
    border ? element(name, { style: border.style }, [colorElement("color", border.color)]) : element(name);
  return element("border", {}, [
    side("left", borders.left),
    side("right", borders.right),
    side("top", borders.top),
    side("bottom", borders.bottom),
    element("diagonal"),
  ]);
}

/** A conditional format's look; fills go into the background colour, which is what shows. */
export function differentialElement(
  style: ConditionalStyle,
  numberFormatId: (code: string) => number,
): XmlElement {
  const { bold, italic, fontColor, numberFormat, fill, borderColor } = style;
  const font = [
    ...(bold === undefined ? [] : [element("b", { val: bold ? undefined : 0 })]),
    ...(italic === undefined ? [] : [element("i", { val: italic ? undefined : 0 })]),
    ...(fontColor === undefined ? [] : [colorElement("color", fontColor)]),
  ];
  const line = (name: string): XmlElement =>
    element(name, { style: "thin" }, [colorElement("color", borderColor ?? "#000000")]);
  return element("dxf", {}, [
    ...(font.length > 0 ? [element("font", {}, font)] : []),
    ...(numberFormat === undefined
      ? []
      : [element("numFmt", { numFmtId: numberFormatId(numberFormat), formatCode: numberFormat })]),
    ...(fill === undefined
      ? []
      : [element("fill", {}, [element("patternFill", {}, [colorElement("bgColor", fill)])])]),
    ...(borderColor === undefined
      ? []
      : [element("border", {}, ["left", "right", "top", "bottom"].map(line))]),
  ]);
}

/** `alignment` of a format; undefined when it says nothing. */
export function alignmentElement(format: CellFormat): XmlElement | undefined {
  const { horizontal, vertical, wrap, indent } = format;
  if (!horizontal && !vertical && !wrap && !indent) return undefined;
  return element("alignment", { horizontal, vertical, wrapText: wrap, indent });
}
