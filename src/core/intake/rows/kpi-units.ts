import type { Column } from "../../data/data-set";
import { readUnit } from "../header-units";
import { exact } from "../parse-number";
import { frameText, withFields, type Frame } from "../reading/frame";

const figures = ["target", "actual", "lastYear", "previous"];
const amounts =
  /额|收入|业绩|利润|毛利|回款|成本|费用|客单价|产能|sales|revenue|amount|profit|margin|cost|receipts/i;
const rates = /率|占比|比例|份额|\brate\b|share|ratio|%/i;

/**
 * A KPI table mixes units from row to row, so the unit of a header (`目标值(万元)`) holds only for rows that are amounts and
 * name no unit of their own: 新客户数量(个) under 万元 are twelve customers, not 120,000.
 */
export function settleKpiUnits(frame: Frame): Frame {
  if (frame.table.kind !== "kpis") return frame;
  const [metric, unit] = [frameText(frame, "metric"), frameText(frame, "unit")];
  const textAt = (column: typeof metric, row: number): string =>
    column?.dictionary[column.codes[row] ?? -1] ?? "";
  const isScaled = (row: number): boolean => takesHeaderUnit(textAt(metric, row), textAt(unit, row));
  const settled = new Map<string, Column>();
  for (const { field, unit: factor } of frame.table.columns) {
    const column = field !== null && figures.includes(field) ? frame.byField.get(field) : undefined;
    if (field === null || column?.type !== "number" || factor === 1) continue;
    const values = column.values.map((value, row) => (isScaled(row) ? exact(value, factor) : value));
    settled.set(field, { type: "number", values });
  }
  return settled.size > 0 ? withFields(frame, settled) : frame;
}

function takesHeaderUnit(metric: string, unit: string): boolean {
  const bracket = /[(]([^()]*)[)]\s*$/.exec(metric.normalize("NFKC"))?.[1] ?? "";
  if (unit.trim() !== "" || readUnit(bracket) !== null) return false;
  return amounts.test(metric) && !rates.test(metric);
}
