import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JoinAccount } from "../../core/data/source-report";
import { useLanguage } from "../pane-context";
import { dataWordsFor } from "../wording/data-words-for";
import { fieldWord } from "../wording/field-words";
import type { Correct } from "./correct";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  join: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  brings: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  stop: { whiteSpace: "nowrap", flexShrink: 0 },
});

interface Props {
  joins: readonly JoinAccount[];
  isBusy: boolean;
  onCorrect: Correct;
}

/** How tables were joined: which columns, how many keys were found, what that brought; each can be refused. */
export function JoinList({ joins, isBusy, onCorrect }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  return (
    <ul className={styles.list}>
      {joins.map(({ from, to, keysFound, keysTotal, fields }) => {
        const names = [`${from.sheet} ${from.header}`, `${to.sheet} ${to.header}`] as const;
        return (
          <li key={names.join(">")} className={styles.join}>
            <div className={styles.text}>
              {words.join(...names, keysFound, keysTotal)}
              {fields.length > 0 && (
                <div className={styles.brings}>
                  {words.joinBrings(fields.map((field) => fieldWord(field, locale)).join(" · "))}
                </div>
              )}
            </div>
            <Button
              size="small"
              className={styles.stop}
              disabled={isBusy}
              aria-label={`${words.joinStop}: ${names.join(" → ")}`}
              onClick={() =>
                onCorrect({
                  about: "join",
                  join: {
                    from: { sheet: from.sheet, header: from.header },
                    to: { sheet: to.sheet, header: to.header },
                    accepted: false,
                  },
                })
              }
            >
              {words.joinStop}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
