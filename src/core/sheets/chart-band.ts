import { say, type Locale } from "../data/locale";
import { sheetLayout } from "./sheet-layout";
import type { Block, CellsBlock, ChartPlan, PlanCell, SheetId } from "./sheet-plan";

/** A chart before it has a place. */
export type ChartDraft = Omit<ChartPlan, "place">;

/** Charts side by side on blank lines of the sheet, so that they move with what stands above them. */
export interface ChartBand {
  /** Id of the block of blank lines. */
  id: string;
  /** Lines; one blank row parts the band from the next block anyway. */
  rows: number;
  charts: readonly ChartDraft[];
}

/** Heading of the tables that only charts need. */
export function chartDataHeading(locale: Locale): PlanCell {
  return { value: say({ zh: "图表数据", en: "Data of the charts" }, locale), style: "heading" };
}

/** The blank lines of a band. */
export function bandBlock({ id, rows }: ChartBand): CellsBlock {
  return { kind: "cells", id, rows: Array.from({ length: rows }, () => []) };
}

/**
 * Places the charts of the bands: each band's charts share the sheet's columns from left to right, in the parts given for their
 * number, without overlapping.
 */
export function placeCharts(
  sheet: SheetId,
  blocks: readonly Block[],
  bands: readonly ChartBand[],
  partsFor: (count: number) => readonly { column: number; columns: number }[],
): ChartPlan[] {
  const layout = sheetLayout({ id: sheet, blocks });
  return bands.flatMap(({ id, rows, charts }) => {
    const place = layout.find((each) => each.id === id);
    const parts = partsFor(charts.length);
    return charts.flatMap((chart, index): ChartPlan[] => {
      const part = parts[index];
      return place && part ? [{ ...chart, place: { row: place.top, rows, ...part } }] : [];
    });
  });
}
