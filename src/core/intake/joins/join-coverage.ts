import type { Join } from "./find-joins";

const known = new WeakMap<Join, number>();

/** Part of a table's rows whose key was found in the other table, 0–1; worked out once for each join. */
export function coverageOf(join: Join): number {
  const before = known.get(join);
  if (before !== undefined) return before;
  const keys = join.from.byIndex.get(join.fromColumn.index);
  let found = 0;
  if (keys?.type === "text") {
    for (const code of keys.codes) if ((join.match.rowOfCode[code] ?? -1) >= 0) found += 1;
  }
  const coverage = join.from.rowCount === 0 ? 0 : found / join.from.rowCount;
  known.set(join, coverage);
  return coverage;
}
