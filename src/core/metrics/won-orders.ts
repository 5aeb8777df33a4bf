import { numbersOf, type Column, type DataSet } from "../data/data-set";
import { dataSetFields } from "../data/fields";
import { dealsOf, type Deals } from "./deals";

/** Deals won on a known day, with an amount. */
function wonDeals(deals: Deals, amounts: Float64Array): number[] {
  const won: number[] = [];
  for (let deal = 0; deal < deals.count; deal++) {
    const dated = Math.abs(deals.closed[deal]!) < Infinity;
    if (deals.outcome[deal] === "won" && dated && !Number.isNaN(amounts[deals.row[deal]!]!)) won.push(deal);
  }
  return won;
}

function pick(column: Column, rows: Uint32Array): Column {
  if (column.type === "text") return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]!) };
  return { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) };
}

/**
 * Orders of a workbook that keeps none: each deal won is an order of its closing day. `undefined` when the pipeline states no amounts,
 * or no deal was won on a known day.
 */
export function ordersFromWonDeals(pipeline: DataSet, stageOrder: readonly string[]): DataSet | undefined {
  const amounts = numbersOf(pipeline, "amount");
  if (!amounts) return undefined;
  const deals = dealsOf(pipeline, stageOrder);
  const won = wonDeals(deals, amounts);
  if (won.length === 0) return undefined;
  const rows = Uint32Array.from(won, (deal) => deals.row[deal]!);
  const carried = Object.keys(dataSetFields.orders).flatMap((field) => {
    const column = pipeline.columns[field];
    return column ? [[field, pick(column, rows)] as const] : [];
  });
  const id = pipeline.columns["id"];
  return {
    kind: "orders",
    rowCount: rows.length,
    columns: {
      ...Object.fromEntries(carried),
      ...(id && { orderId: pick(id, rows) }),
      date: { type: "date", values: Float64Array.from(won, (deal) => deals.closed[deal]!) },
    },
    sources: pipeline.sources,
    sourceOf: Uint16Array.from(rows, (row) => pipeline.sourceOf[row]!),
    rowNumber: Uint32Array.from(rows, (row) => pipeline.rowNumber[row]!),
  };
}
