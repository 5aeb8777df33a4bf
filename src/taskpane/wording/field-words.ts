import { fieldLabel } from "../../core/data/field-labels";
import { say, type Locale, type Phrase } from "../../core/data/locale";

/** Parts in which a date, a period or a name may be written. */
const parts: Readonly<Record<string, Phrase>> = {
  year: { zh: "年", en: "year" },
  half: { zh: "半年", en: "half" },
  quarter: { zh: "季度", en: "quarter" },
  month: { zh: "月", en: "month" },
  day: { zh: "日", en: "day" },
  first: { zh: "名", en: "first name" },
  last: { zh: "姓", en: "last name" },
};

/** A field's name for people; a part of one (`period@year`) names the part, the stage or the metric that it is for. */
export function fieldWord(field: string, locale: Locale): string {
  const [base = field, part] = field.split("@");
  const label = say(fieldLabel(base), locale);
  if (part === undefined) return label;
  const phrase = parts[part];
  const detail = phrase ? say(phrase, locale) : part;
  return locale === "zh-CN" ? `${label}（${detail}）` : `${label} (${detail})`;
}
