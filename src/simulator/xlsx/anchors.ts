import { columnWidth, leftOf, rowHeight, topOf } from "../model/sizes";
import type { ChartModel } from "../model/chart-model";
import type { SheetModel } from "../model/workbook";
import { childAt, localName, numberOf, textOf } from "./package/xml-query";
import type { XmlElement } from "./package/xml-tree";
import { element } from "./write/xml-build";

/** English Metric Units, in which drawings measure. */
export const EMU_PER_POINT = 12_700;

type Place = ChartModel["place"];

/** Place of an anchor in points, from cells or from absolute units. */
export function readPlace(anchor: XmlElement, sheet: SheetModel): Place {
  const start =
    localName(anchor) === "absoluteAnchor"
      ? absolute(childAt(anchor, "pos"))
      : cornerOf(childAt(anchor, "from"), sheet);
  const size = childAt(anchor, "ext");
  const end = size
    ? {
        left: start.left + (numberOf(size, "cx") ?? 0) / EMU_PER_POINT,
        top: start.top + (numberOf(size, "cy") ?? 0) / EMU_PER_POINT,
      }
    : cornerOf(childAt(anchor, "to"), sheet);
  const tidy = (points: number): number => Math.round(points * 100) / 100;
  return {
    top: tidy(start.top),
    left: tidy(start.left),
    width: tidy(end.left - start.left),
    height: tidy(end.top - start.top),
  };
}

function absolute(position: XmlElement | undefined): { left: number; top: number } {
  return {
    left: (numberOf(position, "x") ?? 0) / EMU_PER_POINT,
    top: (numberOf(position, "y") ?? 0) / EMU_PER_POINT,
  };
}

function cornerOf(corner: XmlElement | undefined, sheet: SheetModel): { left: number; top: number } {
  const value = (name: string): number => Number(textOf(childAt(corner, name)) || 0);
  return {
    left: leftOf(sheet, value("col")) + value("colOff") / EMU_PER_POINT,
    top: topOf(sheet, value("row")) + value("rowOff") / EMU_PER_POINT,
  };
}

/** `xdr:from` and `xdr:to` of a place, so that the chart moves with its cells. */
export function cornerElements({ top, left, width, height }: Place, sheet: SheetModel): XmlElement[] {
  return [
    cornerElement("xdr:from", left, top, sheet),
    cornerElement("xdr:to", left + width, top + height, sheet),
  ];
}

function cornerElement(name: string, left: number, top: number, sheet: SheetModel): XmlElement {
  const column = lineAt(left, (index) => columnWidth(sheet, index), 16_383);
  const row = lineAt(top, (index) => rowHeight(sheet, index), 1_048_575);
  const part = (tagName: string, value: number): XmlElement => element(tagName, {}, [String(value)]);
  return element(name, {}, [
    part("xdr:col", column.index),
    part("xdr:colOff", column.rest),
    part("xdr:row", row.index),
    part("xdr:rowOff", row.rest),
  ]);
}

/** The line that a distance in points falls into, and how far into it in EMU. */
function lineAt(
  points: number,
  sizeOf: (index: number) => number,
  last: number,
): { index: number; rest: number } {
  let rest = Math.max(0, points);
  let index = 0;
  while (index < last && rest >= sizeOf(index)) rest -= sizeOf(index++);
  return { index, rest: Math.round(rest * EMU_PER_POINT) };
}
