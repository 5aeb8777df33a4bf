import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    paddingLeft: 0,
    paddingRight: "8px",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: "inherit",
  },
  mark: { display: "inline-block", width: "16px" },
});

/** A part that opens and closes by one labelled button; closed, its content is not there at all. */
export function Disclosure({ open, close, children }: { open: string; close: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
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
      {isOpen && <div id={id}>{children}</div>}
    </>
  );
}
