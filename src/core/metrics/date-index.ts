import { numbersOf, textOf, type DataSet, type DataSets } from "../data/data-set";
import { dateOrder } from "../data/date-order";
import type { Day } from "../data/day";
import type { DataSetKind } from "../data/fields";
import { knownDays, startOfSum, type KnownDays } from "../data/known-days";
import { purchaseRows, returnRows } from "./net-amounts";
import { marksAny } from "./row-masks";

/** Rows of a data set by ascending date, undated rows left out: a window is a slice of it. */
export interface DateIndex {
  rows: Uint32Array;
  days: Float64Array;
  known: KnownDays | undefined;
}

/** Returns take the date of the purchase that their order number links them to, if there is one. */
function datesOfOrigin(orders: DataSet, dates: Float64Array): Float64Array {
  const orderId = textOf(orders, "orderId");
  if (!orderId) return dates;
  const returns = returnRows(orders);
  if (!marksAny(returns)) return dates;
  const purchases = purchaseRows(orders);
  const origin = new Float64Array(orderId.dictionary.length).fill(NaN);
  for (let row = 0; row < dates.length; row++) {
    const code = orderId.codes[row]!;
    if (code < 0 || purchases[row] === 0) continue;
    if (!(origin[code]! <= dates[row]!)) origin[code] = dates[row]!;
  }
  return dates.map((day, row) => {
    const from = returns[row] === 1 ? (origin[orderId.codes[row]!] ?? NaN) : NaN;
    return from < day ? from : day;
  });
}

/** First position whose day is not before `day`. */
function lowerBound(days: Float64Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Date indexes and row slices of all data sets, each made once; equal slices are one object, so that work on them can be kept. */
export class DateIndexes {
  private readonly indexes = new Map<string, DateIndex | undefined>();
  private readonly slices = new Map<string, Uint32Array>();

  constructor(
    private readonly dataSets: DataSets,
    private readonly returns: "original-order" | "own-period",
  ) {}

  /** The index of a date column, or `undefined` when the data set lacks it. */
  of(kind: DataSetKind, field: string): DateIndex | undefined {
    const key = `${kind}.${field}`;
    if (!this.indexes.has(key)) this.indexes.set(key, this.make(kind, field));
    return this.indexes.get(key);
  }

  /** Rows dated from `start` to `end`, both included; none when the data set lacks the date. */
  slice(kind: DataSetKind, field: string, start: Day, end: Day): Uint32Array {
    const index = this.of(kind, field);
    if (!index) return new Uint32Array(0);
    const low = lowerBound(index.days, start);
    const high = Math.max(low, lowerBound(index.days, end + 1));
    const key = `${kind}.${field}:${low}-${high}`;
    let rows = this.slices.get(key);
    if (!rows) this.slices.set(key, (rows = index.rows.subarray(low, high)));
    return rows;
  }

  /** Every row of a data set. */
  everyRow(kind: DataSetKind): Uint32Array {
    let rows = this.slices.get(kind);
    if (!rows) {
      rows = new Uint32Array(this.dataSets[kind]?.rowCount ?? 0);
      for (let row = 0; row < rows.length; row++) rows[row] = row;
      this.slices.set(kind, rows);
    }
    return rows;
  }

  private make(kind: DataSetKind, field: string): DateIndex | undefined {
    const dataSet = this.dataSets[kind];
    const dates = numbersOf(dataSet, field);
    if (!dataSet || !dates) return undefined;
    const linked = kind === "orders" && field === "date" && this.returns === "original-order";
    return indexOf(dataSet, field, dates, linked);
  }
}

const made = new WeakMap<DataSet, Map<string, DateIndex>>();

/** The index of a column, kept with its data set: another period of the same workbook needs no new one. */
function indexOf(dataSet: DataSet, field: string, dates: Float64Array, linked: boolean): DateIndex {
  let ofDataSet = made.get(dataSet);
  if (!ofDataSet) made.set(dataSet, (ofDataSet = new Map<string, DateIndex>()));
  const key = `${field}:${linked}`;
  let index = ofDataSet.get(key);
  if (!index)
    ofDataSet.set(key, (index = makeIndex(dataSet, linked ? datesOfOrigin(dataSet, dates) : dates)));
  return index;
}

function makeIndex(dataSet: DataSet, dates: Float64Array): DateIndex {
  const rows = dateOrder(dates);
  const days = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) days[i] = Math.floor(dates[rows[i]!]!);
  const known = knownDays(days);
  return { rows, days, known: known && { ...known, first: firstDay(dataSet, dates, known.first) } };
}

/** A row that sums up a month is dated at its end and known from its first day on. */
function firstDay({ sources, sourceOf }: DataSet, dates: Float64Array, first: Day): Day {
  if (!sources.some(({ sums }) => sums)) return first;
  return dates.reduce((earliest, day, row) => {
    const sums = sources[sourceOf[row]!]?.sums;
    return sums && day >= first ? Math.min(earliest, startOfSum(Math.floor(day), sums)) : earliest;
  }, first);
}
