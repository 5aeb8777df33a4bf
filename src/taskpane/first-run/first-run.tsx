import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { dataSetKinds } from "../../core/data/fields";
import { problemSentence } from "../../core/problems";
import type { TemplateKind } from "../../core/templates/template";
import { useLanguage } from "../pane-context";
import { firstRunWordsFor } from "../wording/first-run-words";
import { useInsert, type Insert } from "./use-insert";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: "0 0 8px" },
  does: { margin: "0 0 16px", paddingLeft: "20px", display: "grid", gap: "4px" },
  nothing: { fontSize: tokens.fontSizeBase400, margin: "0 0 4px" },
  quiet: { margin: "0 0 12px", color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginBottom: "4px" },
  template: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px", marginBottom: "4px" },
  kind: { flex: "1 1 104px", minWidth: 0 },
  insert: { whiteSpace: "nowrap", minWidth: 0 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

const templateKinds = dataSetKinds.filter((kind): kind is TemplateKind => kind !== "lookup");

interface Props {
  isBusy: boolean;
  /** Looks at the workbook again. */
  onLook: () => void;
}

/** What Fupan does, what it needs, and two ways to get there: sample data, or an empty template. */
export function FirstRun({ isBusy, onLook }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = firstRunWordsFor(locale);
  const insert = useInsert(onLook);
  const busy = isBusy || insert.state.kind === "writing";
  return (
    <section aria-labelledby="first-title">
      <h1 id="first-title" className={styles.title}>
        {words.title}
      </h1>
      <ul className={styles.does}>
        {words.does.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2 className={styles.nothing}>{words.nothing}</h2>
      <p className={styles.quiet}>{words.needs}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={insert.sample}>
          {words.sample}
        </Button>
        <Button disabled={busy} onClick={onLook}>
          {words.lookAgain}
        </Button>
      </div>
      <p className={styles.quiet}>{words.sampleHint}</p>
      <TemplatePicker busy={busy} onInsert={insert.template} />
      <Outcome state={insert.state} />
    </section>
  );
}

function TemplatePicker({ busy, onInsert }: { busy: boolean; onInsert: Insert["template"] }) {
  const styles = useStyles();
  const { locale, words: pane } = useLanguage();
  const words = firstRunWordsFor(locale);
  const [kind, setKind] = useState<TemplateKind>("orders");
  return (
    <>
      <div className={styles.template}>
        <Field className={styles.kind} label={words.template}>
          <Select
            value={kind}
            onChange={(_, { value }) => setKind(templateKinds.find((id) => id === value) ?? kind)}
          >
            {templateKinds.map((id) => (
              <option key={id} value={id}>
                {pane.data.kinds[id]}
              </option>
            ))}
          </Select>
        </Field>
        <Button className={styles.insert} disabled={busy} onClick={() => onInsert(kind)}>
          {words.insert}
        </Button>
      </div>
      <p className={styles.quiet}>{words.templateHint}</p>
    </>
  );
}

function Outcome({ state }: { state: Insert["state"] }) {
  const styles = useStyles();
  const { locale } = useLanguage();
  if (state.kind === "writing") return <p role="status">{firstRunWordsFor(locale).inserting}</p>;
  if (state.kind === "idle") return null;
  return (
    <p role="alert" className={styles.problem}>
      {problemSentence(state.problem, locale)}
    </p>
  );
}
