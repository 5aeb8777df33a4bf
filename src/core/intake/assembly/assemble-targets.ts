import { checkTargetUnit } from "../checking/unit-slip";
import { targetRows } from "../targets/target-rows";
import { framesOf, replaceFrames, type Assembly } from "./assembly";
import { remarkDuplicates } from "../checking/duplicate-rows";
import type { Frame } from "../reading/frame";

/** Whether a table's periods need a year from outside. */
function namesNoYear({ table, byField }: Frame): boolean {
  const wide = table.columns.flatMap(({ wide: tag }) => tag?.period ?? []);
  if (table.titlePeriod?.year !== undefined || byField.has("period@year") || byField.has("periodStart"))
    return false;
  if (wide.length > 0) return wide.some(({ year }) => year === undefined) && !byField.has("period");
  const period = byField.get("period");
  if (period?.type === "text")
    return period.dictionary.some((text) => !/(19|20)\d\d|^\d{5}$|'\d\d|-\d\d$/.test(text));
  return byField.has("period@quarter") || byField.has("period@month") || byField.has("period@half");
}

/**
 * Makes every targets table rows of one metric, span and scope; periods without a year take the year in which the data end
 * (announced); a table whose unit is in doubt is held back until the user has said what it is.
 */
export function assembleTargets(assembly: Assembly): void {
  const { mapping, accounts, date1904, year } = assembly;
  const orders = framesOf(assembly, "orders");
  for (const frame of framesOf(assembly, "targets")) {
    const account = accounts.get(frame.table.id);
    if (account && !frame.table.wideValue) remarkDuplicates(frame, account);
    const id = `target-year:${frame.table.tableName ?? frame.table.sheet}`;
    const answered = Number(mapping.answers[id]);
    const rows = targetRows(frame, { date1904, year: answered > 0 ? answered : year }, account);
    if (year !== undefined && !(answered > 0) && namesNoYear(frame)) {
      const options = [year - 1, year, year + 1].map((option) => ({
        value: String(option),
        label: String(option),
      }));
      assembly.questions.push({
        id,
        code: "target-year",
        sheet: frame.table.sheet,
        params: { year },
        options,
        answer: String(year),
      });
    }
    const { frame: checked, question } = checkTargetUnit(rows, orders, mapping.answers, account);
    if (question) assembly.questions.push(question);
    if (checked) replaceFrames(assembly, [checked]);
    else assembly.absorbed.add(frame.table.id);
  }
}
