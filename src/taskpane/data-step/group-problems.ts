import { groupBy } from "../../core/data/group-by";
import type { Problem } from "../../core/problems";

/** Problems of one kind. */
export interface ProblemGroup {
  code: Problem["code"];
  severity: Problem["severity"];
  problems: readonly Problem[];
}

const order: readonly Problem["severity"][] = ["fatal", "left-out", "warning"];

/** Rows that are no data at all: left out as they should be. */
const harmless: readonly Problem["code"][] = ["total-row", "repeated-header"];

/** Problems by kind: what stops or costs rows first, then the most frequent; rows rightly left out come last. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = groupBy(problems, ({ severity, code }) => `${severity} ${code}`);
  return [...groups.values()]
    .flatMap((group): ProblemGroup[] =>
      group[0] ? [{ code: group[0].code, severity: group[0].severity, problems: group }] : [],
    )
    .sort(
      (a, b) =>
        Number(harmless.includes(a.code)) - Number(harmless.includes(b.code)) ||
        order.indexOf(a.severity) - order.indexOf(b.severity) ||
        b.problems.length - a.problems.length,
    );
}
