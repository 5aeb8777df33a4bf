import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ActionWords } from "../../app/actions";
import { isoDate } from "../../core/data/day";
import type { Locale } from "../../core/data/locale";
import { parseDay } from "../../core/data/parse-period";
import { stateWords, warningDays, type ActionState } from "../../core/sheets/actions/action-states";
import { isClosed, type TrackedAction } from "../../core/sheets/tracked-actions";
import { Light } from "../light";
import { useMessages } from "../messages/messages-context";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { today } from "../today";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { actionsWords } from "./words";

const useStyles = makeStyles({
  measure: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  fields: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-end" },
  field: { flex: "1 1 112px", minWidth: 0 },
  wide: { flex: "1 1 144px", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  note: { margin: "0 0 8px" },
});

interface Props {
  action: TrackedAction;
  /** Language of the tracker. */
  locale: Locale;
  onChanged: () => void;
}

/** One action: owner, date and status can be changed; saving writes what was changed and nothing else. */
export function ActionCard({ action, locale: written, onChanged }: Props) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(actionsWords);
  const { say } = useMessages();
  const { busy, attempt } = useEngine();
  const before: Draft = {
    owner: action.owner,
    due: action.due === null ? "" : isoDate(action.due),
    state: action.state ?? "",
  };
  const [draft, setDraft] = useState(before);
  const changed = changedWords(before, draft);
  const title = action.measure || words.unnamed;
  const save = async (): Promise<void> => {
    const done = await attempt(({ changeAction }, hooks) =>
      changeAction(action, changed, written, hooks).then(() => true),
    );
    if (done) say({ kind: "done", text: { zh: words.saved.zh + title, en: words.saved.en + title } });
    onChanged();
  };
  return (
    <article className={shared.card}>
      <h2 className={styles.measure}>
        <ActionLight action={action} /> {title}
      </h2>
      {action.metric && (
        <p className={`${styles.note} ${shared.small}`}>
          {words.metric} {action.metric}
        </p>
      )}
      <div className={styles.fields}>
        <Field label={words.owner} className={styles.field}>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={draft.owner}
            onChange={(_, { value }) => setDraft({ ...draft, owner: value })}
          />
        </Field>
        <Field label={words.due} className={styles.wide}>
          <Input
            type="date"
            className={styles.input}
            input={{ className: styles.input }}
            value={draft.due}
            onChange={(_, { value }) => setDraft({ ...draft, due: value })}
          />
        </Field>
        <Field label={words.status} className={styles.wide}>
          <Select
            value={draft.state}
            onChange={(_, { value }) => setDraft({ ...draft, state: value as ActionState | "" })}
          >
            {action.state === null && (
              <option value="">{String(action.seen["status"] ?? "") || words.otherStatus}</option>
            )}
            {Object.entries(stateWords(locale)).map(([state, word]) => (
              <option key={state} value={state}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          aria-label={words.saveOf(title)}
          disabled={busy || Object.keys(changed).length === 0}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
    </article>
  );
}

interface Draft {
  owner: string;
  due: string;
  state: ActionState | "";
}

function changedWords(before: Draft, { owner, due, state }: Draft): ActionWords {
  return {
    ...(owner === before.owner ? {} : { owner }),
    ...(due === before.due ? {} : { due: due === "" ? null : (parseDay(due) ?? null) }),
    ...(state === before.state || state === "" ? {} : { state }),
  };
}

/** The tracker's light with its reason in words. */
function ActionLight({ action: { daysOverdue, due, state } }: { action: TrackedAction }) {
  const words = useWords(actionsWords);
  if (daysOverdue > 0) return <Light flag="red" label={words.overdue(daysOverdue)} showLabel />;
  const soon = due !== null && !isClosed(state) && due - today() <= warningDays;
  return soon ? <Light flag="yellow" label={words.dueSoon} showLabel /> : null;
}
