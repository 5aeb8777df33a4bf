import type { Figure } from "../core/review/changes";
import type { Settings } from "../core/settings";
import type { amountUnitOf } from "../core/sheets/display-unit";

/** What the unit of amounts was decided on in an earlier review: its figures and settings. */
export function rememberedAmounts({
  figures,
  settings,
}: {
  figures: readonly Figure[];
  settings: Settings;
}): Parameters<typeof amountUnitOf>[0] {
  const metrics = figures.map(({ unit, scope, actual }) => ({
    unit,
    scope: JSON.parse(scope) as Record<string, never>,
    actual,
    target: null,
  }));
  return { settings, metrics };
}
