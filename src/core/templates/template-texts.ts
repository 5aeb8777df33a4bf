import { guidanceStarts } from "../data/guidance";
import { say, type Locale } from "../data/locale";
import type { Template, TemplateColumn } from "./template";

/** What stands above the table of a template and in its header, cell by cell. */
export interface TemplateTexts {
  title: string;
  purpose: string;
  notes: readonly string[];
  examples: readonly string[];
  headers: readonly string[];
}

/**
 * The words of a template in the reader's language. The example stands above the table, marked as one, so that nobody's
 * figures ever hold it; the first cell of both rows says that they are guidance.
 */
export function templateTexts({ name, purpose, columns }: Template, locale: Locale): TemplateTexts {
  const first = (start: keyof typeof guidanceStarts, at: number, text: string): string =>
    at === 0 ? say(guidanceStarts[start], locale) + text : text;
  return {
    title: say(name, locale),
    purpose: say(purpose, locale),
    notes: columns.map((column, at) => first("note", at, columnNote(column, locale))),
    examples: columns.map(({ example }, at) => first("example", at, say(example, locale))),
    headers: columns.map(({ header }) => say(header, locale)),
  };
}

/** What to write into a column; a needed one says so first. */
export function columnNote({ note, needed }: TemplateColumn, locale: Locale): string {
  const must = needed ? (locale === "zh-CN" ? "必填。" : "Needed. ") : "";
  return must + say(note, locale);
}
