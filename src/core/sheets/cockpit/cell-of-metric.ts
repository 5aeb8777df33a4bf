import { keyColumnId } from "../sheet-plan";
import { cellOfRow } from "../row-lookup";

/** The cell of a metric on the performance sheet, found by the hidden key: two metrics may bear one name. */
export function cellOfMetric(column: string, metricId: string): string {
  return cellOfRow(`{table:performance}[{${column}}]`, `{table:performance}[{${keyColumnId}}]`, metricId);
}
