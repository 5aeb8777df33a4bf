import * as z from "zod/mini";
import type { Day } from "../core/data/day";
import { parsePeriod } from "../core/data/parse-period";
import type { Locale } from "../core/data/locale";
import type { Settings } from "../core/settings";
import { sheetOrder, type SheetId } from "../core/sheets/sheet-plan";
import type { ReviewChoices } from "./review-choices";
import type { Memory } from "./workbook-memory";

/** Each by itself: one damaged choice does not take the others with it. */
const storedSchema = z.object({
  period: z.catch(
    z.optional(z.string().check(z.refine((text) => parsePeriod(text) !== undefined))),
    undefined,
  ),
  asOf: z.catch(z.optional(z.int()), undefined),
  sheets: z.catch(z.optional(z.array(z.string())), undefined),
  sheetLocale: z.catch(z.optional(z.enum(["zh-CN", "en-US"])), undefined),
});

/** What a person chose for this workbook; absent: the last period with data, all data known, no further sheets. */
export interface StoredChoices {
  period?: string;
  asOf?: Day;
  sheets: readonly SheetId[];
  /** Language of the sheets that stand. */
  sheetLocale?: Locale;
}

/** The choices that the workbook remembers; what cannot be read counts as not chosen. */
export function rememberedChoices({ choices }: Pick<Memory, "choices">): StoredChoices {
  const { period, asOf, sheets = [], sheetLocale } = storedSchema.parse(choices);
  return {
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(sheetLocale === undefined ? {} : { sheetLocale }),
    sheets: sheetOrder.filter((id) => sheets.includes(id)),
  };
}

/** Choices as a review takes them, and the settings that they belong to. */
export interface SettledChoices extends StoredChoices {
  settings: Settings;
}

/**
 * What was chosen now, else what the workbook remembers. `null` takes a remembered period or as-of day back, so that the
 * review moves on with the data again; the start of the fiscal year is a setting like any other.
 */
export function settleChoices(
  chosen: Omit<ReviewChoices, "locale">,
  memory: Pick<Memory, "choices" | "settings">,
): SettledChoices {
  const before = rememberedChoices(memory);
  const period = chosen.period === undefined ? before.period : (chosen.period ?? undefined);
  const asOf = chosen.asOf === undefined ? before.asOf : (chosen.asOf ?? undefined);
  const settings = chosen.settings ?? memory.settings;
  const sheetLocale = chosen.sheetLocale ?? before.sheetLocale;
  return {
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(sheetLocale === undefined ? {} : { sheetLocale }),
    sheets: chosen.sheets ?? before.sheets,
    settings: { ...settings, fiscalYearStart: chosen.fiscalYearStart ?? settings.fiscalYearStart },
  };
}

/** What to keep in the workbook, other parts of what it keeps left as they are. */
export function choicesToKeep(
  { period, asOf, sheets, sheetLocale }: StoredChoices,
  before: Memory["choices"],
): Record<string, unknown> {
  const { period: _period, asOf: _asOf, sheets: _sheets, sheetLocale: _sheetLocale, ...others } = before;
  return {
    ...others,
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(sheetLocale === undefined ? {} : { sheetLocale }),
    ...(sheets.length === 0 ? {} : { sheets: [...sheets] }),
  };
}
