import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    paddingLeft: 0,
    paddingRight: "8px",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: "inherit",
    "@media (forced-colors: active)": { paddingLeft: "4px" },
  },
  mark: { display: "inline-block", width: "16px", flexShrink: 0 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
});

interface Props {
  open: string;
  close: string;
  /** Stands on the button's line, at its end. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A part that opens and closes by one labelled button; closed, its content is not there at all. */
export function Disclosure({ open, close, beside, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className={styles.line}>
        <Button
          className={styles.button}
          appearance="transparent"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden className={styles.mark}>
            {isOpen ? "▾" : "▸"}
          </span>
          {isOpen ? close : open}
        </Button>
        {beside}
      </div>
      {isOpen && <div id={id}>{children}</div>}
    </>
  );
}
