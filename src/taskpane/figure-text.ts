import type { Locale } from "../core/data/locale";
import { roundHalfAway } from "../core/data/rounding";
import type { ReasonCode, Unit } from "../core/metrics/metric";
import { dash } from "../core/sheets/figures";

/** From here on Chinese readers think in 万 and 亿. */
const wan = 10_000;
const yi = 100_000_000;

/** Decimals as the sheets round them; what rounds to 0 has no sign. */
const fixed = (value: number, decimals: number): string =>
  (roundHalfAway(value, decimals) || 0).toFixed(decimals);

/** A figure in its unit for a narrow pane: amounts in 万 / 亿 or K / M, or a dash with its reason. */
export function figureText(
  value: number | null,
  unit: Unit,
  reason: ReasonCode | undefined,
  locale: Locale,
): string {
  if (value === null) return dash(reason, locale);
  if (unit === "ratio") return `${fixed(value * 100, 1)}%`;
  if (unit === "amount") return amountText(value, locale);
  const isSmall = Math.abs(value) < 1; // a KPI kept as 0.31 of 0.8 would read as 0 of 1
  return value.toLocaleString(locale, { maximumFractionDigits: isSmall ? 2 : unit === "count" ? 0 : 1 });
}

function amountText(value: number, locale: Locale): string {
  if (locale === "en-US")
    return value.toLocaleString(locale, { notation: "compact", maximumFractionDigits: 2 });
  const size = Math.abs(value);
  if (size >= yi) return `${fixed(value / yi, 2)}亿`;
  return size >= wan
    ? `${fixed(value / wan, 1)}万`
    : (Math.round(value) || 0).toLocaleString(locale, { maximumFractionDigits: 0 });
}

/** A fraction as a percentage. */
export function percentText(value: number | null, reason: ReasonCode | undefined, locale: Locale): string {
  return value === null ? dash(reason, locale) : `${fixed(value * 100, 1)}%`;
}

/** A change with its sign: `%` takes a fraction, `pp` percentage points. */
export function signedText(
  value: number | null,
  unit: "%" | "pp",
  reason: ReasonCode | undefined,
  locale: Locale,
): string {
  if (value === null) return dash(reason, locale);
  const shown = fixed(unit === "%" ? value * 100 : value, 1);
  return `${Number(shown) > 0 ? "+" : ""}${shown}${unit}`;
}
