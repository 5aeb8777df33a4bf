import { numbersOf, textOf } from "../data/data-set";
import { milestoneState } from "../planning/milestone";
import type { Engine } from "./engine";
import type { MilestoneRow } from "./sections";

/** Milestones by due day with their lights as of the review's day. */
export function milestoneSection(engine: Engine): MilestoneRow[] | undefined {
  const { milestones } = engine.dataSets;
  const name = textOf(milestones, "name");
  const due = numbersOf(milestones, "due");
  if (!milestones || !name || !due) return undefined;
  const owner = textOf(milestones, "owner");
  const [start, progress] = ["start", "progress"].map((field) => numbersOf(milestones, field));
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const rows = Array.from({ length: milestones.rowCount }, (_, row): MilestoneRow => {
    const dates = { start: start?.[row] ?? NaN, due: due[row]!, progress: progress?.[row] ?? NaN };
    const state = milestoneState(dates, engine.window.asOf, engine.settings);
    return {
      name: name.dictionary[name.codes[row]!] ?? "",
      owner: owner?.dictionary[owner.codes[row]!] ?? null,
      start: known(dates.start),
      due: dates.due,
      actual: known(dates.progress),
      ...state,
    };
  });
  return rows.filter((row) => row.name !== "" && !Number.isNaN(row.due)).sort((a, b) => a.due - b.due);
}
