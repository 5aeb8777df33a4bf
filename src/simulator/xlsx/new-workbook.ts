import { openWorkbook } from "./open-workbook";
import type { OpenedWorkbook } from "./opened-workbook";
import { CONTENT_TYPES, PartPackage } from "./package/part-package";
import { XML_DECLARATION } from "./package/xml-tree";
import { DEFAULT_STYLES } from "./write/styles-part";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const PARTS: readonly (readonly [part: string, xml: string])[] = [
  [
    CONTENT_TYPES,
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
  ],
  ["_rels/.rels", relationships(["officeDocument", "xl/workbook.xml"])],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView/></bookViews>` +
      '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ],
  [
    "xl/_rels/workbook.xml.rels",
    relationships(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
  ],
  [
    "xl/worksheets/sheet1.xml",
    `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>` +
      '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>',
  ],
];

function relationships(...items: readonly (readonly [type: string, target: string])[]): string {
  const list = items.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** An empty workbook with one sheet, as if it had been opened. */
export function newWorkbook(name: string): OpenedWorkbook {
  const parts = new PartPackage([]);
  for (const [part, xml] of PARTS) parts.setText(part, XML_DECLARATION + xml);
  parts.setText("xl/styles.xml", DEFAULT_STYLES);
  return openWorkbook(parts.toBytes(), name);
}
