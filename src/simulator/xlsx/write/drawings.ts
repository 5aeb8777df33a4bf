import type { ChartModel } from "../../model/chart-model";
import type { SheetModel } from "../../model/workbook";
import { cornerElements } from "../anchors";
import { ChartData } from "../charts/chart-data";
import { patchChart } from "../charts/patch-chart";
import { readChart } from "../charts/read-chart";
import { isWritable, writeChart } from "../charts/write-chart";
import type { Dialect } from "../dialect";
import { removePart, setContentType } from "../package/content-types";
import {
  addRelationship,
  relatedParts,
  relationshipsOf,
  removeRelationships,
} from "../package/relationships";
import { childrenOf, descendantsOf, localName } from "../package/xml-query";
import { parseXml, serializeXml, type XmlElement } from "../package/xml-tree";
import { anchorPrint, chartPartOf } from "../read/drawings";
import { guidOf } from "../stable-ids";
import type { SaveContext } from "./save-context";
import { element, patch, tag } from "./xml-build";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const CREATION = "http://schemas.microsoft.com/office/drawing/2014/main";

/** `drawing` of a sheet: new charts are added, changed ones brought up to date, deleted ones removed; all else on it stays. */
export function writeDrawing(
  sheet: SheetModel,
  sheetPart: string,
  before: XmlElement | undefined,
  context: SaveContext,
): string {
  const { parts, dialect } = context;
  const [known] = relatedParts(parts, sheetPart, "drawing");
  if (context.source.unread.has(`${sheet.id}/charts`)) return before ? serializeXml(before) : "";
  if (sheet.charts.length === 0 && known === undefined) return before ? serializeXml(before) : "";
  const part = known ?? parts.freeName("xl/drawings/drawing#.xml");
  const root = known === undefined ? newDrawing(context) : parts.tree(part);
  const old = serializeXml(root);
  if (known === undefined) parts.setTree(part, root);
  removeCharts(sheet, part, root, context);
  for (const chart of sheet.charts) {
    const anchor = anchorOf(chart, part, root, context);
    if (anchor) updateChart(chart, anchor, sheet, context);
    else addChart(chart, part, root, sheet, context);
  }
  if (known === undefined || serializeXml(root) !== old) parts.setTree(part, root);
  if (known !== undefined) return before ? serializeXml(before) : "";
  setContentType(parts, part, DRAWING_TYPE);
  return tag("drawing", {
    "r:id": addRelationship(parts, sheetPart, `${dialect.relationships}/drawing`, part),
  });
}

function newDrawing({ dialect }: SaveContext): XmlElement {
  return element("xdr:wsDr", { "xmlns:xdr": dialect.spreadsheetDrawing, "xmlns:a": dialect.drawing });
}

/** Takes away the anchors and parts of charts that the model no longer has. */
function removeCharts(sheet: SheetModel, part: string, root: XmlElement, { parts }: SaveContext): void {
  const rels = relationshipsOf(parts, part);
  const kept = new Set(sheet.charts.map((chart) => chart.part));
  for (const anchor of childrenOf(root)) {
    const target = chartPartOf(anchor, rels);
    if (target === undefined || kept.has(target)) continue;
    root.children = root.children.filter((node) => node !== anchor);
    for (const own of relationshipsOf(parts, target)) if (!own.external) removePart(parts, own.target);
    removePart(parts, target);
    removeRelationships(parts, part, (rel) => rel.target === target);
  }
}

function anchorOf(
  chart: ChartModel,
  part: string,
  root: XmlElement,
  { parts }: SaveContext,
): XmlElement | undefined {
  if (chart.part === undefined) return undefined;
  const rels = relationshipsOf(parts, part);
  return childrenOf(root).find((anchor) => chartPartOf(anchor, rels) === chart.part);
}

