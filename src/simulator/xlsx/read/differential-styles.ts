import type { ConditionalStyle } from "../../model/workbook";
import { childAt, childrenOf, flag } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import type { ColorReader } from "./colors";

/** Reads `dxfs` (or one `dxf` of a rule in the extension list). */
export function readDifferentialStyle(dxf: XmlElement | undefined, color: ColorReader): ConditionalStyle {
  const style: ConditionalStyle = {};
  const pattern = childAt(dxf, "fill", "patternFill");
  // In a dxf the colour that shows is the background's; files of other programs name the foreground of a solid pattern.
  const fill = color(childAt(pattern, "bgColor")) ?? color(childAt(pattern, "fgColor"));
  if (fill !== undefined) style.fill = fill;
  const font = childAt(dxf, "font");
  const text = color(childAt(font, "color"));
  if (text !== undefined) style.fontColor = text;
  const bold = childAt(font, "b");
  const italic = childAt(font, "i");
  if (bold) style.bold = flag(bold, "val", true);
  if (italic) style.italic = flag(italic, "val", true);
  const edge = childrenOf(childAt(dxf, "border")).find((side) => childAt(side, "color"));
  const line = edge && color(childAt(edge, "color"));
  if (line !== undefined) style.borderColor = line;
  const code = childAt(dxf, "numFmt")?.attributes.get("formatCode");
  if (code !== undefined) style.numberFormat = code;
  return style;
}
