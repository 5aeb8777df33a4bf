import type { RowSource } from "../data/data-set";
import { isoDate } from "../data/day";
import { kindOfSpan, periodOf } from "../data/periods";
import type { MetricResult } from "../review/review";
import type { SheetContext } from "./frame";

type Context = Pick<SheetContext, "dataSets" | "review">;

/** Tables of KPIs whose title states another period than the review's, or none. */
export function kpisOfOtherPeriods({ dataSets, review }: Context): RowSource[] {
  const { start, end } = review.window.period;
  return (dataSets?.kpis?.sources ?? []).filter(
    ({ stated }) => stated?.start !== start || stated.end !== end,
  );
}

/**
 * What a metric taken from a KPI sheet is about, as people name a period (`2024-Q3`), where that is not the review's; `null` for all
 * others, and where several such sheets state different periods.
 */
export function otherPeriodOf({ id }: Pick<MetricResult, "id">, context: Context): string | null {
  if (!id.startsWith("kpi:")) return null;
  const names = new Set(
    kpisOfOtherPeriods(context).map(({ stated }) => stated && nameOf(stated, context.review.settings)),
  );
  const [name = null] = names;
  return names.size === 1 ? name : null;
}

function nameOf(
  { start, end }: NonNullable<RowSource["stated"]>,
  { fiscalYearStart }: { fiscalYearStart: number },
): string {
  const kind = kindOfSpan(start, end);
  const named = kind === "custom" ? null : periodOf(kind, start, fiscalYearStart);
  return named?.start === start && named.end === end ? named.label : `${isoDate(start)} – ${isoDate(end)}`;
}
