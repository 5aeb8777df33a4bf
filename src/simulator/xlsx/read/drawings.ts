import type { ChartModel } from "../../model/chart-model";
import type { SheetModel } from "../../model/workbook";
import { readPlace } from "../anchors";
import { readChart } from "../charts/read-chart";
import type { Origins } from "../origins";
import type { PartPackage } from "../package/part-package";
import { relatedParts, relationshipsOf, type Relationship } from "../package/relationships";
import { childrenOf, descendantsOf, relationshipId } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { derivedId, guidOf } from "../stable-ids";

/** Classic charts of a sheet's drawing, each with its part. Newer chart kinds and other shapes stay in the drawing untouched. */
export function readSheetCharts(
  parts: PartPackage,
  sheetPart: string,
  sheet: SheetModel,
  origins: Origins,
): ChartModel[] {
  return relatedParts(parts, sheetPart, "drawing").flatMap((drawing) => {
    const rels = relationshipsOf(parts, drawing);
    return childrenOf(parts.tree(drawing)).flatMap((anchor) => {
      const part = chartPartOf(anchor, rels);
      if (part === undefined || !parts.has(part)) return [];
      const properties = descendantsOf(anchor, "cNvPr")[0];
      const id = guidOf(descendantsOf(properties, "creationId")[0]?.attributes.get("id"));
      const chart: ChartModel = {
        ...readChart(parts.tree(part)),
        id: id ?? derivedId("chart", Number(/\d+/.exec(part)?.[0] ?? 0)),
        name: properties?.attributes.get("name") ?? "",
        place: readPlace(anchor, sheet),
        part,
      };
      // Place and name live in the anchor, the rest in the chart's own part.
      origins.remember(chart, anchorPrint(chart));
      return [chart];
    });
  });
}

/** The chart part that an anchor shows. */
export function chartPartOf(anchor: XmlElement, rels: readonly Relationship[]): string | undefined {
  const reference = descendantsOf(anchor, "chart")[0];
  const id = reference && relationshipId(reference);
  return rels.find((rel) => rel.id === id && rel.type === "chart")?.target;
}

/** What the anchor says of a chart, as text. */
export const anchorPrint = ({ name, place }: ChartModel): string => JSON.stringify([name, place]);
