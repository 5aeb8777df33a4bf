import type { Review } from "../../review/review";
import type { Sentence } from "../../review/sentence";
import type { ReportLine, ReportReader } from "./report-section";
import { sentenceLine } from "./sentence-line";

/** The overview says the metrics with targets and the largest changes; the others are summed up. */
const mostOverview = 12;

/** What matters most of the metrics of the whole, in their order, and one line for how the rest moved. */
export function overviewLines({ sentences = [] }: Review, { locale }: ReportReader): ReportLine[] {
  const all = sentences.filter(({ part }) => part === "overview");
  const chosen = new Set(
    all
      .map((sentence, index) => ({ sentence, index, weight: weightOf(sentence) }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .slice(0, mostOverview)
      .map(({ sentence }) => sentence),
  );
  const lines = all
    .filter((sentence) => chosen.has(sentence))
    .map((sentence) => sentenceLine(sentence, locale));
  const rest = all.filter((sentence) => !chosen.has(sentence));
  if (rest.length === 0) return lines;
  return [...lines, { key: "~overview-rest", text: restText(rest, locale) }];
}

function restText(rest: readonly Sentence[], locale: ReportReader["locale"]): string {
  const moves = rest.map(yearOnYear);
  const up = moves.filter((move) => move !== null && move > 0).length;
  const down = moves.filter((move) => move !== null && move < 0).length;
  const known = up + down > 0;
  if (locale === "zh-CN")
    return `其余 ${rest.length} 项指标${known ? `中同比上升 ${up} 项、下降 ${down} 项，` : ""}见“业绩复盘”表。`;
  const moved = known ? ` (year on year ${up} up, ${down} down)` : "";
  return `${rest.length} more metrics${moved} are on the performance sheet.`;
}

function yearOnYear({ numbers }: Sentence): number | null {
  return Object.values(numbers).find(({ figure }) => figure.startsWith("yoy"))?.value ?? null;
}

/** A target weighs more than any change; then the size of the changes, ratios' points counting as hundredths. */
function weightOf({ numbers }: Sentence): number {
  const figures = Object.values(numbers);
  const hasTarget = figures.some(({ figure }) => figure === "target" || figure === "achievement");
  const changes = figures
    .filter(({ figure }) => /^(yoy|change)/.test(figure))
    .map(({ value, format }) => Math.abs(format.startsWith("pp") ? value / 100 : value));
  return (hasTarget ? 1000 : 0) + Math.min(10, Math.max(0, ...changes));
}
