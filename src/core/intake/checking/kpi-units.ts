import type { Question } from "../../data/source-report";
import { frameNumbers, frameText, numberColumn, withFields, type Frame } from "../reading/frame";
import { questionId } from "../reading/create-column-store";
import type { RowAccount } from "../rows/row-account";
import { slipOf, unitOptions } from "./unit-slip";

/**
 * Looks for KPI rows whose actual is thousands of times their target: one of the two is in another unit. The target is
 * held back (the row keeps its actual) and its unit asked; an answer scales it.
 */
export function checkKpiUnits(
  frame: Frame,
  answers: Readonly<Record<string, string>>,
  account: RowAccount | undefined,
): { frame: Frame; questions: Question[] } {
  const [target, actual] = [frameNumbers(frame, "target"), frameNumbers(frame, "actual")];
  const metric = frameText(frame, "metric");
  const column = frame.table.columns.find(({ field }) => field === "target");
  const questions: Question[] = [];
  if (!target || !actual || !column) return { frame, questions };
  const checked = target.map((value, row) => {
    const factor = slipOf((actual[row] ?? NaN) / value);
    if (factor === 1) return value;
    const name = metric?.dictionary[metric.codes[row] ?? -1] ?? column.header;
    const id = questionId("unit", frame.table, name);
    const answer = Number(answers[id]);
    if (answer > 0) return value * answer;
    const params = { header: name, factor };
    account?.remark(frame.rowNumber[row] ?? 0, "unit-unclear", {
      column: column.index,
      text: String(value),
      params,
    });
    questions.push({ id, code: "unit-unclear", sheet: frame.table.sheet, params, options: unitOptions });
    return NaN;
  });
  const changed = checked.some((value, row) => !Object.is(value, target[row]));
  return {
    frame: changed ? withFields(frame, new Map([["target", numberColumn(checked)]])) : frame,
    questions,
  };
}
