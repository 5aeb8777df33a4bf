import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Flag } from "../core/review/review";
import { lightShapes } from "../core/sheets/light-formula";
import { useLanguage } from "./pane-context";

const useStyles = makeStyles({
  light: { display: "inline-block", width: "1.2em", textAlign: "center" },
  red: { color: "light-dark(#b42318, #ff8a80)" },
  yellow: { color: "light-dark(#915907, #ffc94d)" },
  green: { color: "light-dark(#1b6e3c, #6fd08c)" },
  none: { color: "light-dark(#616161, #adadad)" },
});

/** A traffic light that differs in shape as well as colour, and has a name. */
export function Light({ flag }: { flag: Flag }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <span
      role="img"
      className={mergeClasses(styles.light, styles[flag])}
      aria-label={words.result.lights[flag]}
    >
      {lightShapes[flag]}
    </span>
  );
}
