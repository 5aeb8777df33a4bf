import { calendarDate, type Day } from "../core/data/day";
import type { IntakeOptions } from "../core/intake/create-intake";
import type { SettledChoices } from "./remembered-choices";

/** For dates and periods that say too little: the year under review, else the current one, and where the fiscal year starts. */
export function yearsToReadBy({ period, settings, today }: SettledChoices & { today: Day }): IntakeOptions {
  const chosen = /(?:19|20)\d\d/.exec(period ?? "")?.[0];
  return {
    fallbackYear: chosen === undefined ? calendarDate(today).year : Number(chosen),
    fiscalStart: settings.fiscalYearStart,
  };
}
