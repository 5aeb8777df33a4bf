import { numbersOf, textOf, type DataSet } from "../../data/data-set";
import { exactColumn } from "../../data/exact-sum";
import type { DimensionId } from "../../data/fields";
import { nameKey } from "../../data/names";
import type { Span } from "./sum-formula";
import type { SumTerm } from "./sum-rules";

/** What a formula would give, worked out from the rows as they were read. */
export interface ReplayedSum {
  total: number;
  /** By name key of the member. */
  byMember: ReadonlyMap<string, number>;
  /** Decimals that the cells have, at least two: a difference of sums is rounded to them. */
  decimals: number;
  /** How far a figure may be away by binary noise alone. */
  noise: number;
}

/** Adds up a data set's cells as SUMIFS (without terms: COUNTIFS) does: every row of the days, whatever else is known of it. */
export function replaySum(
  dataSet: DataSet,
  terms: readonly SumTerm[],
  span: Span,
  dimension?: DimensionId,
): ReplayedSum {
  const dates = numbersOf(dataSet, "date") ?? new Float64Array(0);
  const columns = terms.map(({ field, sign }) => {
    const { units, decimals } = exactColumn(numbersOf(dataSet, field) ?? new Float64Array(dataSet.rowCount));
    return { units, sign, scale: 10 ** decimals, decimals };
  });
  const members = dimension && textOf(dataSet, dimension);
  const sums = new Float64Array((members?.dictionary.length ?? 0) + 1);
  let size = 0;
  for (const { units, sign, scale } of columns.length > 0 ? columns : [countOf(dataSet)]) {
    for (let row = 0; row < dataSet.rowCount; row++) {
      const day = Math.floor(dates[row]!);
      const value = units[row]! / scale;
      if (!(day >= span.start && day <= span.end) || Number.isNaN(value)) continue;
      sums[(members?.codes[row] ?? -1) + 1]! += sign * value;
      size += Math.abs(value);
    }
  }
  return {
    total: sums.reduce((sum, value) => sum + value, 0),
    byMember: new Map(members?.dictionary.map((name, code) => [nameKey(name), sums[code + 1]!])),
    decimals: Math.max(2, ...columns.map(({ decimals }) => decimals)),
    noise: 1e-6 + size * 1e-12,
  };
}

function countOf({ rowCount }: DataSet): { units: Float64Array; sign: 1; scale: 1 } {
  return { units: new Float64Array(rowCount).fill(1), sign: 1, scale: 1 };
}
