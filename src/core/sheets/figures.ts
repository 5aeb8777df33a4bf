import { say, type Locale } from "../data/locale";
import type { ReasonCode, Unit } from "../metrics/metric";
import type { FormatName, PlanCell } from "./sheet-plan";
import { reasonWords } from "./wording";

const unitFormats: Record<Unit, FormatName> = {
  amount: "amount",
  count: "count",
  ratio: "percent",
  days: "days",
  score: "score",
};
const signedFormats: Record<Unit, FormatName> = {
  amount: "amount-signed",
  count: "count-signed",
  ratio: "pp-signed",
  days: "days-signed",
  score: "count-signed",
};

/** Format of a figure in its unit. */
export function formatOf(unit: Unit): FormatName {
  return unitFormats[unit];
}

/** Format of a difference of two such figures; a ratio's difference is in percentage points. */
export function signedFormatOf(unit: Unit): FormatName {
  return signedFormats[unit];
}

/** `— 未设目标`: an undefined figure is a dash with its reason, never 0. */
export function dash(reason: ReasonCode | undefined, locale: Locale): string {
  return reason ? `— ${say(reasonWords[reason], locale)}` : "—";
}

/** The figure, or its dash. */
export function figure(value: number | null, reason: ReasonCode | undefined, locale: Locale): PlanCell {
  return value ?? dash(reason, locale);
}

/** A text literal inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
