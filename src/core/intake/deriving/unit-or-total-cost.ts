import type { Question } from "../../data/source-report";
import { medianInPlace } from "../../data/statistics";
import { frameNumbers, numberColumn, withFields, type Frame } from "../reading/frame";
import { questionId } from "../reading/create-column-store";

/** Rows with more than one piece that must be there before the cost column can be judged. */
const enoughRows = 8;

const saysTotal = /总|合计|金额|额$|total|cogs|amount|extended/i;

/** How much values differ from their median, relative to it; the array holds the differences afterwards. */
function spread(values: Float64Array, middle: number): number {
  for (let i = 0; i < values.length; i += 1) values[i] = Math.abs((values[i] ?? NaN) - middle);
  return (medianInPlace(values) ?? 0) / Math.abs(middle || 1);
}

/** Whether the cost column's figures follow the price of one piece rather than the row's amount. */
function* looksLikeUnitCost(frame: Frame): Generator<undefined, boolean> {
  const [cost, quantity, amount] = ["cost", "quantity", "amount"].map((field) => frameNumbers(frame, field));
  if (!cost || !quantity || !amount) return false;
  const asTotal = new Float64Array(cost.length);
  const asUnit = new Float64Array(cost.length);
  let count = 0;
  for (let row = 0; row < cost.length; row += 1) {
    const [c, q, a] = [cost[row] ?? NaN, quantity[row] ?? NaN, amount[row] ?? NaN];
    if (!(c > 0 && q > 1 && a > 0)) continue;
    asTotal[count] = c / a;
    asUnit[count++] = (c / a) * q;
  }
  if (count < enoughRows) return false;
  const [units, totals] = [asUnit.subarray(0, count), asTotal.subarray(0, count)];
  yield;
  const usual = medianInPlace(units) ?? NaN;
  yield;
  if (!(usual > 0.05 && usual < 1.5)) return false;
  const ofUnits = spread(units, usual);
  yield;
  const middle = medianInPlace(totals) ?? 0;
  yield;
  return ofUnits < spread(totals, middle) * 0.5;
}

export interface CostReading {
  frame: Frame;
  question?: Question;
}

/**
 * A column called just 成本 or Cost may hold the cost of one piece. Where its figures follow the piece (cost × quantity is a
 * steadier part of the amount than cost alone) it is read as unit cost, and asked about. A pause now and then for whoever must not
 * block.
 */
export function* readCost(
  frame: Frame,
  answers: Readonly<Record<string, string>>,
): Generator<undefined, CostReading> {
  const column = frame.table.columns.find(({ field }) => field === "cost");
  const cost = frameNumbers(frame, "cost");
  if (!column || !cost || frame.byField.has("unitCost")) return { frame };
  const id = questionId("cost", frame.table, column.header);
  const answer = answers[id];
  if (answer === "total" || (answer === undefined && saysTotal.test(column.header))) return { frame };
  if (answer === undefined && !(yield* looksLikeUnitCost(frame))) return { frame };
  const asUnit = withFields(
    frame,
    new Map([
      ["unitCost", numberColumn(cost)],
      ["cost", undefined],
    ]),
  );
  if (answer !== undefined) return { frame: asUnit };
  const question: Question = {
    id,
    code: "cost-unclear",
    sheet: frame.table.sheet,
    params: { header: column.header },
    options: [
      { value: "unit", label: { zh: "单件成本", en: "Cost of one piece" }, samples: column.samples },
      { value: "total", label: { zh: "整行成本", en: "Cost of the whole row" }, samples: column.samples },
    ],
    answer: "unit",
  };
  return { frame: asUnit, question };
}
