import { numbersOf, textOf, type DataSet, type DataSets } from "../data/data-set";
import type { Day } from "../data/day";
import { dimensionIds, type DimensionId } from "../data/fields";
import { nameKey } from "../data/names";
import type { Members } from "./member-index";
import type { Metric } from "./metric";
import { metricNamed } from "./target-names";

/** One target: its span, and the members that it is about; a row without members is for the whole. */
export interface TargetRow {
  dimensions: readonly DimensionId[];
  /** Indices into the members of each dimension. */
  members: readonly number[];
  start: Day;
  end: Day;
  value: number;
}

export interface TargetBook {
  /** metric id → its targets */
  rows: ReadonlyMap<string, readonly TargetRow[]>;
  /** Metric names that no metric answers to, as written. */
  unknownNames: readonly string[];
}

const everybody = new Set(
  "全部 全公司 公司 全国 合计 总计 总和 整体 总体 all total company overall grand total"
    .split(" ")
    .map(nameKey),
);

type Carried = { dimension: DimensionId; memberOf: (row: number) => number };

function carriedDimensions(targets: DataSet, membersOf: (dimension: DimensionId) => Members): Carried[] {
  return dimensionIds.flatMap((dimension) => {
    const column = textOf(targets, dimension);
    if (!column) return [];
    const codes = membersOf(dimension).codesOf("targets");
    const isWhole = column.dictionary.map((name) => everybody.has(nameKey(name)));
    const memberOf = (row: number): number => (isWhole[column.codes[row]!] ? -1 : (codes?.[row] ?? -1));
    return [{ dimension, memberOf }];
  });
}

/** Reads the targets table: blank targets are no targets, a blank or 全部 member means that the row is not about that dimension. */
export function readTargets(
  dataSets: DataSets,
  metrics: readonly Metric[],
  membersOf: (dimension: DimensionId) => Members,
): TargetBook {
  const rows = new Map<string, TargetRow[]>();
  const unknown = new Set<string>();
  const { targets } = dataSets;
  const values = numbersOf(targets, "target");
  const starts = numbersOf(targets, "periodStart");
  const ends = numbersOf(targets, "periodEnd");
  if (!targets || !values || !starts || !ends) return { rows, unknownNames: [] };
  const names = textOf(targets, "metric");
  const find = metricNamed(metrics);
  const carried = carriedDimensions(targets, membersOf);
  for (let row = 0; row < targets.rowCount; row++) {
    const [value, start, end] = [values[row]!, starts[row]!, ends[row]!];
    if (!Number.isFinite(value + start + end)) continue;
    const name = names?.dictionary[names.codes[row]!];
    const metric = find(name);
    if (!metric) {
      unknown.add(name ?? "");
      continue;
    }
    const about = carried.filter(({ memberOf }) => memberOf(row) >= 0);
    const list = rows.get(metric.id) ?? [];
    rows.set(metric.id, list);
    const members = about.map(({ memberOf }) => memberOf(row));
    list.push({ dimensions: about.map(({ dimension }) => dimension), members, start, end, value });
  }
  return { rows, unknownNames: [...unknown] };
}
