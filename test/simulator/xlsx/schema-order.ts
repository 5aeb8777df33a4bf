import { childrenOf, localName } from "../../../src/simulator/xlsx/package/xml-query";
import { parseXml, type XmlElement } from "../../../src/simulator/xlsx/package/xml-tree";

/** Children in the order of the schema (ECMA-376 transitional), for every element that we write; `a|b` means any of them. */
const ORDERS: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls|AlternateContent webPublishItems tableParts extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  border: "left right top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  c: "f v is extLst",
  cfRule: "formula colorScale|dataBar|iconSet extLst",
  "x14:cfRule": "xm:f x14:colorScale|x14:dataBar|x14:iconSet x14:dxf",
  dataBar: "cfvo color",
  "x14:dataBar":
    "x14:cfvo x14:fillColor x14:borderColor x14:negativeFillColor x14:negativeBorderColor x14:axisColor",
  colorScale: "cfvo color",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotFmts c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst",
  "c:chart":
    "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst",
  "c:plotArea":
    "c:layout c:areaChart|c:barChart|c:lineChart|c:pieChart|c:doughnutChart|c:scatterChart|c:radarChart c:valAx|c:catAx|c:dateAx|c:serAx c:dTable c:spPr",
  "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId",
  "c:lineChart":
    "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId",
  "c:areaChart": "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:axId",
  "c:pieChart": "c:varyColors c:ser c:dLbls c:firstSliceAng",
  "c:doughnutChart": "c:varyColors c:ser c:dLbls c:firstSliceAng c:holeSize",
  "c:scatterChart": "c:scatterStyle c:varyColors c:ser c:dLbls c:axId",
  "c:radarChart": "c:radarStyle c:varyColors c:ser c:dLbls c:axId",
  "c:barChart/c:ser":
    "c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:shape",
  "c:lineChart/c:ser":
    "c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth",
  "c:scatterChart/c:ser":
    "c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:trendline c:errBars c:xVal c:yVal c:smooth",
  "c:areaChart/c:ser":
    "c:idx c:order c:tx c:spPr c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val",
  "c:pieChart/c:ser": "c:idx c:order c:tx c:spPr c:explosion c:dPt c:dLbls c:cat c:val",
  "c:doughnutChart/c:ser": "c:idx c:order c:tx c:spPr c:explosion c:dPt c:dLbls c:cat c:val",
  "c:radarChart/c:ser": "c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:cat c:val",
  "c:marker": "c:symbol c:size c:spPr",
  "c:dLbls":
    "c:dLbl c:delete c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize",
  "c:scaling": "c:logBase c:orientation c:max c:min",
  "c:catAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl",
  "c:valAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit c:minorUnit",
  "c:title": "c:tx c:layout c:overlay c:spPr c:txPr",
  "c:legend": "c:legendPos c:legendEntry c:layout c:overlay",
  "xdr:twoCellAnchor": "xdr:from xdr:to xdr:sp|xdr:graphicFrame|xdr:pic xdr:clientData",
  "xdr:graphicFrame": "xdr:nvGraphicFramePr xdr:xfrm a:graphic",
  "we:webextension": "we:reference we:alternateReferences we:properties we:bindings we:snapshot",
};

/** Every place in an XML part where a child is unknown or stands before one that it must follow; none when all is in order. */
export function orderFaults(xml: string): string[] {
  return faultsIn(parseXml(xml), "");
}

function faultsIn(element: XmlElement, parent: string): string[] {
  const order = ORDERS[`${parent}/${element.name}`] ?? ORDERS[element.name];
  const children = childrenOf(element);
  const inside = children.flatMap((child) => faultsIn(child, element.name));
  if (order === undefined || (element.name === "c:marker" && children.length === 0)) return inside;
  const steps = order.split(" ").map((step) => step.split("|"));
  let last = 0;
  const here = children.flatMap((child) => {
    const at = steps.findIndex(
      (names) => names.includes(child.name) || (!order.includes(":") && names.includes(localName(child))),
    );
    if (at < 0) return [`${element.name}: ${child.name} is unknown`];
    if (at < last) return [`${element.name}: ${child.name} stands too late`];
    last = at;
    return [];
  });
  return [...here, ...inside];
}

/** Relationships that lead nowhere and parts without a content type. */
export function packageFaults(parts: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  const types = childrenOf(parseXml(parts["[Content_Types].xml"] ?? ""));
  const overrides = types.map(({ attributes }) => attributes.get("PartName"));
  const extensions = types.map(({ attributes }) => attributes.get("Extension"));
  for (const override of overrides)
    if (override !== undefined && !(override.slice(1) in parts))
      faults.push(`content type for ${override}, which is missing`);
  if (new Set(overrides.filter(Boolean)).size !== overrides.filter(Boolean).length)
    faults.push("two content types for a part");
  for (const [name, text] of Object.entries(parts)) {
    if (name === "[Content_Types].xml") continue;
    const extension = name.slice(name.lastIndexOf(".") + 1);
    if (!overrides.includes(`/${name}`) && !extensions.includes(extension))
      faults.push(`${name} has no content type`);
    if (!name.endsWith(".rels")) continue;
    const folder = name.replace(/_rels\/[^/]*$/, "");
    for (const { attributes } of childrenOf(parseXml(text))) {
      if (attributes.get("TargetMode") === "External") continue;
      const target = new URL(attributes.get("Target") ?? "", `file:///${folder}`).pathname.slice(1);
      if (!(decodeURIComponent(target) in parts)) faults.push(`${name}: ${target} is missing`);
    }
  }
  return faults;
}
