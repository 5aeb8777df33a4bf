import { parseArea } from "../../model/address";
import type { TableColumnModel, TableModel } from "../../model/workbook";
import { decodeExcelEscapes } from "../package/xml-text";
import { childAt, childrenOf, flag, numberOf, textOf } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";
import { derivedId, guidOf } from "../stable-ids";
import { readFilters } from "./filters";

/** Reads a table part. Formulas stay in file form until every table is known; undefined when it names no area. */
export function readTable(root: XmlElement, part: string): TableModel | undefined {
  const area = parseArea(root.attributes.get("ref") ?? "");
  if (!area) return undefined;
  const autoFilter = childAt(root, "autoFilter");
  const style = childAt(root, "tableStyleInfo");
  const columns = childrenOf(childAt(root, "tableColumns"), "tableColumn").map(readColumn);
  return {
    id: guidOf(uid(root)) ?? derivedId("table", numberOf(root, "id") ?? 0),
    name: root.attributes.get("displayName") ?? root.attributes.get("name") ?? "",
    area,
    showHeaders: numberOf(root, "headerRowCount") !== 0,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    showFilterButton: autoFilter !== undefined && !hidesEveryButton(autoFilter, columns.length),
    columns,
    lastColumnId: Math.max(0, ...columns.map(({ id }) => id)),
    style: style?.attributes.get("name") ?? "",
    showBandedRows: flag(style, "showRowStripes"),
    showBandedColumns: flag(style, "showColumnStripes"),
    highlightFirstColumn: flag(style, "showFirstColumn"),
    highlightLastColumn: flag(style, "showLastColumn"),
    filters: readFilters(autoFilter),
    part,
  };
}

function uid(root: XmlElement): string | undefined {
  return [...root.attributes].find(([name]) => name.endsWith(":uid"))?.[1];
}

function hidesEveryButton(autoFilter: XmlElement, columns: number): boolean {
  const hidden = childrenOf(autoFilter, "filterColumn").filter((column) => flag(column, "hiddenButton"));
  return columns > 0 && hidden.length === columns;
}

function readColumn(element: XmlElement, index: number): TableColumnModel {
  const column: TableColumnModel = {
    id: numberOf(element, "id") ?? index + 1,
    name: decodeExcelEscapes(element.attributes.get("name") ?? ""),
  };
  const formula = textOf(childAt(element, "calculatedColumnFormula"));
  const label = element.attributes.get("totalsRowLabel");
  const total = element.attributes.get("totalsRowFunction");
  if (formula) column.calculatedFormula = `=${formula}`;
  if (label !== undefined) column.totalsLabel = decodeExcelEscapes(label);
  if (total !== undefined) column.totalsFunction = total;
  return column;
}
