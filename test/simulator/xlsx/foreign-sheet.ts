import { MAIN, OFFICE, relationships, workbookFile } from "./packages";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const X14AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** Pieces of a sheet that the model does not hold: each must survive a rewrite to the letter. */
export const KEPT = [
  '<outlinePr summaryBelow="0"/>',
  '<selection pane="bottomRight" activeCell="C7" sqref="C7"/>',
  '<sheetCalcPr fullCalcOnLoad="1"/>',
  '<protectedRanges><protectedRange sqref="A1" name="Range1"/></protectedRanges>',
  '<phoneticPr fontId="1" type="noConversion"/>',
  '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>',
  '<ignoredErrors><ignoredError sqref="A1:B9" numberStoredAsText="1"/></ignoredErrors>',
  '<legacyDrawingHF r:id="rId9"/>',
  `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x14"><controls><control shapeId="1" r:id="rId8" name="b"/></controls></mc:Choice></mc:AlternateContent>`,
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup type="column"/></x14:sparklineGroups></ext>`,
  '<cfRule type="top10" dxfId="0" priority="2" percent="1" rank="10"/>',
  '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A1&gt;1</formula></cfRule>',
  '<x14:cfvo type="num"><xm:f>7</xm:f></x14:cfvo>',
  "<xm:sqref>C1:C9</xm:sqref>",
  `<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation>`,
  '<dataValidation type="list" imeMode="off" allowBlank="1" sqref="E1"><formula1>"a,b"</formula1></dataValidation>',
  '<hyperlink ref="A3" r:id="rId1" display="shown"/>',
  '<col min="1" max="2" width="11.3" bestFit="1" customWidth="1"/>',
  '<row r="3" ht="15.5" x14ac:dyDescent="0.3" outlineLevel="1">',
  '<f ca="1">RAND()</f>',
  '<f t="dataTable" ref="B9:B10" dt2D="0" dtr="0" r1="A9"/>',
  '<c r="A4" t="s"><v>1</v></c>',
];

const worksheet =
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="${MC}" mc:Ignorable="x14ac" xmlns:x14ac="${X14AC}">` +
  '<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:B10"/>' +
  '<sheetViews><sheetView zoomScale="80" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C7" sqref="C7"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultColWidth="10.5" defaultRowHeight="14.5" x14ac:dyDescent="0.35"/><cols><col min="1" max="2" width="11.3" bestFit="1" customWidth="1"/></cols><sheetData>' +
  '<row r="3" spans="1:3" ht="15.5" x14ac:dyDescent="0.3" outlineLevel="1"><c r="A3" t="s"><v>0</v></c><c r="B3"><f ca="1">RAND()</f><v>0.5</v></c></row>' +
  '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="e" vm="1"><v>#FIELD!</v></c></row>' +
  '<row r="9"><c r="B9"><f t="dataTable" ref="B9:B10" dt2D="0" dtr="0" r1="A9"/><v>4</v></c></row></sheetData>' +
  '<sheetCalcPr fullCalcOnLoad="1"/><protectedRanges><protectedRange sqref="A1" name="Range1"/></protectedRanges>' +
  '<phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="A1:A9"><cfRule type="top10" dxfId="0" priority="2" percent="1" rank="10"/></conditionalFormatting>' +
  '<conditionalFormatting sqref="B1:B9"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A1&gt;1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" imeMode="off" allowBlank="1" sqref="E1"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A3" r:id="rId1" display="shown"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="portrait" r:id="rId7"/>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A1:B9" numberStoredAsText="1"/></ignoredErrors>' +
  '<drawing r:id="rId2"/><legacyDrawingHF r:id="rId9"/>' +
  `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x14"><controls><control shapeId="1" r:id="rId8" name="b"/></controls></mc:Choice></mc:AlternateContent>` +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="iconSet" priority="3" id="{11111111-2222-4333-8444-555555555555}"><x14:iconSet iconSet="3Stars" custom="1"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>7</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>C1:C9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup type="column"/></x14:sparklineGroups></ext></extLst></worksheet>`;

const chart =
  `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:lang val="en-US"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Old </a:t></a:r><a:r><a:t>title</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>Sales</c:v></c:tx><c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>S!$A$3:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>S!$B$3:$B$4</c:f></c:numRef></c:val></c:ser>' +
  '<c:gapWidth val="90"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="9"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>';

const cell = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>12700</xdr:rowOff></xdr:${name}>`;

const drawing =
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor editAs="oneCell">${cell("from", 2, 1)}${cell("to", 6, 11)}` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Their chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
  `<xdr:twoCellAnchor>${cell("from", 8, 1)}${cell("to", 9, 2)}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="7" name="Their shape"/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const strings = `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>link</t></si><si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> plain</t></r></si></sst>`;

const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><font><strike/><color theme="5"/></font></dxf></dxfs></styleSheet>`;

/** A workbook with a sheet full of things that the stand-in does not know. */
export const foreignFile = (): Uint8Array =>
  workbookFile({
    "xl/worksheets/sheet1.xml": worksheet,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["hyperlink", "https://example.com/", true],
      ["drawing", "../drawings/drawing1.xml"],
    ),
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": chart,
    "xl/sharedStrings.xml": strings,
    "xl/styles.xml": styles,
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B3" i="1"/></calcChain>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["calcChain", "calcChain.xml"],
    ),
  });
