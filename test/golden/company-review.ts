import { dayOf } from "../../src/core/data/day";
import type { Locale } from "../../src/core/data/locale";
import { reviewSales } from "../../src/core/review/review-sales";
import type { Review } from "../../src/core/review/review";
import { settingsSchema } from "../../src/core/settings";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import { sheetOrder, type SheetPlan } from "../../src/core/sheets/sheet-plan";
import { readSketch } from "../helpers/read-sketch";
import { companySheets } from "./company";

/** The first half of 2024 of the hand-made company, all sixteen sheets, before anybody typed a word. */
export function companyReview(locale: Locale): { review: Review; plans: SheetPlan[] } {
  const { dataSets, report } = readSketch(companySheets(locale));
  const request = { today: dayOf(2024, 7, 1), period: "2024-H1", asOf: dayOf(2024, 6, 30) };
  const review = reviewSales(dataSets, report, request, settingsSchema.parse({}));
  return { review, plans: planSheets(review, { locale, wanted: sheetOrder, dataSets }) };
}
