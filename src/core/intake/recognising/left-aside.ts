import type { Question } from "../../data/source-report";
import type { Problem } from "../../problems";
import { isReviewable } from "../reviewable";
import type { RecognisedTable } from "../recognition";

const fewestColumns = 2;
const askedAbout: readonly Question["code"][] = ["kind-unclear", "rows-twice"];
const mostNamed = 3;
const mostSentences = 10;

/**
 * One sentence for each sort of table that was seen and not used, so that nothing is dropped silently. Notes and legends, and
 * tables about which a question is open or was answered, are not mentioned.
 */
export function tablesLeftAside(
  tables: readonly RecognisedTable[],
  questions: readonly Question[],
  isSettled: (table: RecognisedTable) => boolean,
): Problem[] {
  const asked = new Set(questions.filter(({ code }) => askedAbout.includes(code)).map(({ sheet }) => sheet));
  // A table of names is used by those that look things up in it, if there are any.
  const hasFacts = tables.some(({ kind }) => isReviewable(kind));
  const sorts = new Map<string, RecognisedTable[]>();
  for (const table of tables) {
    const { kind, body, columns, sheet, signature } = table;
    const isList = columns.some(({ look }) => look === "number" || look === "date" || look === "percent");
    const isUnused = kind === "ignored" || (kind === "lookup" && !hasFacts);
    if (!isUnused || body.rows === 0 || columns.length < fewestColumns || !isList) continue;
    if (asked.has(sheet) || isSettled(table)) continue;
    sorts.set(signature, [...(sorts.get(signature) ?? []), table]);
  }
  return [...sorts.values()].slice(0, mostSentences).flatMap(sentence);
}

function sentence(alike: readonly RecognisedTable[]): Problem[] {
  const [first] = alike;
  if (!first) return [];
  const names = [...new Set(alike.map(({ tableName, sheet }) => tableName ?? sheet))];
  const shown = names.slice(0, mostNamed);
  const more = names.length - shown.length;
  return [
    {
      code: "table-left-aside",
      sheet: first.sheet,
      params: {
        table: {
          zh: shown.join("、") + (more > 0 ? `等 ${names.length} 处` : ""),
          en: shown.join(", ") + (more > 0 ? ` and ${more} more` : ""),
        },
        columns: first.columns
          .slice(0, 4)
          .map(({ header }) => header)
          .join(", "),
      },
      severity: "warning",
    },
  ];
}
