import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  mark: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  critical: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** Shapes differ as the lights' do. */
const shapes = { critical: "■", warning: "▲", info: "○" } as const;

export type Gravity = keyof typeof shapes;

/** How grave something is, in shape and word as well as colour. */
export function Mark({ gravity, word }: { gravity: Gravity; word: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[gravity])}>
      <span aria-hidden="true" className="shape">
        {shapes[gravity]}
      </span>{" "}
      {word}
    </span>
  );
}
