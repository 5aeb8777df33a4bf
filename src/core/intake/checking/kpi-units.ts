import type { Question } from "../../data/source-report";
import { readUnit } from "../header-units";
import { exact } from "../parse-number";
import { questionId } from "../reading/create-column-store";
import { frameNumbers, frameText, numberColumn, withFields, type Frame } from "../reading/frame";
import type { RowAccount } from "../rows/row-account";
import { slipOf, unitOptions } from "./unit-slip";

const figures = ["target", "actual", "lastYear", "previous"];
const amounts =
  /额|收入|业绩|利润|毛利|回款|成本|费用|客单价|产能|sales|revenue|amount|profit|margin|cost|receipts/i;
const rates = /率|占比|比例|份额|\brate\b|share|ratio|%/i;

/** Whether the unit of a header (`目标值(万元)`) holds for a row: it is an amount and names no unit of its own. */
function takesHeaderUnit(metric: string, unit: string): boolean {
  const bracket = /[(]([^()]*)[)]\s*$/.exec(metric.normalize("NFKC"))?.[1] ?? "";
  if (unit.trim() !== "" || readUnit(bracket) !== null) return false;
  return amounts.test(metric) && !rates.test(metric);
}

/** A KPI table's figures by field, each in the unit that its header states and its row takes. */
function inHeaderUnits(frame: Frame): Map<string, Float64Array> {
  const [metric, unit] = [frameText(frame, "metric"), frameText(frame, "unit")];
  const textAt = (column: typeof metric, row: number): string =>
    column?.dictionary[column.codes[row] ?? -1] ?? "";
  const settled = new Map<string, Float64Array>();
  for (const { field, unit: factor } of frame.table.columns) {
    const values = field !== null && figures.includes(field) ? frameNumbers(frame, field) : undefined;
    if (field === null || !values || settled.has(field)) continue;
    settled.set(
      field,
      values.map((value, row) =>
        factor !== 1 && takesHeaderUnit(textAt(metric, row), textAt(unit, row))
          ? exact(value, factor)
          : value,
      ),
    );
  }
  return settled;
}

export interface KpiUnits {
  frame: Frame;
  questions: Question[];
}

/**
 * Settles the units of a KPI table, which mixes them from row to row: the user's answer for a target first, then the header's
 * unit where the row takes it (新客户数量(个) under 万元 are twelve customers, not 120,000). A target thousands of times short
 * of its actual is in another unit: it is held back (the row keeps its actual) and asked about.
 */
export function settleKpiUnits(
  frame: Frame,
  answers: Readonly<Record<string, string>>,
  account: RowAccount | undefined,
): KpiUnits {
  const settled = inHeaderUnits(frame);
  const [target, actual] = [settled.get("target"), settled.get("actual")];
  const typed = frameNumbers(frame, "target");
  const metric = frameText(frame, "metric");
  const column = frame.table.columns.find(({ field }) => field === "target");
  const questions: Question[] = [];
  const checked = target?.map((value, row) => {
    const name = metric?.dictionary[metric.codes[row] ?? -1] ?? column?.header ?? "";
    const id = questionId("unit", frame.table, name);
    const answer = Number(answers[id]);
    if (answer > 0) return exact(typed?.[row] ?? NaN, answer);
    const factor = slipOf((actual?.[row] ?? NaN) / value);
    if (factor === 1) return value;
    const params = { header: name, factor };
    const where = column ? { column: column.index } : {};
    account?.remark(frame.rowNumber[row] ?? 0, "unit-unclear", { ...where, text: String(value), params });
    questions.push({ id, code: "unit-unclear", sheet: frame.table.sheet, params, options: unitOptions });
    return NaN;
  });
  if (checked) settled.set("target", checked);
  const changed = [...settled].filter(([field, values]) =>
    frameNumbers(frame, field)?.some((value, row) => !Object.is(value, values[row])),
  );
  const columns = new Map(changed.map(([field, values]) => [field, numberColumn(values)]));
  return { frame: columns.size > 0 ? withFields(frame, columns) : frame, questions };
}
