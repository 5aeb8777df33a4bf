import type { NamedPeriod } from "../recognition";
import { ignored, questionId, tableLabel, type Reading, type TableDraft } from "./reading";

const kinds = ["year", "half", "quarter", "month"] as const;

const spans = {
  year: { zh: "全年", en: "the year" },
  half: { zh: "半年", en: "a half" },
  quarter: { zh: "一个季度", en: "a quarter" },
  month: { zh: "一个月", en: "a month" },
  ignored: { zh: "不使用", en: "leave it out" },
};

/**
 * Targets that name no period at all (`销售员 | 目标`) are taken as the year's, and asked about; which year, half or month it
 * is the data say.
 */
export function assumePeriods(
  drafts: readonly TableDraft[],
  answers: Readonly<Record<string, string>>,
): void {
  for (const draft of drafts) {
    if (
      draft.titlePeriod ||
      !draft.readings.some((reading) => reading.kind === "targets" && !hasPeriod(reading))
    )
      continue;
    const id = questionId("period-unclear", draft.found, "period");
    draft.questions.push({
      id,
      code: "period-unclear",
      params: { table: tableLabel(draft.found) },
      sheet: draft.found.sheet,
      options: [...kinds, "ignored" as const].map((value) => ({ value, label: spans[value] })),
      answer: "year",
    });
    const answer = answers[id] ?? "year";
    const kind: NamedPeriod["kind"] | undefined = kinds.find((known) => known === answer);
    if (kind) draft.titlePeriod = { kind };
    else
      draft.readings = draft.readings.map((reading) => (reading.kind === "targets" ? ignored(1) : reading));
  }
}

function hasPeriod(reading: Reading): boolean {
  const columns = [...(reading.wide?.columns.values() ?? [])];
  if (
    columns.some(({ period }) => period !== undefined) ||
    (reading.sheetMember && "period" in reading.sheetMember)
  )
    return true;
  return [...reading.fields.values()].some(({ field }) => field.startsWith("period"));
}
