import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { decisionsIn } from "../../app/decisions";
import type { Inspection } from "../../app/inspect-workbook";
import type { TakeBack } from "../../app/take-back";
import { joinQuestionId } from "../../core/intake/joins/join-question-id";
import { problemSentence } from "../../core/problems";
import { useLanguage } from "../pane-context";
import { dataWordsFor } from "../wording/data-words-for";
import type { Correct } from "./correct";
import { DecisionList } from "./decision-list";
import { Disclosure } from "./disclosure";
import { JoinList } from "./join-list";
import { ProblemList } from "./problem-list";
import { QuestionCard } from "./question-card";
import { TableCard } from "./table-card";
import type { RowCheck } from "./use-row-check";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: "0 0 4px" },
  quiet: { margin: "0 0 12px", color: tokens.colorNeutralForeground2 },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: "20px 0 8px" },
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
  },
  tables: { marginTop: "16px" },
  check: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginBottom: "12px" },
});

interface Props {
  inspection: Inspection;
  check: RowCheck;
  /** Work is going on that a correction would disturb. */
  isBusy: boolean;
  onCorrect: Correct;
  onTakeBack: (what: TakeBack) => void;
  onCheck: () => void;
}

/** What was found in the workbook, how it was understood, what became of its rows; every guess can be corrected here. */
export function DataStep({ inspection, check, isBusy, onCorrect, onTakeBack, onCheck }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  const { recognition } = inspection;
  const Title = inspection.reviewable ? "h1" : "h2";
  const report = check.kind === "checked" ? check.report : null;
  const questions = report?.questions ?? recognition.questions;
  const problems = report ? [...inspection.memory.problems, ...report.problems] : inspection.problems;
  const accounts = new Map(report?.tables.map((account) => [account.tableId, account]));
  const card = (table: (typeof recognition.tables)[number]) => (
    <li key={table.id}>
      <TableCard
        table={table}
        tables={recognition.tables}
        account={accounts.get(table.id)}
        isBusy={isBusy}
        onCorrect={onCorrect}
      />
    </li>
  );
  const used = recognition.tables.filter(({ kind }) => kind !== "ignored");
  const unused = recognition.tables.filter(({ kind }) => kind === "ignored");
  return (
    <section aria-labelledby="data-title">
      <Title id="data-title" className={styles.title}>
        {words.title}
      </Title>
      <p className={styles.quiet}>{words.intro}</p>
      {inspection.reviewable && <CheckLine check={check} onCheck={onCheck} />}
      {questions.length > 0 && (
        <Part title={words.questions}>
          <p className={styles.quiet}>{words.questionsHint}</p>
          <ul className={styles.list}>
            {questions.map((question) => (
              <li key={question.id}>
                <QuestionCard question={question} isBusy={isBusy} onCorrect={onCorrect} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <ul className={mergeClasses(styles.list, styles.tables)}>{used.map(card)}</ul>
      {unused.length > 0 && (
        <Disclosure open={words.unusedTables(unused.length)} close={words.unusedTables(unused.length)}>
          <ul className={styles.list}>{unused.map(card)}</ul>
        </Disclosure>
      )}
      {problems.length > 0 && (
        <Part title={words.problems}>
          <ProblemList problems={problems} />
        </Part>
      )}
      {report && report.joins.length > 0 && (
        <Disclosure open={words.joinCount(report.joins.length)} close={words.joinCount(report.joins.length)}>
          <JoinList joins={report.joins} isBusy={isBusy} onCorrect={onCorrect} />
        </Disclosure>
      )}
      <Decisions memory={inspection.memory} isBusy={isBusy} onCorrect={onCorrect} onTakeBack={onTakeBack} />
    </section>
  );
}

/** What was decided before, behind one line that says how much it is. */
function Decisions({
  memory,
  ...actions
}: Pick<Props, "isBusy" | "onCorrect" | "onTakeBack"> & Pick<Inspection, "memory">) {
  const words = dataWordsFor(useLanguage().locale);
  const decisions = decisionsIn(memory);
  const { joins = [], answers = {} } = memory.mapping ?? {};
  const asked = decisions.flatMap((decision) => (decision.about === "question" ? decision.question.id : []));
  const refused = joins.filter((join) => !join.accepted && answers[joinQuestionId(join)] === undefined);
  const others = Object.keys(answers).filter((id) => !asked.includes(id)).length;
  const count = decisions.length + refused.length + others;
  if (count === 0) return null;
  return (
    <Disclosure open={words.decisions(count)} close={words.decisions(count)}>
      <DecisionList decisions={decisions} refused={refused} others={others} {...actions} />
    </Disclosure>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** Whether every row has been looked at, and what came of it in a word. */
function CheckLine({ check, onCheck }: { check: RowCheck; onCheck: () => void }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  switch (check.kind) {
    case "unchecked":
      return (
        <div className={styles.check}>
          <Button size="small" onClick={onCheck}>
            {words.check}
          </Button>
          <span>{words.checkHint(check.cells)}</span>
        </div>
      );
    case "checking":
      return (
        <p className={styles.quiet} role="status">
          {words.checking(check.percent)}
        </p>
      );
    case "failed":
      return <p role="alert">{problemSentence(check.problem, locale)}</p>;
    case "checked":
      return check.report.problems.length === 0 ? <p className={styles.quiet}>✓ {words.allClean}</p> : null;
  }
}
