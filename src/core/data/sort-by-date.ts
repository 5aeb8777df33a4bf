import { numbersOf, type Column, type DataSet, type DataSets } from "./data-set";
import { dateOrder } from "./date-order";

function isAscending(dates: Float64Array): boolean {
  for (let row = 1; row < dates.length; row++) if (!(dates[row - 1]! <= dates[row]!)) return false;
  return true;
}

function reorder(column: Column, rows: Uint32Array): Column {
  if (column.type === "text") {
    const codes = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]!]!;
    return { ...column, codes };
  }
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
  return { ...column, values };
}

function origins(dataSet: DataSet, rows: Uint32Array): Pick<DataSet, "sourceOf" | "rowNumber"> {
  const sourceOf = new Uint16Array(rows.length);
  const rowNumber = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    sourceOf[i] = dataSet.sourceOf[rows[i]!]!;
    rowNumber[i] = dataSet.rowNumber[rows[i]!]!;
  }
  return { sourceOf, rowNumber };
}

const sorted = new WeakMap<DataSet, DataSet>();

/** The same rows by ascending date (undated ones last, equal dates as they were), so that a window is one stretch of memory. */
export function sortedByDate(dataSet: DataSet, field: string): DataSet {
  const dates = numbersOf(dataSet, field);
  if (!dates || isAscending(dates)) return dataSet;
  let found = sorted.get(dataSet);
  if (!found) sorted.set(dataSet, (found = inDateOrder(dataSet, dates)));
  return found;
}

function inDateOrder(dataSet: DataSet, dates: Float64Array): DataSet {
  const dated = dateOrder(dates);
  const rows = new Uint32Array(dates.length);
  rows.set(dated);
  let next = dated.length;
  for (let row = 0; row < dates.length; row++) if (!(Math.abs(dates[row]!) < Infinity)) rows[next++] = row;
  const columns = Object.entries(dataSet.columns).flatMap(([name, column]) =>
    column ? [[name, reorder(column, rows)] as const] : [],
  );
  return {
    ...dataSet,
    columns: Object.fromEntries(columns),
    ...origins(dataSet, rows),
  };
}

/** The tables of events by the date that their metrics are about. */
export function eventsByDate(dataSets: DataSets): DataSets {
  const { orders, receipts, pipeline } = dataSets;
  return {
    ...dataSets,
    ...(orders && { orders: sortedByDate(orders, "date") }),
    ...(receipts && { receipts: sortedByDate(receipts, "date") }),
    ...(pipeline && { pipeline: sortedByDate(pipeline, "createdOn") }),
  };
}
