import { makeStyles, tokens } from "@fluentui/react-components";
import type { Inspection } from "../../app/inspect-workbook";
import { problemSentence } from "../../core/problems";
import { useLanguage } from "../pane-context";
import { TableCard } from "./table-card";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: "0 0 4px" },
  intro: { margin: "0 0 16px", color: tokens.colorNeutralForeground2 },
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "12px" },
  more: { color: tokens.colorNeutralForeground2 },
});

/** What was found in the workbook and how it was understood. */
export function DataStep({ inspection }: { inspection: Inspection }) {
  const styles = useStyles();
  const { words, locale } = useLanguage();
  const { tables, questions } = inspection.recognition;
  const used = tables.filter(({ kind }) => kind !== "ignored");
  const ignored = tables.length - used.length;
  return (
    <section aria-labelledby="data-title">
      <h1 id="data-title" className={styles.title}>
        {inspection.reviewable ? words.data.title : words.data.nothingTitle}
      </h1>
      <p className={styles.intro}>{inspection.reviewable ? words.data.intro : words.data.nothingHint}</p>
      {questions.length > 0 && (
        <>
          <h2>{words.data.questions}</h2>
          <ul>
            {questions.map((question) => (
              <li key={question.id}>
                {problemSentence(
                  { code: question.code, params: question.params, severity: "warning" },
                  locale,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className={styles.list}>
        {used.map((table) => (
          <li key={table.id}>
            <TableCard table={table} />
          </li>
        ))}
      </ul>
      {ignored > 0 && <p className={styles.more}>{words.data.notUsed(ignored)}</p>}
    </section>
  );
}
