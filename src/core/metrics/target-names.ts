import { nameKey } from "../data/names";
import type { Metric } from "./metric";

const suffix = /(?:目标值|目标额|目标|任务额|任务|指标|计划|预算|配额|target|quota|goal|plan|budget)$/;
const unit = /[(（][^()（）]*[)）]$/;

/** `销售目标(万元)` → `销售`; `Sales Target` → `sales`; what remains empty keeps its last word (`目标`). */
function bare(key: string): string {
  const withoutUnit = key.replace(unit, "").trim();
  const stripped = withoutUnit.replace(suffix, "").trim();
  return stripped === "" ? withoutUnit : stripped;
}

/**
 * Finds the metric that a targets table means by a name: its target names, label or id, with or without 目标/Target and a unit.
 * A blank name is the first metric that owns target names; an unknown name is `undefined`, never guessed.
 */
export function metricNamed(metrics: readonly Metric[]): (name: string | undefined) => Metric | undefined {
  const byKey = new Map<string, Metric>();
  for (const metric of metrics) {
    for (const name of [metric.id, metric.label.zh, metric.label.en, ...(metric.targetNames ?? [])]) {
      const key = nameKey(name);
      if (!byKey.has(key)) byKey.set(key, metric);
    }
  }
  const owner = metrics.find((metric) => metric.targetNames !== undefined);
  return (name) => {
    if (name === undefined || name.trim() === "") return owner;
    const key = nameKey(name);
    return byKey.get(key) ?? byKey.get(bare(key)) ?? byKey.get(key.replace(unit, "").trim());
  };
}
