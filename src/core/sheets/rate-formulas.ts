import type { Locale } from "../data/locale";
import type { Polarity, Unit } from "../metrics/metric";
import type { Settings } from "../settings";
import { dash, quoted } from "./figures";

/**
 * The live formulas of one row over its target and actual columns. Undefined figures are dashes; that there is no target or no actual
 * is said once, in the achievement.
 */
export interface RateFormulas {
  achievement: string;
  variance: string;
  variancePct: string;
}

const T = "[@{target}]";
const A = "[@{actual}]";

/** Formulas that repeat metrics.md M1 in the sheet, so that it stays alive without the add-in. */
export function rateFormulas(
  unit: Unit,
  polarity: Polarity,
  settings: Settings,
  locale: Locale,
): RateFormulas {
  const scale = unit === "ratio" ? "*100" : "";
  const nothing = quoted(dash(undefined, locale));
  const known = `AND(ISNUMBER(${T}),ISNUMBER(${A}))`;
  return {
    achievement: guarded(achievementBody(polarity, settings, locale), locale),
    variance: `=IF(${known},(${A}-${T})${scale},${nothing})`,
    variancePct:
      unit === "ratio"
        ? `=IF(${known},(${A}-${T})*100,${nothing})`
        : `=IF(${known},IF(${T}=0,${quoted(dash("zero-target", locale))},(${A}-${T})/ABS(${T})),${nothing})`,
  };
}

/** Blank target or actual: `no-target` / `no-data`. */
function guarded(body: string, locale: Locale): string {
  return `=IF(NOT(ISNUMBER(${T})),${quoted(dash("no-target", locale))},IF(NOT(ISNUMBER(${A})),${quoted(dash("no-data", locale))},${body}))`;
}

function achievementBody(polarity: Polarity, settings: Settings, locale: Locale): string {
  if (polarity === "higher") {
    return `IF(${T}=0,${quoted(dash("zero-target", locale))},IF(${T}>0,${A}/${T},1+(${A}-${T})/ABS(${T})))`;
  }
  switch (settings.lowerAchievement) {
    case "dash":
      return quoted(dash("lower-is-better", locale));
    case "t-over-a":
      return `IF(${A}=0,${quoted(dash("no-data", locale))},${T}/${A})`;
    case "two-minus":
      return `IF(${T}=0,${quoted(dash("zero-target", locale))},2-${A}/${T})`;
  }
}
