import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Flag } from "../core/review/review";
import { lightShapes } from "../core/sheets/light-formula";
import { useLanguage } from "./pane-context";

const useStyles = makeStyles({
  light: { display: "inline-block", flexShrink: 0, width: "1.2em", textAlign: "center" },
  named: { fontSize: "0.86em", marginRight: "4px" },
  red: { color: "light-dark(#b42318, #ff8a80)" },
  yellow: { color: "light-dark(#915907, #ffc94d)" },
  green: { color: "light-dark(#1b6e3c, #6fd08c)" },
  none: { color: "light-dark(#616161, #adadad)" },
});

interface Props {
  flag: Flag;
  /** What it means here, where that is not a figure's achievement. */
  label?: string;
  /** The meaning stands beside the shape. */
  showLabel?: boolean;
}

/** A traffic light that differs in shape as well as colour, and has a name. */
export function Light({ flag, label, showLabel = false }: Props) {
  const styles = useStyles();
  const { words } = useLanguage();
  if (showLabel)
    return (
      <span className={mergeClasses(styles.named, styles[flag])}>
        <span aria-hidden="true" className="shape">
          {lightShapes[flag]}
        </span>{" "}
        {label}
      </span>
    );
  return (
    <span
      role="img"
      className={mergeClasses("shape", styles.light, styles[flag])}
      aria-label={label ?? words.result.lights[flag]}
    >
      {lightShapes[flag]}
    </span>
  );
}
