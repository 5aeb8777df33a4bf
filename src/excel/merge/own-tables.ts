import type { Locale } from "../../core/data/locale";
import type { SheetId } from "../../core/sheets/sheet-plan";
import { keptTable } from "./kept-words";
import { locateTables, type LocatedTable } from "./locate-tables";
import type { OwnSheet } from "./own-sheet";
import type { TargetSheet } from "./target";
import type { WrittenSheet } from "./written";

/** The plan's tables of a sheet, the kept words among them, as they stand where they were meant to stand. */
export function ownTables(
  { id, target, own, planned }: { id: SheetId; target: TargetSheet; own: OwnSheet; planned: WrittenSheet },
  locale: Locale,
): LocatedTable[] {
  const items = [...target.items, keptTable(id, locale, [])];
  return locateTables({ ...target, items }, own, planned, [], (name) => name);
}
