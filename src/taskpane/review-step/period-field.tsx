import { Field, Input, Select } from "@fluentui/react-components";
import type { SourceReport } from "../../core/data/source-report";
import { periodChoices, type PeriodChoices } from "../../core/data/period-choices";
import { useLanguage } from "../pane-context";
import { runWordsFor } from "../wording/run-words";
import { useFieldStyles } from "./field-styles";
import { choicesOf, type RunForm } from "./run-form";

interface Props {
  form: RunForm;
  report: SourceReport | null;
  onChange: (part: Partial<RunForm>) => void;
}

/** The period: the last one with data, one that the data cover, or any days. */
export function PeriodField({ form, report, onChange }: Props) {
  const styles = useFieldStyles();
  const { locale } = useLanguage();
  const words = runWordsFor(locale);
  const span = report && spanOf(report);
  const offered: readonly PeriodChoices[] = span ? periodChoices(span, form.fiscalYearStart) : [];
  const isOffered = offered.some(({ periods }) => periods.some(({ label }) => label === form.period));
  const isOdd = form.period !== "" && form.period !== "custom" && !isOffered;
  const wrong = choicesOf(form) === null;
  return (
    <>
      <Field label={words.period} hint={words.periodHint}>
        <Select value={form.period} onChange={(_, { value }) => onChange({ period: value })}>
          <option value="">{words.latest}</option>
          {isOdd && <option value={form.period}>{form.period}</option>}
          {offered.map(({ kind, periods }) => (
            <optgroup key={kind} label={words.kinds[kind]}>
              {periods.map(({ label }) => (
                <option key={label} value={label}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
          <option value="custom">{words.custom}</option>
        </Select>
      </Field>
      {form.period === "custom" && (
        <div className={styles.pair}>
          <Field label={words.from}>
            <Input
              className={styles.day}
              type="date"
              value={form.from}
              onChange={(_, { value }) => onChange({ from: value })}
            />
          </Field>
          <Field
            label={words.to}
            {...(wrong ? { validationState: "error" as const, validationMessage: words.backwards } : {})}
          >
            <Input
              className={styles.day}
              type="date"
              value={form.to}
              onChange={(_, { value }) => onChange({ to: value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}

/** Days of what happened; targets reach into a future that has no figures yet, unless there is nothing else. */
function spanOf({ tables }: SourceReport): { first: number; last: number } | null {
  const dated = tables.filter(({ days }) => days !== undefined);
  const happened = dated.filter(({ kind }) => kind !== "targets");
  const spans = (happened.length > 0 ? happened : dated).flatMap(({ days }) => days ?? []);
  if (spans.length === 0) return null;
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    last: Math.max(...spans.map(({ last }) => last)),
  };
}
