import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../core/data/locale";
import type { Recognition } from "../../core/intake/recognition";
import { sheetNeeds, type Has } from "../../core/sheets/sheet-needs";
import { sheetName } from "../../core/sheets/sheet-names";
import { sheetOrder, type SheetId } from "../../core/sheets/sheet-plan";
import { useLanguage } from "../pane-context";
import { runWordsFor } from "../wording/run-words";

const useStyles = makeStyles({
  set: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fills: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  box: { display: "flex" },
});

interface Props {
  recognition: Recognition;
  chosen: readonly SheetId[];
  onChange: (sheets: readonly SheetId[]) => void;
}

/** Sheets of the review: those that the data fill are named, others can be ticked, with what would fill them. */
export function SheetChoices({ recognition, chosen, onChange }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = runWordsFor(locale);
  const has = hasOf(recognition);
  const filled = sheetOrder.filter((id) => sheetNeeds[id].filledBy(has));
  const open = sheetOrder.filter((id) => !filled.includes(id));
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{words.sheets}</legend>
      <p className={styles.quiet}>
        {words.filled(filled.map((id) => sheetName(id, locale)).join(locale === "zh-CN" ? "、" : ", "))}
      </p>
      {open.map((id) => (
        <Checkbox
          key={id}
          className={styles.box}
          checked={chosen.includes(id)}
          label={
            <>
              {sheetName(id, locale)}
              <span className={styles.fills}> · {say(sheetNeeds[id].fills, locale)}</span>
            </>
          }
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        />
      ))}
    </fieldset>
  );
}

function hasOf({ tables }: Recognition): Has {
  return (kind, ...anyOf) =>
    tables.some(
      (table) =>
        table.kind === kind &&
        (anyOf.length === 0 || table.columns.some(({ field }) => field !== null && anyOf.includes(field))),
    );
}
