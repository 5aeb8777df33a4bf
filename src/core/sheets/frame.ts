import type { DataSets } from "../data/data-set";
import { isoDate } from "../data/day";
import { say, type Locale } from "../data/locale";
import type { LastReview } from "../review/changes";
import type { Review } from "../review/review";
import { fitWidths } from "./fit-widths";
import type { LiveSums } from "./live-sums/live-sums";
import { sheetName } from "./sheet-names";
import type { Block, ChartPlan, PageBreakPlan, SheetId, SheetPlan } from "./sheet-plan";
import type { TypedTable } from "./typed-table";
import { whole } from "./wording";

/** What every maker of a sheet is given. */
export interface SheetContext {
  review: Review;
  locale: Locale;
  /** Amounts are shown in this unit by number format. */
  amountUnit: string;
  /** Sheets that this review writes, in tab order: what the cockpit links to. */
  sheets: readonly SheetId[];
  /** What people typed into our sheets so far; empty in a first review. */
  typed: readonly TypedTable[];
  /** When figures last moved, and which. */
  lastReview: LastReview | null;
  /** What the intake read; absent where only the review is at hand. */
  dataSets?: DataSets;
  /** Sums that may be formulas over the user's tables; absent where nobody knows the tables. */
  live?: LiveSums;
}

const tabColors: Partial<Record<SheetId, string>> = {
  cockpit: "#1F3A5F",
  performance: "#1F3A5F",
  breakdown: "#1F3A5F",
  actions: "#B7791F",
  "data-quality": "#8A8F98",
  definitions: "#8A8F98",
};

/** Title, subtitle with scope, period, as-of date and unit, and the print set-up that all sheets share (sheets.md). */
export function frameSheet(
  id: SheetId,
  context: SheetContext,
  content: {
    blocks: readonly Block[];
    charts?: readonly ChartPlan[];
    frozenRows: number;
    pageBreaks?: readonly PageBreakPlan[];
  },
): SheetPlan {
  const name = sheetName(id, context.locale);
  return {
    id,
    name,
    title: `${name} · ${context.review.window.period.label}`,
    subtitle: subtitle(context),
    blocks: id === "cockpit" ? content.blocks : fitWidths(content.blocks),
    charts: content.charts ?? [],
    frozenRows: content.frozenRows,
    landscape: true,
    ...(content.pageBreaks ? { pageBreaks: content.pageBreaks } : {}),
    ...(tabColors[id] ? { tabColor: tabColors[id] } : {}),
  };
}

function subtitle({ review, locale, amountUnit }: SheetContext): string {
  const { period, asOf } = review.window;
  const scope = say(whole, locale);
  const span = `${isoDate(period.start)} – ${isoDate(period.end)}`;
  return locale === "zh-CN"
    ? `范围：${scope}  ·  期间：${span}  ·  截至 ${isoDate(asOf)}  ·  金额单位：${amountUnit}`
    : `Scope: ${scope}  ·  Period: ${span}  ·  As of ${isoDate(asOf)}  ·  Amounts in ${amountUnit}`;
}
