import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { say, type Locale } from "../../core/data/locale";
import { problemSentence } from "../../core/problems";
import { useLanguage } from "../pane-context";
import { useMessages, type Message } from "./messages-context";

const useStyles = makeStyles({
  log: { padding: "0 20px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", gap: "8px", minHeight: "44px" },
  latest: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  count: { flexShrink: 0, whiteSpace: "nowrap" },
  list: {
    margin: 0,
    padding: "0 0 12px 16px",
    display: "grid",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
  },
});

/** What was said, newest first: the latest in one line (read out when it comes), all of it on request. Nothing vanishes by itself. */
export function MessageLog() {
  const styles = useStyles();
  const { words, locale } = useLanguage();
  const { said } = useMessages();
  const [open, setOpen] = useState(false);
  const list = useId();
  const [latest] = said;
  return (
    <section aria-label={words.messages.title} className={latest && styles.log}>
      <div className={latest && styles.head}>
        <p role="status" className={styles.latest}>
          {latest && messageText(latest, locale)}
        </p>
        {latest && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.count}
            aria-expanded={open}
            aria-controls={list}
            onClick={() => setOpen(!open)}
          >
            {words.messages.count(said.length)}
          </Button>
        )}
      </div>
      {latest && open && (
        <ol id={list} className={styles.list}>
          {said.map((message, index) => (
            <li key={said.length - index}>{messageText(message, locale)}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

function messageText(message: Message, locale: Locale): string {
  return message.kind === "done" ? say(message.text, locale) : problemSentence(message.problem, locale);
}
