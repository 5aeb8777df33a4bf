import { numbersOf, type Column, type DataSet, type DataSets } from "./data-set";
import { dateOrder } from "./date-order";

function isAscending(dates: Float64Array): boolean {
  for (let row = 1; row < dates.length; row++) if (!(dates[row - 1]! <= dates[row]!)) return false;
  return true;
}

/** Moves each row's cell to its place: read in one go and written along a few hundred days, which memory likes better than picking. */
function moved<T extends Int32Array | Float64Array | Uint16Array | Uint32Array>(
  from: T,
  into: T,
  places: Uint32Array,
): T {
  for (let row = 0; row < places.length; row++) into[places[row]!] = from[row]!;
  return into;
}

function reorder(column: Column, places: Uint32Array): Column {
  if (column.type === "text")
    return { ...column, codes: moved(column.codes, new Int32Array(places.length), places) };
  return { ...column, values: moved(column.values, new Float64Array(places.length), places) };
}

const sorted = new WeakMap<DataSet, DataSet>();

/** The same rows by ascending date (undated ones last, equal dates as they were), so that a window is one stretch of memory. */
function* sortedByDate(
  dataSet: DataSet | undefined,
  field: string,
): Generator<undefined, DataSet | undefined> {
  const dates = numbersOf(dataSet, field);
  if (!dataSet || !dates || isAscending(dates)) return dataSet;
  let found = sorted.get(dataSet);
  if (!found) sorted.set(dataSet, (found = yield* inDateOrder(dataSet, dates)));
  return found;
}

/** Where each row goes. */
function* placesByDate(dates: Float64Array): Generator<undefined, Uint32Array> {
  const dated = dateOrder(dates);
  yield;
  const places = new Uint32Array(dates.length);
  for (let i = 0; i < dated.length; i++) places[dated[i]!] = i;
  let next = dated.length;
  for (let row = 0; row < dates.length; row++) if (!(Math.abs(dates[row]!) < Infinity)) places[row] = next++;
  return places;
}

function* inDateOrder(dataSet: DataSet, dates: Float64Array): Generator<undefined, DataSet> {
  const places = yield* placesByDate(dates);
  const columns: Record<string, Column> = {};
  for (const [name, column] of Object.entries(dataSet.columns)) {
    yield;
    if (column) columns[name] = reorder(column, places);
  }
  return {
    ...dataSet,
    columns,
    sourceOf: moved(dataSet.sourceOf, new Uint16Array(places.length), places),
    rowNumber: moved(dataSet.rowNumber, new Uint32Array(places.length), places),
  };
}

/** The tables of events by the date that their metrics are about, with a pause after each column for whoever must not block. */
export function* eventsByDate(dataSets: DataSets): Generator<undefined, DataSets> {
  const orders = yield* sortedByDate(dataSets.orders, "date");
  const receipts = yield* sortedByDate(dataSets.receipts, "date");
  const pipeline = yield* sortedByDate(dataSets.pipeline, "createdOn");
  return {
    ...dataSets,
    ...(orders && { orders }),
    ...(receipts && { receipts }),
    ...(pipeline && { pipeline }),
  };
}
