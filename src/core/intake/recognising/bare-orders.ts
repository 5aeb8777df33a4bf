import { isReviewable } from "../reviewable";
import { isForeignHeader, speaksOfOtherThings } from "./name-hints";
import { readingOf } from "./reading-of";
import type { TableDraft } from "./reading";
import { withRowUnits } from "./row-units";
import { withTitleMember } from "./title-member";

/**
 * Where nothing else in the workbook could be reviewed, a table of dates and amounts, alone or with something to tell rows apart by, is
 * taken for orders: 日期, 区域, 金额 on `Sheet1`. `doubtOrders` asks about it. Ledgers, stock, payrolls and expenses are left alone.
 */
export function takeBareOrders(drafts: readonly TableDraft[]): void {
  if (drafts.some(({ readings }) => readings.some(({ kind }) => isReviewable(kind)))) return;
  for (const draft of drafts) {
    const candidate = draft.candidates.find(({ kind }) => kind === "orders");
    const isUnused = draft.readings.every(({ kind }) => kind === "ignored" || kind === "lookup");
    if (!candidate?.complete || !isUnused || draft.questions.length > 0 || !isBareList(draft)) continue;
    draft.readings = [withTitleMember(withRowUnits(readingOf(candidate, draft), draft), draft)];
  }
}

function isBareList({ columns, names, candidates }: TableDraft): boolean {
  const assigned = candidates.find(({ kind }) => kind === "orders")?.assigned ?? [];
  const date = assigned.find(({ field }) => field === "date");
  const amounts = columns.filter(({ look }) => look === "number");
  return (
    date?.column.look === "date" &&
    assigned.some(({ field }) => field === "amount") &&
    (columns.length === 2 || assigned.some(({ field }) => !["date", "amount"].includes(field))) &&
    amounts.length <= 2 &&
    !speaksOfOtherThings(names) &&
    !columns.some(({ named }) => isForeignHeader(named.text))
  );
}
