import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Inspection } from "../../app/inspect-workbook";
import { rememberedChoices } from "../../app/remembered-choices";
import type { Locale } from "../../core/data/locale";
import type { SourceReport } from "../../core/data/source-report";
import { LocaleOptions } from "../locale-options";
import { useLanguage } from "../pane-context";
import { runWordsFor } from "../wording/run-words";
import { useFieldStyles } from "./field-styles";
import { PeriodField } from "./period-field";
import { choicesOf, formOf, type RunChoices, type RunForm } from "./run-form";
import { SheetChoices } from "./sheet-choices";

const useStyles = makeStyles({
  options: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    padding: "12px",
    marginBottom: "12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  inspection: Inspection;
  /** What is known of the rows, for the periods that they cover. */
  report: SourceReport | null;
  choices: RunChoices | null;
  /** `null`: what stands in the fields cannot be run. */
  onChange: (choices: RunChoices | null) => void;
}

/** Everything that a review may be told: period, as-of day, fiscal year, further sheets and their language. */
export function RunOptions({ inspection, report, choices, onChange }: Props) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { locale } = useLanguage();
  const words = runWordsFor(locale);
  const [form, setForm] = useState(() => firstForm(inspection, choices, locale));
  const change = (part: Partial<RunForm>): void => {
    const next = { ...form, ...part };
    setForm(next);
    onChange(choicesOf(next));
  };
  return (
    <div className={styles.options}>
      <PeriodField form={form} report={report} onChange={change} />
      <div className={fields.pair}>
        <Field label={words.asOf} hint={words.asOfHint}>
          <Input
            className={fields.day}
            type="date"
            value={form.asOf}
            onChange={(_, { value }) => change({ asOf: value })}
          />
        </Field>
        <Field label={words.fiscalYear}>
          <Select
            value={String(form.fiscalYearStart)}
            onChange={(_, { value }) => change({ fiscalYearStart: Number(value), period: "" })}
          >
            {Array.from({ length: 12 }, (_, at) => (
              <option key={at} value={String(at + 1)}>
                {words.month(at + 1)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <SheetChoices
        recognition={inspection.recognition}
        chosen={form.sheets}
        onChange={(sheets) => change({ sheets })}
      />
      <Field label={words.sheetLanguage}>
        <Select
          value={form.sheetLocale}
          onChange={(_, { value }) => change({ sheetLocale: value === "zh-CN" ? "zh-CN" : "en-US" })}
        >
          <LocaleOptions />
        </Select>
      </Field>
      <p className={styles.quiet}>{words.remembered}</p>
    </div>
  );
}

/** What was chosen in this session, else what the workbook remembers; the sheets of a first review speak the pane's language. */
function firstForm({ memory }: Inspection, choices: RunChoices | null, locale: Locale): RunForm {
  const before = { sheetLocale: locale, ...rememberedChoices(memory) };
  if (!choices) return formOf(before, memory.settings.fiscalYearStart);
  const { period, asOf, sheets = before.sheets, fiscalYearStart = memory.settings.fiscalYearStart } = choices;
  return formOf(
    {
      sheets,
      sheetLocale: choices.sheetLocale ?? before.sheetLocale,
      ...(period === null || period === undefined ? {} : { period }),
      ...(asOf === null || asOf === undefined ? {} : { asOf }),
    },
    fiscalYearStart,
  );
}
