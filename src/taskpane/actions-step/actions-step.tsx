import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ActionList } from "../../app/actions";
import { useStepStyles } from "../step-styles";
import { today } from "../today";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { ActionCard } from "./action-card";
import { actionsWords } from "./words";

type Reading = { kind: "reading" } | { kind: "refused" } | { kind: "read"; list: ActionList | null };

/** The tracker's actions, overdue first, each with what may be changed from here. */
export function ActionsStep() {
  const shared = useStepStyles();
  const words = useWords(actionsWords);
  const { attempt } = useEngine();
  const [reading, setReading] = useState<Reading>({ kind: "reading" });
  const [round, setRound] = useState(0);
  const again = (): void => setRound(round + 1);
  useEffect(() => {
    void attempt(({ readActions }, hooks) => readActions(today(), hooks)).then((list) =>
      setReading(list === undefined ? { kind: "refused" } : { kind: "read", list }),
    );
  }, [attempt, round]);
  return (
    <section aria-labelledby="actions-title">
      <h1 id="actions-title" className={shared.title}>
        {words.title}
      </h1>
      <p className={shared.intro}>{words.intro}</p>
      <div className={shared.row}>
        <Button size="small" onClick={again}>
          {words.again}
        </Button>
        <Button
          size="small"
          onClick={() => void attempt(({ goToSheet }, hooks) => goToSheet("actions", hooks))}
        >
          {words.openSheet}
        </Button>
      </div>
      {reading.kind === "reading" && <p role="status">{words.reading}</p>}
      {reading.kind === "read" && <Actions list={reading.list} onChanged={again} />}
    </section>
  );
}

function Actions({ list, onChanged }: { list: ActionList | null; onChanged: () => void }) {
  const shared = useStepStyles();
  const words = useWords(actionsWords);
  if (!list) return <p>{words.noTracker}</p>;
  if (list.actions.length === 0)
    return (
      <>
        <h2 className={shared.heading}>{words.none}</h2>
        <p className={shared.muted}>{words.noneHint}</p>
      </>
    );
  return (
    <ul className={shared.list} style={{ marginTop: 16 }}>
      {list.actions.map((action) => (
        <li key={action.key}>
          <ActionCard
            key={JSON.stringify(action.seen)}
            action={action}
            locale={list.locale}
            onChanged={onChanged}
          />
        </li>
      ))}
    </ul>
  );
}
