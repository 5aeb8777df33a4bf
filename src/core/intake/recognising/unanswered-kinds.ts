import type { Question } from "../../data/source-report";
import type { Problem } from "../../problems";
import { isReviewable } from "../reviewable";
import type { RecognisedTable } from "../recognition";

/**
 * Where nothing can be reviewed until somebody says what a table is: one sentence that names the tables, the possible answers
 * and how to give them, in the pane or by a mapping file.
 */
export function unansweredKinds(
  tables: readonly RecognisedTable[],
  questions: readonly Question[],
): Problem[] {
  const open = questions.filter(({ code, answer }) => code === "kind-unclear" && answer === "ignored");
  const [first] = open;
  if (!first || tables.some(({ kind }) => isReviewable(kind))) return [];
  const names = [
    ...new Set(open.map(({ params }) => params["table"]).filter((table) => typeof table === "string")),
  ];
  const kinds = first.options.map(({ value }) => value).filter((value) => value !== "ignored");
  const answers = Object.fromEntries(
    open.map(({ id }) => [id, kinds.includes("targets") ? "targets" : kinds[0]]),
  );
  return [
    {
      code: "kind-unanswered",
      ...(first.sheet === undefined ? {} : { sheet: first.sheet }),
      params: {
        tables: { zh: names.join("、"), en: names.join(", ") },
        kinds: kinds.join(" / "),
        mapping: JSON.stringify({ version: 1, tables: [], joins: [], answers }),
      },
      severity: "fatal",
    },
  ];
}
