import type { ChartDraft } from "../chart-band";
import type { TableBlock } from "../sheet-plan";

/** A chart and the table that it draws. */
export interface ChartWithData {
  chart: ChartDraft;
  table: TableBlock;
}
