import type { Phrase } from "../data/locale";
import type { Settings } from "../settings";
import { sayNumber } from "./number-words";
import type { Sentence, SentenceFormat, SentenceNumber, SentencePart } from "./sentence";
import type { MetricResult, Scope } from "./review";

/** Clauses of a sentence in both languages; a clause with a number that is not there is not said. */
export interface Clause extends Phrase {
  numbers?: Readonly<Record<string, SentenceNumber | null>>;
}

/** Makes a sentence of clauses for a part of the report; none without its first clause. */
export type SaySentence = (id: string, part: SentencePart, clauses: readonly (Clause | null)[]) => Sentence[];

/** A number of a metric's result for a sentence; `null` when it is undefined. */
export function numberOf(
  result: MetricResult,
  figure: keyof MetricResult,
  format: SentenceFormat,
): SentenceNumber | null {
  const value = result[figure];
  return typeof value === "number" ? plainNumber(result.id, figure, value, format, result.scope) : null;
}

/** A number of a section for a sentence. */
export function plainNumber(
  metricId: string,
  figure: string,
  value: number,
  format: SentenceFormat,
  scope: Scope = {},
): SentenceNumber {
  return { metricId, figure, scope, value, format };
}

/**
 * Joins clauses to a sentence, in Chinese by ，and in English by commas; clauses whose numbers are missing are dropped, and without
 * its first clause there is no sentence.
 */
export function makeSentence(
  id: string,
  part: SentencePart,
  clauses: readonly (Clause | null)[],
  settings: Settings,
): Sentence | null {
  const [first] = clauses;
  const said = clauses.filter((clause): clause is Clause => clause !== null && isComplete(clause));
  if (!first || said[0] !== first) return null;
  const numbers: Record<string, SentenceNumber> = {};
  for (const clause of said) {
    for (const [name, number] of Object.entries(clause.numbers ?? {})) if (number) numbers[name] = number;
  }
  const template = {
    zh: `${said.map(({ zh }) => zh).join("，")}。`,
    en: `${said.map(({ en }) => en).join(", ")}.`,
  };
  return { id, part, template, numbers, text: fill(template, numbers, settings) };
}

function isComplete({ numbers }: Clause): boolean {
  return Object.values(numbers ?? {}).every((number) => number !== null);
}

function fill(
  template: Phrase,
  numbers: Readonly<Record<string, SentenceNumber>>,
  settings: Settings,
): Phrase {
  const inLanguage = (language: "zh" | "en") =>
    template[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const number = numbers[name];
      return number ? sayNumber(number.value, number.format, settings.displayUnit)[language] : whole;
    });
  return { zh: inLanguage("zh"), en: inLanguage("en") };
}
