import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { whiteSpace: "nowrap", flexShrink: 0 },
});

/** A list of lines with a deed each, parted by thin rules. */
export function RowList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

interface RowProps {
  /** What is told; it takes the room that the deed leaves. */
  children: ReactNode;
  deed: string;
  /** What the deed is done to, for those who hear the button alone. */
  what: string;
  isBusy: boolean;
  onPress: () => void;
}

/** One line and the button of its deed. */
export function ListRow({ children, deed, what, isBusy, onPress }: RowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={styles.text}>{children}</div>
      <Button
        size="small"
        className={styles.button}
        disabled={isBusy}
        aria-label={`${deed}: ${what}`}
        onClick={onPress}
      >
        {deed}
      </Button>
    </li>
  );
}
