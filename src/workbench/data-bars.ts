import type { ConditionalFormatModel, SheetModel } from "../simulator/model/workbook";
import { limitsAmong, numbersIn } from "./rule-numbers";

type Bar = { share: number; color: string };

/** The bars of a data-bar rule, by cell; none for any other rule, and none for numbers at or below where bars begin. */
export function dataBars(
  { areas, rule }: ConditionalFormatModel,
  sheet: SheetModel,
  keyOf: (row: number, column: number) => string,
): Map<string, Bar> {
  const bars = new Map<string, Bar>();
  if (rule.kind !== "dataBar") return bars;
  const numbers = numbersIn(areas, sheet);
  const limit = limitsAmong(numbers);
  const from = limit(rule.lower) ?? Math.min(0, limit({ type: "min" }) ?? 0);
  const to = limit(rule.upper) ?? Math.max(0, limit({ type: "max" }) ?? 0);
  for (const { row, column, value } of numbers)
    if (value > from && to > from)
      bars.set(keyOf(row, column), { share: Math.min(1, (value - from) / (to - from)), color: rule.color });
  return bars;
}
