import { areaName } from "../../model/address";
import type { SheetModel, TableColumnModel, TableModel } from "../../model/workbook";
import { removePart, setContentType } from "../package/content-types";
import { addRelationship, relationshipsOf, removeRelationships } from "../package/relationships";
import { encodeExcelEscapes } from "../package/xml-text";
import { childAt, childrenOf, localName, numberOf } from "../package/xml-query";
import { parseXml, serializeXml, XML_DECLARATION, type XmlElement } from "../package/xml-tree";
import { writeAutoFilter } from "./filters";
import type { SaveContext } from "./save-context";
import { element, patch, tag } from "./xml-build";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";

/** Writes the table parts of a sheet and gives its `tableParts`; parts of tables that are gone are removed. */
export function writeTables(sheet: SheetModel, sheetPart: string, context: SaveContext): string {
  const { parts, source, dialect } = context;
  const rels = relationshipsOf(parts, sheetPart).filter(({ type }) => type === "table");
  const kept = new Set(sheet.tables.map(({ part }) => part));
  removeRelationships(parts, sheetPart, ({ type, target }) => type === "table" && !kept.has(target));
  for (const { target } of rels) if (!kept.has(target)) removePart(parts, target);
  const ids = sheet.tables.map((table) => {
    const rel = rels.find(({ target }) => target === table.part);
    const part = rel ? rel.target : parts.freeName("xl/tables/table#.xml");
    if (!rel || source.origins.unchangedXml(table) === undefined) {
      parts.setText(part, XML_DECLARATION + writeTable(table, sheet, rel !== undefined, context));
      setContentType(parts, part, CONTENT_TYPE);
    }
    return rel?.id ?? addRelationship(parts, sheetPart, `${dialect.relationships}/table`, part);
  });
  if (ids.length === 0) return "";
  return tag("tableParts", { count: ids.length }, ids.map((id) => tag("tablePart", { "r:id": id })).join(""));
}

/** XML of a table part; a table from the file keeps what the model does not hold. */
function writeTable(table: TableModel, sheet: SheetModel, fromFile: boolean, context: SaveContext): string {
  const before = fromFile ? context.source.origins.xmlOf(table) : undefined;
  const root = before === undefined ? newRoot(table, context) : parseXml(before);
  patch(root, {
    name: table.name,
    displayName: table.name,
    ref: areaName(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
  });
  const old = childrenOf(childAt(root, "tableColumns"), "tableColumn");
  const columns = table.columns.map((column, at) =>
    columnElement(
      column,
      old.find((known) => numberOf(known, "id") === column.id),
      (formula) => context.formulas.text(formula, sheet, table.area.top + 1, table.area.left + at),
    ),
  );
  const replaced = new Set(["autoFilter", "tableColumns", "tableStyleInfo"]);
  const rest = childrenOf(root).filter((child) => !replaced.has(localName(child)));
  root.children = [
    ...filterElements(table, childAt(root, "autoFilter")),
    ...rest.filter((child) => localName(child) === "sortState"),
    element("tableColumns", { count: columns.length }, columns),
    styleElement(table),
    ...rest.filter((child) => localName(child) !== "sortState"),
  ];
  return serializeXml(root);
}

function newRoot(table: TableModel, context: SaveContext): XmlElement {
  const used = context.parts
    .partNames()
    .filter((part) => /^xl\/tables\/[^/]+\.xml$/i.test(part))
    .map((part) => numberOf(context.parts.tree(part), "id") ?? 0);
  return element("table", {
    xmlns: context.dialect.main,
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "mc:Ignorable": "xr",
    "xmlns:xr": REVISION,
    id: Math.max(0, ...used) + 1,
    "xr:uid": table.id,
  });
}

/** The filter covers headers and data; without headers a table has none. */
function filterElements(table: TableModel, before: XmlElement | undefined): XmlElement[] {
  if (!table.showHeaders || (!table.showFilterButton && table.filters.size === 0)) return [];
  const bottom = table.area.bottom - (table.showTotals ? 1 : 0);
  const made = parseXml(writeAutoFilter({ ...table.area, bottom }, table.filters));
  const uid = [...(before?.attributes ?? [])].find(([name]) => name.endsWith(":uid"));
  if (uid) made.attributes.set(...uid);
  return [made];
}

function columnElement(
  column: TableColumnModel,
  before: XmlElement | undefined,
  formula: (text: string) => string,
): XmlElement {
  const made: XmlElement = before ?? element("tableColumn", { id: column.id });
  // A line break in a header is an Excel escape here, not a character reference.
  const text = (value: string): string =>
    encodeExcelEscapes(value).replace(/\n/g, "_x000a_").replace(/\r/g, "_x000d_");
  patch(made, {
    name: text(column.name),
    totalsRowLabel: column.totalsLabel === undefined ? undefined : text(column.totalsLabel),
    totalsRowFunction: column.totalsFunction,
  });
  const known = childAt(made, "calculatedColumnFormula");
  const rest = made.children.filter((node) => node !== known);
  if (column.calculatedFormula === undefined) made.children = rest;
  else
    made.children = [
      { ...(known ?? element("calculatedColumnFormula")), children: [formula(column.calculatedFormula)] },
      ...rest,
    ];
  return made;
}

function styleElement(table: TableModel): XmlElement {
  return element("tableStyleInfo", {
    name: table.style || undefined,
    showFirstColumn: table.highlightFirstColumn ? 1 : 0,
    showLastColumn: table.highlightLastColumn ? 1 : 0,
    showRowStripes: table.showBandedRows ? 1 : 0,
    showColumnStripes: table.showBandedColumns ? 1 : 0,
  });
}

/** Row → column → text of the header cells of a sheet's tables: the file is only valid when cell and column name agree. */
export function tableHeaders(sheet: SheetModel): Map<number, Map<number, string>> {
  const headers = new Map<number, Map<number, string>>();
  for (const { area, columns, showHeaders } of sheet.tables) {
    if (!showHeaders) continue;
    const row = headers.get(area.top) ?? new Map<number, string>();
    headers.set(area.top, row);
    columns.forEach(({ name }, at) => row.set(area.left + at, name));
  }
  return headers;
}
