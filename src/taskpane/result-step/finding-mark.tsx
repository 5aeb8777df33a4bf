import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/review/review";
import { useWords } from "../use-words";
import { resultWords } from "./words";

const useStyles = makeStyles({
  mark: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, marginRight: "8px" },
  critical: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** Shapes differ as the lights' do. */
const shapes = { critical: "■", warning: "▲", info: "○" } as const;

/** How grave a finding is, in shape and word as well as colour. */
export function FindingMark({ severity }: Pick<Finding, "severity">) {
  const styles = useStyles();
  const words = useWords(resultWords);
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <span aria-hidden="true" className="shape">
        {shapes[severity]}
      </span>{" "}
      {words.severity[severity]}
    </span>
  );
}
