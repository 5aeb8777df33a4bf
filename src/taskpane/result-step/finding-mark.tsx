import { makeStyles } from "@fluentui/react-components";
import type { Finding } from "../../core/review/review";
import { Mark } from "../mark";
import { useWords } from "../use-words";
import { resultWords } from "./words";

const useStyles = makeStyles({ before: { marginRight: "8px" } });

/** How grave a finding is, before its sentence. */
export function FindingMark({ severity }: Pick<Finding, "severity">) {
  const styles = useStyles();
  const words = useWords(resultWords);
  return (
    <span className={styles.before}>
      <Mark gravity={severity} word={words.severity[severity]} />
    </span>
  );
}
