import type { Locale } from "../core/data/locale";
import type { ReasonCode, Unit } from "../core/metrics/metric";
import { dash } from "../core/sheets/figures";

/** From here on Chinese readers think in 万 and 亿. */
const wan = 10_000;
const yi = 100_000_000;

/** A figure in its unit for a narrow pane: amounts in 万 / 亿 or K / M, or a dash with its reason. */
export function figureText(
  value: number | null,
  unit: Unit,
  reason: ReasonCode | undefined,
  locale: Locale,
): string {
  if (value === null) return dash(reason, locale);
  if (unit === "ratio") return `${(value * 100).toFixed(1)}%`;
  if (unit === "amount") return amountText(value, locale);
  return value.toLocaleString(locale, { maximumFractionDigits: unit === "count" ? 0 : 1 });
}

function amountText(value: number, locale: Locale): string {
  if (locale === "en-US")
    return value.toLocaleString(locale, { notation: "compact", maximumFractionDigits: 2 });
  const size = Math.abs(value);
  if (size >= yi) return `${(value / yi).toFixed(2)}亿`;
  return size >= wan
    ? `${(value / wan).toFixed(1)}万`
    : value.toLocaleString(locale, { maximumFractionDigits: 0 });
}

/** A fraction as a percentage. */
export function percentText(value: number | null, reason: ReasonCode | undefined, locale: Locale): string {
  return value === null ? dash(reason, locale) : `${(value * 100).toFixed(1)}%`;
}

/** A change with its sign: `%` takes a fraction, `pp` percentage points. */
export function signedText(
  value: number | null,
  unit: "%" | "pp",
  reason: ReasonCode | undefined,
  locale: Locale,
): string {
  if (value === null) return dash(reason, locale);
  const shown = unit === "%" ? value * 100 : value;
  return `${shown > 0 ? "+" : ""}${shown.toFixed(1)}${unit}`;
}
