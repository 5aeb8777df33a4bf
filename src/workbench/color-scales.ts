import type { ConditionalFormatModel, SheetModel } from "../simulator/model/workbook";
import { limitsAmong, numbersIn } from "./rule-numbers";

/** The fills of a colour-scale rule, by cell: between two points, as far between their colours. None for any other rule. */
export function scaleFills(
  { areas, rule }: ConditionalFormatModel,
  sheet: SheetModel,
  keyOf: (row: number, column: number) => string,
): Map<string, string> {
  const fills = new Map<string, string>();
  if (rule.kind !== "colorScale") return fills;
  const numbers = numbersIn(areas, sheet);
  const limit = limitsAmong(numbers);
  const points = rule.points.flatMap(({ at, color }) => {
    const value = limit(at);
    return value === undefined ? [] : [{ value, color }];
  });
  if (points.length < rule.points.length) return fills;
  for (const { row, column, value } of numbers) {
    const above = points.findIndex((point) => value <= point.value);
    const [low, high] =
      above < 0 ? [points.at(-1), points.at(-1)] : [points[Math.max(0, above - 1)], points[above]];
    if (!low || !high) continue;
    const share = high.value > low.value ? (value - low.value) / (high.value - low.value) : 1;
    fills.set(keyOf(row, column), between(low.color, high.color, Math.max(0, share)));
  }
  return fills;
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function between(low: string, high: string, share: number): string {
  const to = channels(high);
  const mixed = channels(low).map((from, at) => Math.round(from + ((to[at] ?? from) - from) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
