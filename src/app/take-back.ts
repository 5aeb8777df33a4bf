import { settlesTables } from "../core/intake/correct-mapping";
import { joinQuestionId } from "../core/intake/joins/join-question-id";
import type { JoinMapping, WorkbookMapping } from "../core/intake/mapping";
import { settleMapping } from "./correct-mapping";
import { isSameTable } from "./decide";
import { decisionsIn, type Decision } from "./decisions";
import type { Inspection } from "./inspect-workbook";
import type { RunHooks } from "./review-choices";
import { loadMemory } from "./workbook-memory";

/** What a person wants to be undecided again. */
export type TakeBack =
  | { about: "decision"; decision: Decision }
  /** A refused join. */
  | { about: "join"; join: JoinMapping }
  /** Everything: the workbook is looked at as if for the first time. */
  | { about: "everything" };

const blank: WorkbookMapping = { version: 1, tables: [], joins: [], answers: {} };

/**
 * Takes a decision back: what it settled is guessed, or asked, anew, and every other decision holds. Looks at the workbook with what is
 * left. Rejects with an `ExcelFailure` when Excel refuses.
 */
export async function takeBack(what: TakeBack, hooks: RunHooks = {}): Promise<Inspection> {
  const memory = await loadMemory(hooks);
  const mapping = memory.mapping ?? blank;
  const decisions = decisionsIn(memory);
  switch (what.about) {
    case "everything":
      return settleMapping(blank, [], hooks);
    case "join":
      return settleMapping(
        { ...mapping, joins: mapping.joins.filter((known) => keyOf(known) !== keyOf(what.join)) },
        decisions,
        hooks,
      );
    case "decision": {
      const left = decisions.filter((known) => JSON.stringify(known) !== JSON.stringify(what.decision));
      return settleMapping(without(what.decision, mapping), left, hooks);
    }
  }
}

const keyOf = ({ from, to }: JoinMapping): string =>
  JSON.stringify([from.sheet, from.header, to.sheet, to.header]);

/** The mapping without what a decision settled: its answer, and the tables that it is about, which are read anew. */
function without(decision: Decision, mapping: WorkbookMapping): WorkbookMapping {
  if (decision.about !== "question")
    return { ...mapping, tables: mapping.tables.filter((table) => !isSameTable(decision, table)) };
  const { question } = decision;
  const { [question.id]: _answer, ...answers } = mapping.answers;
  const joins = mapping.joins.filter((join) => joinQuestionId(join) !== question.id);
  if (!settlesTables(question)) return { ...mapping, answers, joins };
  const here = mapping.tables.filter(({ sheet }) => sheet === question.sheet);
  const signatures = new Set(here.map(({ signature }) => signature));
  return {
    ...mapping,
    answers,
    joins,
    tables: mapping.tables.filter(({ signature }) => !signatures.has(signature)),
  };
}
