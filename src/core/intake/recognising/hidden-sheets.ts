import type { DataSetKind } from "../../data/fields";
import { kindQuestion } from "./kind-question";
import { ignored, type TableDraft } from "./reading";

const facts: readonly string[] = [
  "orders",
  "targets",
  "receipts",
  "pipeline",
  "kpis",
  "actions",
  "milestones",
  "market",
];

/**
 * Hidden sheets lend names to joins, but their figures count only when the user says so: what is hidden is often last
 * year's copy.
 */
export function hideFacts(
  drafts: readonly TableDraft[],
  hidden: ReadonlySet<string>,
  answers: Readonly<Record<string, string>>,
): void {
  for (const draft of drafts) {
    const kinds = draft.readings
      .map(({ kind }) => kind)
      .filter((kind): kind is DataSetKind => facts.includes(kind));
    const [first] = kinds;
    if (!hidden.has(draft.found.sheetId) || first === undefined) continue;
    const question = kindQuestion(draft.found, kinds, "ignored");
    draft.questions.push(question);
    if (answers[question.id] !== first) draft.readings = [ignored(0.6)];
  }
}
