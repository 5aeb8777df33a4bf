import { setContentType } from "../package/content-types";
import type { PartPackage } from "../package/part-package";
import { addRelationship, OFFICE_RELATIONSHIPS, relatedParts } from "../package/relationships";
import { parseXml, XML_DECLARATION, type XmlElement } from "../package/xml-tree";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Styles of a new workbook: one font, the two fills that Excel expects, the normal style. */
export const DEFAULT_STYLES =
  XML_DECLARATION +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

/** Root of the styles part; a file without one (it is optional) starts from the default styles. */
export function stylesRoot(parts: PartPackage, workbookPart: string): XmlElement {
  const [known] = relatedParts(parts, workbookPart, "styles");
  return known === undefined ? parseXml(DEFAULT_STYLES) : parts.tree(known);
}

/** Writes the styles part, made when the file has none. */
export function setStyles(parts: PartPackage, workbookPart: string, root: XmlElement): void {
  const [known] = relatedParts(parts, workbookPart, "styles");
  const part = known ?? "xl/styles.xml";
  parts.setTree(part, root);
  if (known !== undefined) return;
  setContentType(parts, part, CONTENT_TYPE);
  addRelationship(parts, workbookPart, `${OFFICE_RELATIONSHIPS}/styles`, part);
}
