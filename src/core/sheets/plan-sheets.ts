import type { Locale } from "../data/locale";
import type { Review } from "../review/review";
import { actionsSheet } from "./actions-sheet";
import { breakdownSheet } from "./breakdown-sheet";
import { dataQualitySheet } from "./data-quality-sheet";
import { definitionsSheet } from "./definitions-sheet";
import type { SheetContext } from "./frame";
import { performanceSheet } from "./performance-sheet";
import { sheetOrder, type SheetId, type SheetPlan } from "./sheet-plan";

interface SheetMaker {
  /** Whether the review holds what the sheet shows; `always` sheets are written in every review (sheets.md). */
  fillable(review: Review): boolean;
  make(context: SheetContext): SheetPlan;
}

const always = (): boolean => true;

const makers: Partial<Record<SheetId, SheetMaker>> = {
  performance: { fillable: always, make: performanceSheet },
  breakdown: { fillable: (review) => review.breakdowns.length > 0, make: breakdownSheet },
  actions: { fillable: always, make: actionsSheet },
  "data-quality": { fillable: always, make: dataQualitySheet },
  definitions: { fillable: always, make: definitionsSheet },
};

export interface PlanOptions {
  locale: Locale;
  /** Sheets that the user ticked beside those that the data can fill. */
  wanted?: readonly SheetId[];
}

/** The sheets of a review in tab order: those that its data can fill, and those that were asked for. */
export function planSheets(review: Review, { locale, wanted = [] }: PlanOptions): SheetPlan[] {
  const context: SheetContext = { review, locale, amountUnit: amountUnitWord(review, locale) };
  return sheetOrder.flatMap((id) => {
    const maker = makers[id];
    return maker && (maker.fillable(review) || wanted.includes(id)) ? [maker.make(context)] : [];
  });
}

const unitWords: Record<string, { "zh-CN": string; "en-US": string }> = {
  "1": { "zh-CN": "元", "en-US": "1" },
  "10000": { "zh-CN": "万元", "en-US": "10k" },
  "100000000": { "zh-CN": "亿元", "en-US": "100m" },
};

function amountUnitWord(review: Review, locale: Locale): string {
  const unit = review.settings.displayUnit === "auto" ? "1" : review.settings.displayUnit;
  return unitWords[unit]?.[locale] ?? unit;
}
