import type { Question } from "../../data/source-report";
import type { JoinMapping, WorkbookMapping } from "../mapping";
import { joinQuestionId } from "./join-question-id";
import { acceptedShare, type Join } from "./find-joins";
import { sourceFieldsOf, wantedFields } from "./wanted-fields";

export interface JoinDecisions {
  accepted: readonly Join[];
  questions: readonly Question[];
  /** Every join that was decided, to be remembered. */
  remembered: readonly JoinMapping[];
}

const mappingOf = (join: Join, accepted: boolean): JoinMapping => ({
  from: { sheet: join.from.table.sheet, header: join.fromColumn.header },
  to: { sheet: join.to.table.sheet, header: join.toColumn.header },
  accepted,
});

const sameJoin = (a: JoinMapping, b: JoinMapping): boolean =>
  a.from.sheet === b.from.sheet &&
  a.from.header === b.from.header &&
  a.to.sheet === b.to.sheet &&
  a.to.header === b.to.header;

function question(join: Join, mapping: JoinMapping): Question {
  const { found, total } = join.match;
  return {
    id: joinQuestionId(mapping),
    code: "join-unclear",
    sheet: mapping.from.sheet,
    params: { from: mapping.from.header, to: mapping.to.header, table: mapping.to.sheet, found, total },
    options: [
      { value: "yes", label: { zh: "关联", en: "Use it" } },
      { value: "no", label: { zh: "不关联", en: "Leave it" } },
    ],
    answer: "no",
  };
}

/** Whether the other table has anything to give beyond the key itself, or leads on to tables that may. */
function hasSomethingToGive({ from, to, toColumn }: Join, joins: readonly Join[]): boolean {
  const key = to.byIndex.get(toColumn.index);
  const offers = wantedFields(from).some((field) =>
    sourceFieldsOf(field, to).some((name) => to.byField.has(name) && to.byField.get(name) !== key),
  );
  return offers || joins.some((next) => next.from === to);
}

/**
 * Makes the joins that find at least nine keys of ten, asks about the others, and obeys what the user has said before: an
 * answer wins over a remembered join, which wins over the match rate.
 */
export function decideJoins(joins: readonly Join[], mapping: WorkbookMapping): JoinDecisions {
  const accepted: Join[] = [];
  const questions: Question[] = [];
  const remembered: JoinMapping[] = [];
  for (const join of joins) {
    const known = mapping.joins.find((other) => sameJoin(other, mappingOf(join, true)));
    const answer = mapping.answers[joinQuestionId(mappingOf(join, true))];
    const sure = join.match.found >= join.match.total * acceptedShare;
    const yes = answer === undefined ? (known?.accepted ?? sure) : answer === "yes";
    if (yes) accepted.push(join);
    if (yes || known || answer !== undefined) remembered.push(mappingOf(join, yes));
    else if (hasSomethingToGive(join, joins)) questions.push(question(join, mappingOf(join, false)));
  }
  return { accepted, questions, remembered };
}
