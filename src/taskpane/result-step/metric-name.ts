import { say, type Locale } from "../../core/data/locale";
import { metricCatalogue } from "../../core/metrics/catalogue";

/** A metric's name for people; one that no catalogue knows shows its id. */
export function metricName(id: string, locale: Locale): string {
  const metric = metricCatalogue.find((candidate) => candidate.id === id);
  return metric ? say(metric.label, locale) : id;
}
