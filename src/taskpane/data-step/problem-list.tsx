import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { groupBy } from "../../core/data/group-by";
import { problemSentence, type Problem } from "../../core/problems";
import { Mark } from "../mark";
import { useLanguage } from "../pane-context";
import { dataWordsFor } from "../wording/data-words-for";
import { GoToButton } from "./go-to-button";
import { groupProblems, type ProblemGroup } from "./group-problems";

const useStyles = makeStyles({
  group: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "center", gap: "8px" },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyle: "none", margin: 0, padding: 0 },
  text: { margin: "4px 0 0", overflowWrap: "anywhere" },
  // the words of the first place stand where the sentence begins
  places: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "4px",
    marginLeft: "-8px",
    "@media (forced-colors: active)": { margin: "4px 0", rowGap: "4px" }, // every button has an edge then
  },
  all: { paddingLeft: 0 },
});

/** So many places of a kind are shown at first. */
const first = 5;
/** No list in a pane is longer; the sheet has all. */
const most = 200;

const gravities = { fatal: "critical", "left-out": "warning", warning: "info" } as const;

/** What is wrong in the data, by kind: how often, a sentence with what to do, and the way to each cell. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <>
      {groupProblems(problems).map((group) => (
        <Group key={`${group.severity} ${group.code}`} group={group} />
      ))}
    </>
  );
}

function Group({ group }: { group: ProblemGroup }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  const [all, setAll] = useState(false);
  const head = useId();
  const { problems, severity } = group;
  const shown = problems.slice(0, all ? most : first);
  return (
    <div role="group" className={styles.group} aria-labelledby={head}>
      <div id={head} className={styles.head}>
        <Mark gravity={gravities[severity]} word={words.severity[severity]} />
        {problems.length > 1 && <span className={styles.count}>{words.places(problems.length)}</span>}
      </div>
      <ul className={styles.list}>
        {[...groupBy(shown, (problem) => problemSentence(problem, locale))].map(([sentence, alike]) => (
          <li key={sentence}>
            <p className={styles.text}>{sentence}</p>
            <div className={styles.places}>
              {alike.map((problem, at) => (
                <Place key={at} problem={problem} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {problems.length > first && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.all}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? words.showLess : words.showAll(problems.length)}
        </Button>
      )}
      {all && problems.length > most && (
        <p className={styles.count}>{words.moreOnSheet(problems.length - most)}</p>
      )}
    </div>
  );
}

function Place({ problem: { sheet, address } }: { problem: Problem }) {
  if (sheet === undefined) return null;
  const label = address === undefined ? sheet : `${sheet}!${address}`;
  return <GoToButton sheet={sheet} address={address ?? "A1"} label={label} />;
}
