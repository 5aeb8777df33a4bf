import { OFFICE_RELATIONSHIPS } from "./package/relationships";
import type { XmlElement } from "./package/xml-tree";

/** Namespaces of a workbook: a file is all transitional (what Excel writes) or all strict. */
export interface Dialect {
  main: string;
  relationships: string;
  drawing: string;
  spreadsheetDrawing: string;
  chart: string;
}

const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: OFFICE_RELATIONSHIPS,
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
};

const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  spreadsheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
};

/** The dialect of a workbook part. */
export function dialectOf(workbook: XmlElement): Dialect {
  return [...workbook.attributes.values()].includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
