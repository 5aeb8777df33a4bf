import type { Problem } from "../../core/problems";

/** Problems of one kind. */
export interface ProblemGroup {
  code: Problem["code"];
  severity: Problem["severity"];
  problems: readonly Problem[];
}

const order: readonly Problem["severity"][] = ["fatal", "left-out", "warning"];

/** Problems by kind: what stops or costs rows first, then the most frequent. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()]
    .flatMap((group): ProblemGroup[] =>
      group[0] ? [{ code: group[0].code, severity: group[0].severity, problems: group }] : [],
    )
    .sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) || b.problems.length - a.problems.length,
    );
}
