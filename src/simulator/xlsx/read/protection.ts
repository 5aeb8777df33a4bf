import type { SheetModel } from "../../model/workbook";
import { flag } from "../package/xml-query";
import type { XmlElement } from "../package/xml-tree";

/** `Excel.WorksheetProtectionOptions` → attribute of `sheetProtection`, which says what is forbidden, and its default. */
export const PROTECTION_OPTIONS: readonly (readonly [
  option: string,
  attribute: string,
  forbidden: boolean,
])[] = [
  ["allowAutoFilter", "autoFilter", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowInsertRows", "insertRows", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
];

/** A password that is stored as a hash: no typed word equals it, as nobody knows it here. */
export const UNKNOWN_PASSWORD = "\u0000stored as a hash";

/** Protection of a sheet; `null` when it is off. */
export function readProtection(element: XmlElement | undefined): SheetModel["protection"] {
  if (!flag(element, "sheet")) return null;
  const options: Record<string, unknown> = {};
  for (const [option, attribute, forbidden] of PROTECTION_OPTIONS)
    options[option] = !flag(element, attribute, forbidden);
  options["selectionMode"] = flag(element, "selectUnlockedCells")
    ? "None"
    : flag(element, "selectLockedCells")
      ? "Unlocked"
      : "Normal";
  const hashed = element?.attributes.get("password") ?? element?.attributes.get("hashValue");
  return hashed === undefined ? { options } : { options, password: UNKNOWN_PASSWORD };
}
