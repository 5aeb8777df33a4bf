import { checkTargetUnit } from "../checking/unit-slip";
import { fiscalYearOf } from "../targets/fiscal-question";
import { targetRows } from "../targets/target-rows";
import { yearQuestionFor } from "../targets/year-question";
import { assumedYear, countsFrom1904, framesOf, replaceFrames, yearFor, type Assembly } from "./assembly";
import { remarkDuplicates } from "../checking/duplicate-rows";

/**
 * Makes every targets table rows of one metric, span and scope; periods without a year take the year in which the data end
 * (announced); a table whose unit is in doubt is held back until the user has said what it is.
 */
export function assembleTargets(assembly: Assembly): void {
  const { mapping, accounts } = assembly;
  const orders = framesOf(assembly, "orders");
  for (const frame of framesOf(assembly, "targets")) {
    const account = accounts.get(frame.table.id);
    if (account && !frame.table.wideValue) remarkDuplicates(frame, account);
    const asked = yearQuestionFor(frame, assumedYear(assembly), mapping.answers);
    if (asked) assembly.questions.push(asked);
    const { fiscal, question: fiscalQuestion } = fiscalYearOf(frame, orders, assembly);
    if (fiscalQuestion) assembly.questions.push(fiscalQuestion);
    const context = {
      date1904: countsFrom1904(assembly, frame),
      year: yearFor(assembly, frame),
      ...(fiscal ? { fiscal } : {}),
    };
    const rows = targetRows(frame, context, account);
    const { frame: checked, question } = checkTargetUnit(rows, orders, mapping.answers, account);
    if (question) assembly.questions.push(question);
    if (checked) replaceFrames(assembly, [checked]);
    else assembly.absorbed.add(frame.table.id);
  }
}
