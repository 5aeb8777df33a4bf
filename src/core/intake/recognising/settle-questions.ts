import type { Question } from "../../data/source-report";
import type { TableMapping } from "../mapping";
import { applyAnswer } from "./apply-answers";
import { fieldQuestions } from "./field-questions";
import type { KnownMembers } from "./guess-dimension";
import type { TableDraft } from "./reading";
import { signatureOf } from "./to-recognised";

/**
 * Collects what is to be asked. Sheets with the same headers ask once, and the answer holds for all of them; what has been
 * answered before is applied and not asked again.
 */
export function settleQuestions(
  drafts: readonly TableDraft[],
  answers: Readonly<Record<string, string>>,
  known: KnownMembers,
): Question[] {
  const asked = new Map<string, Question>();
  const groups = new Map<string, TableDraft[]>();
  for (const draft of drafts) {
    const signature = signatureOf(draft.columns);
    const group = groups.get(signature) ?? [];
    groups.set(signature, [...group, draft]);
    for (const question of [...draft.questions, ...fieldQuestions(draft)]) {
      const topic = [
        signature,
        question.code,
        ...question.options.map(({ value }) => value),
        question.code === "column-unclear" ? question.id.split(":").at(-1) : "",
      ].join("\n");
      if (!asked.has(topic)) asked.set(topic, question);
    }
  }
  for (const [topic, question] of asked) {
    const answer = answers[question.id];
    if (answer === undefined || answer === question.answer) continue;
    groups.get(topic.split("\n")[0] ?? "")?.forEach((draft) => applyAnswer(draft, question, answer, known));
  }
  return [...asked.values()].filter(({ id }) => answers[id] === undefined);
}

/** Whether a remembered mapping has settled a question about a table's kind or columns. */
export function isSettled(question: Question, mappings: readonly TableMapping[]): boolean {
  const about = question.code === "kind-unclear" || question.code === "column-unclear";
  return about && mappings.some((mapping) => mapping.sheet === question.sheet);
}