function updateChart(chart: ChartModel, anchor: XmlElement, sheet: SheetModel, context: SaveContext): void {
  const { parts, source } = context;
  if (source.origins.xmlOf(chart) !== anchorPrint(chart)) moveAnchor(anchor, chart, sheet, context.dialect);
  const part = chart.part ?? "";
  const before = parts.text(part);
  const data = new ChartData(context.model);
  const written = writeChart(chart, data, context.dialect);
  const asRead = writeChart({ ...chart, ...readChart(parseXml(before)) }, data, context.dialect);
  if (withoutCaches(asRead) === withoutCaches(before)) {
    if (written !== before) parts.setText(part, written);
    return;
  }
  if (source.origins.unchangedXml(chart) !== undefined) return;
  const root = parseXml(before);
  if (patchChart(root, chart, data, context.dialect)) {
    if (serializeXml(root) !== serializeXml(parseXml(before))) parts.setTree(part, root);
    return;
  }
  context.warn(
    `${sheet.name}: chart ${chart.name} was drawn anew; formatting that the add-in does not know is gone`,
  );
  parts.setText(part, written);
}

/** Values that a chart has seen last say nothing of who drew it. */
const withoutCaches = (xml: string): string => xml.replace(/<c:(\w+Cache)>.*?<\/c:\1>/gs, "");

/** Other programs declare other prefixes for drawings; an anchor that gets ours declares it itself. */
function moveAnchor(anchor: XmlElement, chart: ChartModel, sheet: SheetModel, dialect: Dialect): void {
  const properties = descendantsOf(anchor, "cNvPr")[0];
  if (properties) patch(properties, { name: chart.name });
  const [from, to] = cornerElements(chart.place, sheet);
  const placed = new Set(["pos", "ext", "from", "to"]);
  const rest = anchor.children.filter((node) => typeof node === "string" || !placed.has(localName(node)));
  if (!anchor.name.startsWith("xdr:")) anchor.attributes.set("xmlns:xdr", dialect.spreadsheetDrawing);
  anchor.name = "xdr:twoCellAnchor";
  anchor.children = [from, to]
    .filter((node) => node !== undefined)
    .concat(rest.filter((node) => typeof node !== "string"));
}

function addChart(
  chart: ChartModel,
  part: string,
  root: XmlElement,
  sheet: SheetModel,
  context: SaveContext,
): void {
  const { parts, dialect } = context;
  const chartPart = parts.freeName("xl/charts/chart#.xml");
  if (!isWritable(chart))
    context.warn(
      `${sheet.name}: chart ${chart.name} has a type that a file of ours cannot hold; it became columns`,
    );
  parts.setText(chartPart, writeChart(chart, new ChartData(context.model), dialect));
  setContentType(parts, chartPart, CHART_TYPE);
  const id = addRelationship(parts, part, `${dialect.relationships}/chart`, chartPart);
  const used = descendantsOf(root, "cNvPr").map(({ attributes }) => Number(attributes.get("id") ?? 0));
  const frame = frameElement(chart, Math.max(1, ...used) + 1, id, context);
  const inside = [...cornerElements(chart.place, sheet), frame, element("xdr:clientData")];
  root.children.push(
    element(
      "xdr:twoCellAnchor",
      { "xmlns:xdr": dialect.spreadsheetDrawing, "xmlns:a": dialect.drawing },
      inside,
    ),
  );
}

function frameElement(
  chart: ChartModel,
  number: number,
  relationship: string,
  { dialect }: SaveContext,
): XmlElement {
  const guid = guidOf(chart.id);
  const creation = element("a16:creationId", { "xmlns:a16": CREATION, id: guid });
  const extension = element("a:ext", { uri: "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}" }, [creation]);
  const properties = element(
    "xdr:cNvPr",
    { id: number, name: chart.name },
    guid ? [element("a:extLst", {}, [extension])] : [],
  );
  const link = element("c:chart", {
    "xmlns:c": dialect.chart,
    "xmlns:r": dialect.relationships,
    "r:id": relationship,
  });
  return element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [properties, element("xdr:cNvGraphicFramePr")]),
    element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
    element("a:graphic", {}, [element("a:graphicData", { uri: dialect.chart }, [link])]),
  ]);
}
