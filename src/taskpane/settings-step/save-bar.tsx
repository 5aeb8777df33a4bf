import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useStepStyles } from "../step-styles";
import { useWords } from "../use-words";
import { settingsWords } from "./words";

const useStyles = makeStyles({
  // always in reach, however many sections are open
  bar: {
    position: "sticky",
    bottom: 0,
    padding: "12px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  /** Fields that differ from what the workbook keeps. */
  unsaved: number;
  /** Fields that differ from their default. */
  changed: number;
  wrong: number;
  isBusy: boolean;
  onReset: () => void;
  onDiscard: () => void;
}

/** Keeps what was typed, drops it, or types the defaults everywhere; nothing is kept while something is wrong. */
export function SaveBar({ unsaved, changed, wrong, isBusy, onReset, onDiscard }: Props) {
  const styles = useStyles();
  const shared = useStepStyles();
  const words = useWords(settingsWords);
  return (
    <div className={styles.bar}>
      {wrong > 0 && <p role="alert">{words.wrong(wrong)}</p>}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabled={isBusy || wrong > 0 || unsaved === 0}>
          {words.save}
        </Button>
        {unsaved > 0 && <Button onClick={onDiscard}>{words.discard}</Button>}
        <Button appearance="subtle" disabled={changed === 0} onClick={onReset}>
          {words.reset}
        </Button>
      </div>
    </div>
  );
}
