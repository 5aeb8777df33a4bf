import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewChoices } from "../../app/review-choices";
import type { Memory } from "../../app/workbook-memory";
import type { Settings } from "../../core/settings";
import { sheetName } from "../../core/sheets/sheet-names";
import type { SheetId } from "../../core/sheets/sheet-plan";
import { useLanguage } from "../pane-context";
import type { PaneState } from "../pane-state";
import { useStepStyles } from "../step-styles";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { draftOf, settingsWith, type PlanDraft, type PlanField } from "./plan-draft";
import { PlanSheets } from "./plan-sheets";
import { planWords } from "./words";

const planSheets: readonly SheetId[] = ["target-plan", "milestones", "contingency", "commission"];

interface Props {
  memory: Memory;
  state: PaneState;
  onKept: (settings: Settings) => void;
  onRun: (choices: ReviewChoices) => void;
}

/** The way to the planning sheets: a few premises, which sheets, one button; the premises are kept with the settings. */
export function PlanStep({ memory, state, onKept, onRun }: Props) {
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(planWords);
  const { busy: keeping, attempt } = useEngine();
  const [draft, setDraft] = useState(() => draftOf(memory.settings));
  const [ticked, setTicked] = useState<readonly SheetId[]>(planSheets);
  const [asked, setAsked] = useState<readonly SheetId[]>([]);
  const { settings, wrong } = settingsWith(draft, memory.settings);
  const busy = keeping || state.work.kind === "running" || state.work.kind === "looking";
  const write = async (): Promise<void> => {
    if (!settings) return;
    const kept = await attempt(({ keepSettings }, hooks) => keepSettings(settings, hooks));
    if (!kept) return;
    onKept(settings);
    setAsked(ticked);
    const others = kept.sheets.filter((id) => !planSheets.includes(id));
    onRun({ locale, sheets: [...others, ...ticked] });
  };
  const field = { draft, wrong, onType: (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part }) };
  return (
    <section aria-labelledby="plan-title">
      <h1 id="plan-title" className={shared.title}>
        {words.title}
      </h1>
      <p className={shared.intro}>{words.intro}</p>
      <form
        className={shared.form}
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <Premise {...field} name="total" label={words.total} hint={words.totalHint} />
        <Premise {...field} name="growth" label={words.growth} hint={words.growthHint} unit="%" />
        <Premise {...field} name="challengeFactor" label={words.challengeFactor} hint={words.challengeHint} />
        <Field label={words.timeUnit} hint={words.timeHint}>
          <Select
            value={draft.timeUnit}
            onChange={(_, { value }) => setDraft({ ...draft, timeUnit: value as PlanDraft["timeUnit"] })}
          >
            {Object.entries(words.units).map(([unit, word]) => (
              <option key={unit} value={unit}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
        <Premise {...field} name="newCustomers" label={words.newCustomers} hint={words.newCustomersHint} />
        <Premise
          {...field}
          name="newProductAmount"
          label={words.newProductAmount}
          hint={words.newProductHint}
        />
        <div role="group" aria-label={words.sheets}>
          <span>{words.sheets}</span>
          {planSheets.map((id) => (
            <div key={id}>
              <Checkbox
                label={sheetName(id, locale)}
                checked={ticked.includes(id)}
                onChange={(_, { checked }) =>
                  setTicked(
                    planSheets.filter((each) => (each === id ? checked === true : ticked.includes(each))),
                  )
                }
              />
            </div>
          ))}
        </div>
        <div>
          <Button type="submit" disabled={busy || !settings || ticked.length === 0}>
            {words.write}
          </Button>
        </div>
      </form>
      {state.outcome && asked.length > 0 && <PlanSheets asked={asked} outcome={state.outcome} />}
    </section>
  );
}

interface PremiseProps {
  name: Exclude<PlanField, "timeUnit">;
  label: string;
  hint: string;
  unit?: string;
  draft: PlanDraft;
  wrong: ReadonlySet<string>;
  onType: (part: Partial<PlanDraft>) => void;
}

function Premise({ name, label, hint, unit, draft, wrong, onType }: PremiseProps) {
  const words = useWords(planWords);
  return (
    <Field
      label={label}
      hint={hint}
      {...(wrong.has(name) ? { validationState: "error" as const, validationMessage: words.wrong } : {})}
    >
      <Input
        inputMode="decimal"
        value={draft[name]}
        contentAfter={unit ?? null}
        onChange={(_, { value }) => onType({ [name]: value })}
      />
    </Field>
  );
}
