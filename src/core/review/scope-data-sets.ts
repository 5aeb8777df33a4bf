import { textOf, type Column, type DataSet, type DataSets } from "../data/data-set";
import { dataSetKinds, type DataSetKind, type DimensionId } from "../data/fields";
import { nameKey } from "../data/names";
import type { Scope } from "./review";

function pick(column: Column, rows: Uint32Array): Column {
  if (column.type === "text") return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]!) };
  return { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) };
}

function matching(dataSet: DataSet, scope: Scope): Uint32Array {
  const tests = Object.entries(scope).flatMap(([dimension, member]) => {
    const column = textOf(dataSet, dimension);
    if (!column) return [];
    const wanted = column.dictionary.map((name) => member !== null && nameKey(name) === nameKey(member));
    return [(row: number) => (column.codes[row]! < 0 ? member === null : wanted[column.codes[row]!]!)];
  });
  const rows: number[] = [];
  for (let row = 0; row < dataSet.rowCount; row++) if (tests.every((test) => test(row))) rows.push(row);
  return Uint32Array.from(rows);
}

function scoped(dataSet: DataSet, scope: Scope): DataSet {
  const rows = matching(dataSet, scope);
  if (rows.length === dataSet.rowCount) return dataSet;
  const columns = Object.entries(dataSet.columns).flatMap(([field, column]) =>
    column ? [[field, pick(column, rows)] as const] : [],
  );
  return {
    ...dataSet,
    rowCount: rows.length,
    columns: Object.fromEntries(columns),
    sourceOf: Uint16Array.from(rows, (row) => dataSet.sourceOf[row]!),
    rowNumber: Uint32Array.from(rows, (row) => dataSet.rowNumber[row]!),
  };
}

/** Only the rows of some members (`{ region: "华东" }`; `null` is rows without one). Data sets that lack the dimension stay whole, but targets go. */
export function scopeDataSets(dataSets: DataSets, scope: Scope): DataSets {
  const dimensions = Object.keys(scope) as DimensionId[];
  if (dimensions.length === 0) return dataSets;
  const entries = dataSetKinds.flatMap((kind: DataSetKind) => {
    const dataSet = dataSets[kind];
    if (!dataSet || (kind === "targets" && dimensions.some((dimension) => !textOf(dataSet, dimension))))
      return [];
    return [[kind, scoped(dataSet, scope)] as const];
  });
  return Object.fromEntries(entries);
}
