import { parseArea } from "../../model/address";
import type { Area, FilterCriterion } from "../../model/workbook";
import { childAt, childrenOf, flag, localName, numberOf } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import { FILTER_OPERATORS } from "../vocabulary";

/** Area and criteria of an `autoFilter` element; `null` when it names no area. */
export function readAutoFilter(
  element: XmlElement | undefined,
): { area: Area; filters: Map<number, FilterCriterion> } | null {
  const area = parseArea(element?.attributes.get("ref") ?? "");
  return area && { area, filters: readFilters(element) };
}

/** Criteria by zero-based column of the filtered area; a column that only hides its button has none. */
export function readFilters(autoFilter: XmlElement | undefined): Map<number, FilterCriterion> {
  const filters = new Map<number, FilterCriterion>();
  for (const column of childrenOf(autoFilter, "filterColumn")) {
    const criterion = readCriterion(column);
    if (criterion) filters.set(numberOf(column, "colId") ?? 0, criterion);
  }
  return filters;
}

function readCriterion(column: XmlElement): FilterCriterion | undefined {
  const [kind] = childrenOf(column).filter((child) => localName(child) !== "extLst");
  if (!kind) return undefined;
  const values = childrenOf(kind, "filter").map((filter) => filter.attributes.get("val") ?? "");
  const simple = childrenOf(kind).every((child) => localName(child) === "filter");
  if (localName(kind) === "filters" && simple)
    return { values: flag(kind, "blank") ? [...values, ""] : values };
  return readCustom(column) ?? { raw: serializeXml(column) };
}

function readCustom(column: XmlElement): FilterCriterion | undefined {
  const custom = childAt(column, "customFilters");
  if (!custom) return undefined;
  const criteria = childrenOf(custom, "customFilter").map((filter) => ({
    op: FILTER_OPERATORS.toModel(filter.attributes.get("operator") ?? "equal") ?? "=",
    value: filter.attributes.get("val") ?? "",
  }));
  return { custom: { operator: flag(custom, "and") ? "and" : "or", criteria } };
}
