import type { StoredChoices } from "../../app/remembered-choices";
import type { ReviewChoices } from "../../app/review-choices";
import { isoDate } from "../../core/data/day";
import type { Locale } from "../../core/data/locale";
import { parseDay, parsePeriod } from "../../core/data/parse-period";
import type { SheetId } from "../../core/sheets/sheet-plan";

/** Choices of a run without the language of the pane, in which a first review writes its sheets. */
export type RunChoices = Omit<ReviewChoices, "locale">;

/** The options as they stand in their fields. */
export interface RunForm {
  /** `""` = the last period with data, `"custom"` = the days of `from` and `to`, else a period's label. */
  period: string;
  from: string;
  to: string;
  asOf: string;
  fiscalYearStart: number;
  sheets: readonly SheetId[];
  sheetLocale: Locale;
}

/** The fields for what was chosen before; days that no calendar period matches are custom. */
export function formOf(
  { period, asOf, sheets, sheetLocale }: StoredChoices & { sheetLocale: Locale },
  fiscalYearStart: number,
): RunForm {
  const chosen = period === undefined ? undefined : parsePeriod(period, fiscalYearStart);
  const isCustom = chosen?.kind === "custom";
  return {
    period: isCustom ? "custom" : (chosen?.label ?? ""),
    from: chosen ? isoDate(chosen.start) : "",
    to: chosen ? isoDate(chosen.end) : "",
    asOf: asOf === undefined ? "" : isoDate(asOf),
    fiscalYearStart,
    sheets,
    sheetLocale,
  };
}

/** The choices that the fields stand for, all of them said; `null` when custom days are missing or run backwards. */
export function choicesOf(
  form: RunForm,
): Required<Pick<RunChoices, "period" | "asOf" | "fiscalYearStart" | "sheets" | "sheetLocale">> | null {
  const period =
    form.period === "" ? null : form.period === "custom" ? `${form.from}..${form.to}` : form.period;
  if (period !== null && parsePeriod(period, form.fiscalYearStart) === undefined) return null;
  return {
    period,
    asOf: parseDay(form.asOf) ?? null,
    fiscalYearStart: form.fiscalYearStart,
    sheets: form.sheets,
    sheetLocale: form.sheetLocale,
  };
}
