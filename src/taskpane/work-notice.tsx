import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  makeStyles,
} from "@fluentui/react-components";
import { problemSentence } from "../core/problems";
import { useLanguage } from "./pane-context";
import type { Work } from "./pane-state";

const useStyles = makeStyles({
  notice: { marginBottom: "16px" },
  waiting: { marginTop: "8px" },
  running: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    marginBottom: "4px",
  },
});

interface Props {
  work: Work;
  onTryAgain: () => void;
  onStop: () => void;
}

/** What the work is doing beyond looking, said where a screen reader hears it: progress in words, waiting, problems with what to do. */
export function WorkNotice({ work, onTryAgain, onStop }: Props) {
  const { words, locale } = useLanguage();
  switch (work.kind) {
    case "looking":
      return <Looking work={work} onTryAgain={onTryAgain} />;
    case "running":
      return <Running work={work} onStop={onStop} />;
    case "cancelled":
      return <Notice intent="info">{words.review.cancelled}</Notice>;
    case "failed":
      return (
        <Notice intent="error" action={<Button onClick={onTryAgain}>{words.tryAgain}</Button>}>
          {[work.problem, ...work.also].map((problem) => problemSentence(problem, locale)).join(" ")}
        </Notice>
      );
    case "ready":
      return null;
  }
}

function Looking({
  work,
  onTryAgain,
}: { work: Extract<Work, { kind: "looking" }> } & Pick<Props, "onTryAgain">) {
  const { words, locale } = useLanguage();
  if (work.waiting === "waiting") return <Notice intent="warning">{words.review.waiting}</Notice>;
  if (work.waiting === "no") return null;
  return (
    <Notice intent="error" action={<Button onClick={onTryAgain}>{words.tryAgain}</Button>}>
      {problemSentence({ code: "excel-not-answering", severity: "fatal" }, locale)}
    </Notice>
  );
}

function Notice({
  intent,
  action,
  children,
}: {
  intent: "info" | "warning" | "error";
  action?: React.ReactNode;
  children: string;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.notice}>
      <MessageBarBody>{children}</MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}

function Running({ work, onStop }: { work: Extract<Work, { kind: "running" }>; onStop: () => void }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const stage = words.review.stages[work.stage];
  const share = work.total > 0 ? work.done / work.total : undefined;
  return (
    <div className={styles.notice}>
      <div className={styles.running}>
        <span>
          {/* a stage is news; its percentage would be read out a hundred times, the bar tells it to who asks */}
          <span role="status">{share === undefined ? `${stage}…` : stage}</span>
          {share !== undefined && <span aria-hidden="true"> {Math.floor(share * 100)}%</span>}
        </span>
        <Button size="small" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
      <ProgressBar aria-label={stage} {...(share === undefined ? {} : { value: share })} />
      {work.waiting !== "no" && (
        <div className={styles.waiting}>
          <Notice intent="warning">
            {work.waiting === "waiting" ? words.review.waiting : words.review.notAnswering}
          </Notice>
        </div>
      )}
    </div>
  );
}
