import type { Phrase } from "../data/locale";
import { pointsBetween } from "../metrics/achievement";
import type { Settings } from "../settings";
import { formatOf, sayNumber } from "./number-words";
import type { Reading } from "./readings";
import type { Finding } from "./review";
import type { Trigger, TriggerCondition } from "./triggers";

/** Binary noise that must not fire a trigger. */
const NOISE = 1e-12;

/** Whether a reading meets a condition; an unknown reading or base never does, equality never does. */
export function meets(reading: Reading, condition: TriggerCondition, settings: Settings): boolean {
  const base = reading[condition.base];
  if (reading.actual === null || base === null) return false;
  const by = typeof condition.by === "number" ? condition.by : settings[condition.by];
  const margin = Math.abs(base) * by + NOISE;
  return condition.is === "above" ? reading.actual - base > margin : base - reading.actual > margin;
}

/** Findings of the triggers that fire: one for each reading that the first condition names, if the other conditions hold too. */
export function fireTriggers(
  triggers: readonly Trigger[],
  readings: readonly Reading[],
  settings: Settings,
  mix: Phrase,
): Finding[] {
  return triggers
    .filter(({ id }) => !settings.silentTriggers.includes(id))
    .flatMap((trigger) => {
      const [first, ...others] = trigger.when;
      const holds = (condition: TriggerCondition) =>
        readings.some((reading) => reading.id === condition.reading && meets(reading, condition, settings));
      if (!first || !others.every(holds)) return [];
      return readings
        .filter((reading) => reading.id === first.reading && meets(reading, first, settings))
        .map((reading) => findingOf(trigger, first, reading, settings, mix));
    });
}

function findingOf(
  trigger: Trigger,
  condition: TriggerCondition,
  reading: Reading,
  settings: Settings,
  mix: Phrase,
): Finding {
  const [actual, base] = [reading.actual!, reading[condition.base]!];
  const format = formatOf(reading.unit);
  const difference =
    reading.unit === "ratio"
      ? sayNumber(pointsBetween(actual, base), "pp-signed")
      : sayNumber(base === 0 ? 0 : (actual - base) / Math.abs(base), "percent-signed");
  const words: Record<string, Phrase> = {
    label: reading.label,
    member: reading.member ?? reading.label,
    actual: sayNumber(actual, format, settings.displayUnit),
    base: sayNumber(base, format, settings.displayUnit),
    difference,
    mix,
  };
  const fill = (language: "zh" | "en") =>
    trigger.finding[language]
      .replace(/\{(\w+)\}/g, (_, name: string) => words[name]?.[language] ?? "")
      .trim();
  return {
    id: reading.member ? `${trigger.id}:${reading.member.zh}` : trigger.id,
    severity: trigger.severity,
    text: { zh: fill("zh"), en: fill("en") },
    advice: trigger.check,
    metricIds: [...new Set(trigger.when.map(({ reading: id }) => id))],
  };
}
