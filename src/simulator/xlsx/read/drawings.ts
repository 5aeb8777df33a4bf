import { leftOf, topOf } from "../../model/sizes";
import type { ChartModel, SheetModel } from "../../model/workbook";
import { EMU_PER_POINT } from "../anchors";
import type { PartPackage } from "../package/part-package";
import { relatedParts, relationshipsOf } from "../package/relationships";
import {
  childAt,
  childrenOf,
  descendantsOf,
  localName,
  numberOf,
  relationshipId,
  textOf,
} from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { derivedId, guidOf } from "../stable-ids";
import { readChart } from "./charts";

/** Classic charts of a sheet's drawing, each with its part. Newer chart kinds and other shapes stay in the drawing untouched. */
export function readSheetCharts(parts: PartPackage, sheetPart: string, sheet: SheetModel): ChartModel[] {
  return relatedParts(parts, sheetPart, "drawing").flatMap((drawing) => {
    const rels = relationshipsOf(parts, drawing);
    return childrenOf(parts.tree(drawing)).flatMap((anchor) => {
      const reference = descendantsOf(anchor, "chart")[0];
      const part = rels.find(({ id }) => reference && id === relationshipId(reference))?.target;
      if (part === undefined || !parts.has(part)) return [];
      const properties = descendantsOf(anchor, "cNvPr")[0];
      const id = guidOf(descendantsOf(properties, "creationId")[0]?.attributes.get("id"));
      return [
        {
          ...readChart(parts.tree(part)),
          id: id ?? derivedId("chart", Number(/\d+/.exec(part)?.[0] ?? 0)),
          name: properties?.attributes.get("name") ?? "",
          place: placeOf(anchor, sheet),
          part,
        },
      ];
    });
  });
}

/** Place of an anchor in points, from cells or from absolute units. */
function placeOf(anchor: XmlElement, sheet: SheetModel): ChartModel["place"] {
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
