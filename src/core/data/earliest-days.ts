import { numbersOf, textOf, type DataSet } from "./data-set";
import type { Day } from "./day";
import { nameKey } from "./names";

/** By name key, the earliest day that a table states for each name, in whatever order it lists them; names without a day are left out. */
export function earliestDays(
  dataSet: DataSet | undefined,
  nameField: string,
  dayField: string,
): ReadonlyMap<string, Day> {
  const name = textOf(dataSet, nameField);
  const stated = numbersOf(dataSet, dayField);
  const days = new Map<string, Day>();
  for (let row = 0; name && stated && row < stated.length; row++) {
    const word = name.dictionary[name.codes[row]!];
    const day = stated[row]!;
    if (word === undefined || Number.isNaN(day)) continue;
    const key = nameKey(word);
    days.set(key, Math.min(day, days.get(key) ?? Infinity));
  }
  return days;
}
