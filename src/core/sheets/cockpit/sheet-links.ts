import { say } from "../../data/locale";
import type { SheetContext } from "../frame";
import { sheetName } from "../sheet-names";
import type { CellsBlock, PlanCell } from "../sheet-plan";

/** 目录: a link to every other sheet of the review. */
export function sheetLinks({ locale, sheets }: SheetContext, inRow: number): CellsBlock {
  const links = sheets
    .filter((id) => id !== "cockpit")
    .map((sheetId): PlanCell => ({ link: { sheetId }, text: sheetName(sheetId, locale), style: "link" }));
  const label: PlanCell = { value: say({ zh: "目录", en: "Contents" }, locale), style: "kpi-label" };
  const rows: PlanCell[][] = [];
  for (let start = 0; start < links.length; start += inRow - 1)
    rows.push([start === 0 ? label : null, ...links.slice(start, start + inRow - 1)]);
  return { kind: "cells", id: "sheet-links", rows };
}
