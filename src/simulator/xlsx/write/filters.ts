import { areaName } from "../../model/address";
import type { Area, FilterCriterion } from "../../model/workbook";
import { FILTER_OPERATORS } from "../vocabulary";
import { tag } from "./xml-build";

/** An `autoFilter` element with its criteria. */
export function writeAutoFilter(area: Area, filters: ReadonlyMap<number, FilterCriterion>): string {
  const columns = [...filters]
    .sort(([a], [b]) => a - b)
    .map(([column, criterion]) => writeCriterion(column, criterion));
  return tag("autoFilter", { ref: areaName(area) }, columns.join(""));
}

function writeCriterion(colId: number, { values, custom, raw }: FilterCriterion): string {
  if (raw !== undefined) return raw.replace(/colId="\d+"/, `colId="${colId}"`);
  if (custom) {
    const criteria = custom.criteria.map(({ op, value }) => {
      const operator = FILTER_OPERATORS.toFile(op);
      return tag("customFilter", { operator: operator === "equal" ? undefined : operator, val: value });
    });
    return tag(
      "filterColumn",
      { colId },
      tag("customFilters", { and: custom.operator === "and" }, criteria.join("")),
    );
  }
  const shown = (values ?? []).filter((value) => value !== "");
  const blank = shown.length < (values ?? []).length;
  return tag(
    "filterColumn",
    { colId },
    tag("filters", { blank }, shown.map((val) => tag("filter", { val })).join("")),
  );
}
